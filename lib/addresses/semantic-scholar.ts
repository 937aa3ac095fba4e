/** Addresses of Semantic Scholar. */
import { defineAddresses } from '../identity/address-rule.ts';
import { arxivId, doi } from '../identity/ids.ts';

export default defineAddresses({
  id: 'semantic-scholar',
  sites: ['semantic-scholar'],
  hosts: ['*.semanticscholar.org', 'connectedpapers.com'],
  papers: [
    {
      path: /^\/(?:paper|reader|main|p|graph\/v1\/paper|v1\/paper)\/(?:[^/]+\/)?([\da-f]{40})(?:\/|$)/i,
      id: (hash) => `s2:${(hash ?? '').toLowerCase()}`,
    },
    { path: /\/(?:arxiv[:/])([^/]+(?:\/\d{7})?)/i, id: arxivId },
    { path: /\/(?:graph\/v1\/paper|v1\/paper)\/(?:doi:)?(10\.\d{4,9}\/[^?]+)$/i, id: doi },
    { path: /\/CorpusID:(\d+)/i, id: 'corpusid:$1' },
    // A stored PDF's name is the paper's hash, cut after four digits.
    { path: /^\/([\da-f]{4})\/([\da-f]{36})\.pdf$/, id: 's2:$1$2' },
  ],
  listings: /^\/(?:$|search|author|venue|topic|me\/|feed)/,
  examples: {
    'https://www.semanticscholar.org/arxiv/2106.09685': 'arxiv:2106.09685',
    'https://api.semanticscholar.org/arXiv:2106.09685': 'arxiv:2106.09685',
    'https://www.semanticscholar.org/paper/Attention-Vaswani-Shazeer/204e3073870fae3d05bcbc2f6a8e263d9b72e776/figure/3':
      's2:204e3073870fae3d05bcbc2f6a8e263d9b72e776',
    'https://pdfs.semanticscholar.org/204e/3073870fae3d05bcbc2f6a8e263d9b72e776.pdf':
      's2:204e3073870fae3d05bcbc2f6a8e263d9b72e776',
  },
});
