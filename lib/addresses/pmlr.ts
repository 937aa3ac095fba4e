/** Addresses of PMLR. */
import { defineAddresses } from '../identity/address-rule.ts';

export default defineAddresses({
  id: 'pmlr',
  sites: ['pmlr'],
  hosts: ['proceedings.mlr.press'],
  papers: [
    {
      path: /^\/([vr]\d+)\/([a-z][\w-]*?)(?:-supp)?(?:\.(?:html|pdf|bib))?(?:\/[^/]+)?$/i,
      id: 'pmlr:$1/$2',
    },
  ],
  listings: /^\/(?:$|\?|[vr]\d+$)/,
  examples: {
    'https://proceedings.mlr.press/v28/sutskever13.html': 'pmlr:v28/sutskever13',
    'http://proceedings.mlr.press/v28/sutskever13-supp.pdf': 'pmlr:v28/sutskever13',
  },
});
