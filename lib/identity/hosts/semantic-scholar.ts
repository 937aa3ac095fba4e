/** Addresses of Semantic Scholar. */
import type { AddressRule } from '../address-rule.ts';
import { arxivId, doi } from '../ids.ts';

export const SEMANTIC_SCHOLAR: AddressRule = {
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
};
