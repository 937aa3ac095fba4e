/** Addresses of ChemRxiv and APSA Preprints, which hold no id. */
import { defineAddresses } from '../identity/address-rule.ts';

export default defineAddresses({
  id: 'chemrxiv',
  sites: ['chemrxiv'],
  hosts: ['chemrxiv.org', 'preprints.apsanet.org'],
  papers: [{ path: /^\/engage\/\w+\/article-details\/[\da-f]{24}/ }],
  listings: /^\/engage\/\w+\/(?:public-dashboard|search-dashboard|category)/,
  examples: {
    'https://chemrxiv.org/engage/chemrxiv/article-details/0123456789abcdef01234567': null,
  },
});
