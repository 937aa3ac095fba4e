/** Addresses of Research Square. */
import { defineAddresses } from '../identity/address-rule.ts';

export default defineAddresses({
  id: 'research-square',
  hosts: ['researchsquare.com', 'assets.researchsquare.com'],
  papers: [{ path: /^\/(?:article|files)\/(rs-\d+\/v\d+)(?:[./]|$)/, id: 'doi:10.21203/rs.3.$1' }],
  listings: /^\/(?:browse|search)/,
  examples: {
    'https://www.researchsquare.com/article/rs-1234/v1': 'doi:10.21203/rs.3.rs-1234',
    'https://www.researchsquare.com/article/rs-1234/v2': 'doi:10.21203/rs.3.rs-1234',
  },
});
