/** Addresses of CiteSeerX. */
import { defineAddresses } from '../identity/address-rule.ts';

export default defineAddresses({
  id: 'citeseerx',
  hosts: ['citeseerx.ist.psu.edu', 'citeseer.ist.psu.edu'],
  papers: [
    // The parameter `doi` is CiteSeerX's own number, no DOI.
    {
      path: /^\/(?:viewdoc\/(?:summary|download|similar|versions)|document|viewdoc)$/,
      param: 'doi',
      id: (key = '') => (/^[\w.]+$/.test(key) ? `citeseerx:${key}` : undefined),
    },
    { path: /^\/doc_view\/pid\/(\w+)$/, id: 'citeseerx:$1' },
  ],
  listings: /^\/(?:$|search|viewauth|showciting|messagebib)/,
  examples: {
    'https://citeseerx.ist.psu.edu/viewdoc/summary?doi=10.1.1.1.1000': 'citeseerx:10.1.1.1.1000',
    'https://citeseerx.ist.psu.edu/doc_view/pid/0123abcd': 'citeseerx:0123abcd',
  },
});
