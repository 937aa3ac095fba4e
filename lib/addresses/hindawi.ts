/** Addresses of Hindawi's journals until they went over to Wiley. */
import { defineAddresses } from '../identity/address-rule.ts';

export default defineAddresses({
  id: 'hindawi',
  hosts: ['*.hindawi.com'],
  papers: [{ path: /^\/(?:journals\/\w+|\w+)\/(\d{4})\/(\d{6,7})(?:[./].*)?$/, id: 'doi:10.1155/$1/$2' }],
  listings: /^\/(?:journals|search)/,
  examples: {
    'https://www.hindawi.com/journals/cin/2014/123456/': 'doi:10.1155/2014/123456',
  },
});
