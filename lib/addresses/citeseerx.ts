/** Addresses of CiteSeerX. */
import { defineAddresses } from '../identity/address-rule.ts';

export default defineAddresses({
  id: 'citeseerx',
  hosts: ['citeseerx.ist.psu.edu', 'citeseer.ist.psu.edu'],
  papers: [
    // Its `doi` is a number of its own, no DOI.
    {
      path: /^\/(?:viewdoc\/(?:summary|download|similar|versions)|document|viewdoc)$/,
      param: 'doi',
      id: (own) => (/^[\w.]+$/.test(own ?? '') ? `citeseerx:${own}` : undefined),
    },
    { path: /^\/doc_view\/pid\/(\w+)$/, id: 'citeseerx:$1' },
  ],
  listings: /^\/(?:$|search|viewauth|showciting|messagebib)/,
  examples: {
    'https://citeseerx.ist.psu.edu/viewdoc/summary?doi=10.1.1.1.1000': 'citeseerx:10.1.1.1.1000',
    'https://citeseerx.ist.psu.edu/doc_view/pid/0123abcd': 'citeseerx:0123abcd',
  },
});
