/** Addresses of CEUR. */
import { defineAddresses } from '../identity/address-rule.ts';

export default defineAddresses({
  id: 'ceur',
  sites: ['ceur'],
  hosts: ['ceur-ws.org'],
  papers: [{ path: /^\/(Vol-\d+)\/([\w.-]+?)(?:-slides)?\.(?:pdf|html)$/i, id: 'ceur:$1/$2' }],
  listings: /^\/(?:$|Vol-\d+$)/i,
  examples: {
    'https://ceur-ws.org/Vol-2919/paper1.pdf': 'ceur:Vol-2919/paper1',
    'http://ceur-ws.org/Vol-2919/paper1-slides.pdf': 'ceur:Vol-2919/paper1',
  },
});
