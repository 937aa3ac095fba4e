/** Addresses of the NBER. */
import type { AddressRule } from '../address-rule.ts';

export const NBER: AddressRule = {
  hosts: ['nber.org', 'papers.nber.org'],
  papers: [
    {
      path: /^\/(?:system\/files\/working_papers\/|tmp\/\d+-)?(?:papers\/)?([whtc]\d{1,5})(?:[./]|$)/i,
      id: (number) => `nber:${(number ?? '').toLowerCase()}`,
    },
    { path: /^\/(?:books-and-chapters\/[\w-]+|chapters)\/[\w-]+$/ },
  ],
  listings: /^\/(?:papers|search|people|programs|books|topics|new)/,
};
