/** Addresses of PNAS and Science until 2021, which hold no id. Later ones hold a DOI (`literatum.ts`). */
import { defineAddresses } from '../identity/address-rule.ts';

export default defineAddresses({
  id: 'pnas',
  sites: ['pnas'],
  hosts: ['pnas.org', '*.sciencemag.org'],
  papers: [{ path: /^\/content\/(?:\w+\/)?\d+\/\d+\/[\w.]+(?:\/|$)/ }],
  listings: /^\/(?:content|toc|search|topic)/,
  examples: {
    'https://www.pnas.org/content/117/1/1.short': null,
  },
});
