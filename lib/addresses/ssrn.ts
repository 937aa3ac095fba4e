/** Addresses of SSRN. */
import { defineAddresses } from '../identity/address-rule.ts';

export default defineAddresses({
  id: 'ssrn',
  sites: ['ssrn'],
  hosts: ['ssrn.com', 'papers.ssrn.com', 'hq.ssrn.com', 'download.ssrn.com'],
  papers: [
    ...['abstract_id', 'abstractid', 'abstractId', 'abstract'].map((param) => ({
      param,
      id: (number: string) => (/^\d+$/.test(number) ? `ssrn:${number}` : undefined),
    })),
    { path: /\/abstract=(\d+)$/i, id: 'ssrn:$1' },
    { path: /ssrn_id(\d+)_/i, id: 'ssrn:$1' },
  ],
  listings: /^\/(?:sol3\/(?:cf_dev|jel|results|displayabstractsearch|journal|topten|pip)|index|link)/i,
  examples: {
    'https://papers.ssrn.com/sol3/papers.cfm?abstract_id=3526487': 'ssrn:3526487',
    'https://ssrn.com/abstract=3526487': 'ssrn:3526487',
  },
});
