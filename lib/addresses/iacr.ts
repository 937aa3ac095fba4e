/** Addresses of the IACR's ePrint archive. */
import { defineAddresses } from '../identity/address-rule.ts';

export default defineAddresses({
  id: 'iacr',
  hosts: ['eprint.iacr.org'],
  papers: [{ path: /^\/(?:archive\/)?(\d{4}\/\d{3,5})(?:[./]|$)/, id: 'iacr:$1' }],
  listings: /^\/(?:$|\d{4}|search|byyear|days)/,
  examples: {
    'https://eprint.iacr.org/2020/123.pdf': 'iacr:2020/123',
  },
});
