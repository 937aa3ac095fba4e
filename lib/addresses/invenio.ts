/**
 * Addresses of data repositories that run on Invenio: `/records/<key>`, where the key is the end of the DOI.
 */
import { defineAddresses } from '../identity/address-rule.ts';

/** What stands before the key in the DOIs of a host. */
const PREFIXES = new Map([
  ['zenodo.org', '10.5281/zenodo.'],
  ['data.caltech.edu', '10.22002/'],
  ['researchdata.tuwien.at', '10.48436/'],
  ['researchdata.tuwien.ac.at', '10.48436/'],
  ['ultraviolet.library.nyu.edu', '10.58153/'],
  ['fdr.uni-hamburg.de', '10.25592/uhhfdm.'],
]);

export default defineAddresses({
  id: 'invenio',
  sites: ['zenodo'],
  hosts: [...PREFIXES.keys()],
  papers: [
    {
      host: /^(.+)$/,
      path: /^\/records?\/([\w-]+)(?:\/|$)/,
      id: (host = '', key) => `doi:${PREFIXES.get(host)}${key}`,
    },
  ],
  listings: /^\/(?:search|communities|collection)/,
  examples: {
    'https://zenodo.org/record/1234567#.abc': 'doi:10.5281/zenodo.1234567',
  },
});
