/** Addresses of ResearchGate. */
import { defineAddresses } from '../identity/address-rule.ts';

export default defineAddresses({
  id: 'researchgate',
  sites: ['researchgate'],
  hosts: ['researchgate.net'],
  papers: [{ path: /^\/(?:profile\/[^/]+\/)?publication\/(\d+)(?:[_/]|$)/, id: 'researchgate:$1' }],
  listings: /^\/(?:search|profile|topic|journal|institution|scientific-contributions|lab)/,
  examples: {
    'https://www.researchgate.net/publication/319770183_Some_Title': 'researchgate:319770183',
    'https://www.researchgate.net/profile/A-B/publication/319770183_Some_Title/links/1/x.pdf':
      'researchgate:319770183',
  },
});
