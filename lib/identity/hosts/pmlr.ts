/** Addresses of PMLR. */
import type { AddressRule } from '../address-rule.ts';

export const PMLR: AddressRule = {
  hosts: ['proceedings.mlr.press'],
  papers: [
    {
      path: /^\/([vr]\d+)\/([a-z][\w-]*?)(?:-supp)?(?:\.(?:html|pdf|bib))?(?:\/[^/]+)?$/i,
      id: 'pmlr:$1/$2',
    },
  ],
  listings: /^\/(?:$|\?|[vr]\d+$)/,
};
