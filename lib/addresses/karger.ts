/** Addresses of Karger until its journals moved to Silverchair. */
import { defineAddresses } from '../identity/address-rule.ts';

export default defineAddresses({
  id: 'karger',
  hosts: ['karger.com'],
  papers: [
    { path: /^\/Article\/\w+\/(\d{3,9})$/i, id: (number = '') => `doi:10.1159/${number.padStart(9, '0')}` },
  ],
  examples: {
    'https://www.karger.com/Article/FullText/489123': 'doi:10.1159/000489123',
  },
});
