/** Addresses of the European Computer Vision Association. */
import type { AddressRule } from '../address-rule.ts';

export const ECVA: AddressRule = {
  hosts: ['ecva.net'],
  papers: [
    {
      path: /^\/papers\/(eccv_\d{4})\/papers_ECCV\/(?:html|papers)\/0*(\d+)(?:_ECCV_\d{4}_paper)?(?:-supp)?\.\w+$/i,
      id: 'ecva:$1/$2',
    },
  ],
  listings: /^\/papers(?:\.php)?/,
};
