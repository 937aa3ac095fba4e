/** Addresses of INSPIRE. */
import { defineAddresses } from '../identity/address-rule.ts';
import { arxivId, doi } from '../identity/ids.ts';

export default defineAddresses({
  id: 'inspire',
  sites: ['inspire'],
  hosts: ['*.inspirehep.net'],
  papers: [
    { path: /^\/(?:api\/)?(?:literature|record)\/(\d+)(?:[./]|$)/, id: 'inspire:$1' },
    { path: /^\/(?:api\/)?arxiv\/(.+)$/, id: arxivId },
    { path: /^\/(?:api\/)?doi\/(.+)$/, id: doi },
  ],
  listings: /^\/(?:$|api\/literature|literature|search|authors|conferences|record$)/,
  examples: {
    'https://inspirehep.net/record/451647': 'inspire:451647',
    'https://inspirehep.net/literature/451647#': 'inspire:451647',
  },
});
