/**
 * Addresses of Copernicus: the journal is the host's first label; the rest of the DOI is volume, page and
 * year.
 */
import { defineAddresses } from '../identity/address-rule.ts';

export default defineAddresses({
  id: 'copernicus',
  hosts: ['*.copernicus.org'],
  papers: [
    {
      host: /^([a-z]+)\./,
      path: /^\/articles\/(\d+)\/(\d+)\/(\d{4})(?:\/|$)/,
      id: 'doi:10.5194/$1-$2-$3-$4',
    },
    { host: /^([a-z]+)\./, path: /^\/preprints\/(?:[a-z]+-)?(\d{4}-\d+)(?:\/|$)/, id: 'doi:10.5194/$1-$2' },
  ],
  listings: /^\/(?:articles|recent_|volumes|search)/,
  examples: {
    'https://acp.copernicus.org/articles/20/4933/2020/acp-20-4933-2020.pdf': 'doi:10.5194/acp-20-4933-2020',
  },
});
