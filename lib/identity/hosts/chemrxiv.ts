/** Addresses of ChemRxiv. */
import type { AddressRule } from '../address-rule.ts';

export const CHEMRXIV: AddressRule = {
  hosts: ['chemrxiv.org', 'preprints.apsanet.org'],
  papers: [{ path: /^\/engage\/\w+\/article-details\/[\da-f]{24}/ }],
  listings: /^\/engage\/\w+\/(?:public-dashboard|search-dashboard|category)/,
};
