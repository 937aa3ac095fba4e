/** Addresses of data repositories that run on Invenio. */
import type { AddressRule } from '../address-rule.ts';

// Repositories run on Invenio: /records/<key>, with the key in the DOI.
export const INVENIO: AddressRule[] = (
  [
    ['zenodo.org', '10.5281/zenodo.'],
    ['data.caltech.edu', '10.22002/'],
    ['researchdata.tuwien.at', '10.48436/'],
    ['researchdata.tuwien.ac.at', '10.48436/'],
    ['ultraviolet.library.nyu.edu', '10.58153/'],
    ['fdr.uni-hamburg.de', '10.25592/uhhfdm.'],
  ] as const
).map(([host, prefix]) => ({
  hosts: [host],
  papers: [{ path: /^\/records?\/([\w-]+)(?:\/|$)/, id: `doi:${prefix}$1` }],
  listings: /^\/(?:search|communities|collection)/,
}));
