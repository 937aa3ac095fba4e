/** Addresses of JSTOR. */
import { defineAddresses } from '../identity/address-rule.ts';

export default defineAddresses({
  id: 'jstor',
  sites: ['jstor'],
  hosts: ['jstor.org'],
  papers: [{ path: /^\/(?:stable|pss)\/(?:pdf\/|pdfplus\/|view\/)?(\d+)(?:\.pdf|\/|$)/, id: 'jstor:$1' }],
  listings: /^\/(?:journal|action|stable\/[a-z]|topic|subject|publisher)/,
  examples: {
    'https://www.jstor.org/stable/2525981': 'jstor:2525981',
    'https://www.jstor.org/stable/pdf/2525981.pdf': 'jstor:2525981',
  },
});
