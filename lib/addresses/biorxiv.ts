/** Addresses of bioRxiv and medRxiv. */
import { defineAddresses } from '../identity/address-rule.ts';
import { versionedDoi } from '../identity/embedded-doi.ts';

export default defineAddresses({
  id: 'biorxiv',
  hosts: ['*.biorxiv.org', '*.medrxiv.org'],
  papers: [
    {
      path: /^\/(?:content|cgi\/content\/\w+)\/(?:biorxiv\/|medrxiv\/)?(?:early\/\d{4}\/\d\d\/\d\d\/)?(10\.\d{4,9}\/.+)$/,
      id: versionedDoi,
    },
    {
      path: /^\/content\/(?:\w+\/)?early\/\d{4}\/\d\d\/\d\d\/(\d{4}\.\d\d\.\d\d\.\d+|\d{6})(?!\d)/,
      id: 'doi:10.1101/$1',
    },
  ],
  listings: /^\/(?:$|search|collection|content\/early\/recent|alertsrss|archive)/,
  examples: {
    'https://www.biorxiv.org/content/10.1101/2020.05.01.072975v3.full': 'doi:10.1101/2020.05.01.072975',
    'https://www.biorxiv.org/content/biorxiv/early/2020/05/02/2020.05.01.072975.full.pdf':
      'doi:10.1101/2020.05.01.072975',
  },
});
