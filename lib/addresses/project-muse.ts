/** Addresses of Project MUSE, which hold no id. */
import { defineAddresses } from '../identity/address-rule.ts';

export default defineAddresses({
  id: 'project-muse',
  hosts: ['muse.jhu.edu'],
  papers: [{ path: /^\/(?:pub\/\d+\/)?article\/\d+(?:\/|$)/ }],
  listings: /^\/(?:search|issue|journal|book)/,
  examples: {
    'https://muse.jhu.edu/pub/1/article/12345': null,
  },
});
