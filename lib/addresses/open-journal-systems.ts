/** Addresses of journals on Open Journal Systems whose article number is the end of the DOI. */
import { defineAddresses } from '../identity/address-rule.ts';

export default defineAddresses({
  id: 'open-journal-systems',
  hosts: ['jair.org', 'preprints.scielo.org'],
  papers: [
    { path: /\/index\.php\/jair\/article\/view\/(\d+)(?:\/|$)/, id: 'doi:10.1613/jair.1.$1' },
    { path: /\/index\.php\/scielo\/preprint\/view\/(\d+)(?:\/|$)/, id: 'doi:10.1590/scielopreprints.$1' },
  ],
  listings: /\/(?:issue|search|preprints)(?:\/|$)/,
  examples: {
    'https://www.jair.org/index.php/jair/article/view/11222/26431': 'doi:10.1613/jair.1.11222',
    'https://preprints.scielo.org/index.php/scielo/preprint/view/123': 'doi:10.1590/scielopreprints.123',
  },
});
