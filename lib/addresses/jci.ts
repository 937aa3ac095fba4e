/** Addresses of the Journal of Clinical Investigation and JCI Insight. */
import { defineAddresses } from '../identity/address-rule.ts';

export default defineAddresses({
  id: 'jci',
  hosts: ['jci.org', 'insight.jci.org'],
  papers: [
    { host: /^jci/, path: /^\/articles\/view\/(\d+)(?:\/|$)/, id: 'doi:10.1172/jci$1' },
    { host: /^insight/, path: /^\/articles\/view\/(\d+)(?:\/|$)/, id: 'doi:10.1172/jci.insight.$1' },
  ],
  listings: /^\/(?:search|\d+\/\d+|posts|tags)/,
  examples: {
    'https://insight.jci.org/articles/view/12345/pdf': 'doi:10.1172/jci.insight.12345',
  },
});
