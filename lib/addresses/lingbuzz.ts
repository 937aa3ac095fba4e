/** Addresses of LingBuzz. */
import { defineAddresses } from '../identity/address-rule.ts';

export default defineAddresses({
  id: 'lingbuzz',
  hosts: ['ling.auf.net', 'lingbuzz.net'],
  papers: [{ path: /^\/lingbuzz\/(\d{6})(?:[./]|$)/, id: 'lingbuzz:$1' }],
  listings: /^\/lingbuzz/,
  examples: {
    'https://ling.auf.net/lingbuzz/006747': 'lingbuzz:006747',
    'https://lingbuzz.net/lingbuzz/006747.pdf': 'lingbuzz:006747',
  },
});
