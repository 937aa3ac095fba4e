/** Addresses of the NBER. */
import { defineAddresses } from '../identity/address-rule.ts';

export default defineAddresses({
  id: 'nber',
  sites: ['nber'],
  hosts: ['nber.org', 'papers.nber.org'],
  papers: [
    {
      path: /^\/(?:system\/files\/working_papers\/|tmp\/\d+-)?(?:papers\/)?([whtc]\d{1,5})(?:[./]|$)/i,
      id: (number) => `nber:${(number ?? '').toLowerCase()}`,
    },
    { path: /^\/(?:books-and-chapters\/[\w-]+|chapters)\/[\w-]+$/ },
  ],
  listings: /^\/(?:papers|search|people|programs|books|topics|new)/,
  examples: {
    'https://www.nber.org/system/files/working_papers/w26882/w26882.pdf': 'nber:w26882',
  },
});
