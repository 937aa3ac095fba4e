/** Addresses of figshare. */
import { defineAddresses } from '../identity/address-rule.ts';

export default defineAddresses({
  id: 'figshare',
  hosts: ['figshare.com'],
  papers: [{ path: /^\/articles\/(?:[^/]+\/){1,2}(\d{4,})(?:\/\d+)?$/, id: 'doi:10.6084/m9.figshare.$1' }],
  listings: /^\/(?:search|browse|categories|articles\/browse|authors)/,
  examples: {
    'https://figshare.com/articles/dataset/A_title/1234567/2': 'doi:10.6084/m9.figshare.1234567',
  },
});
