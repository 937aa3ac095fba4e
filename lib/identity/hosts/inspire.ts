/** Addresses of INSPIRE. */
import type { AddressRule } from '../address-rule.ts';
import { arxivId, doi } from '../ids.ts';

export const INSPIRE: AddressRule = {
  hosts: ['*.inspirehep.net'],
  papers: [
    { path: /^\/(?:api\/)?(?:literature|record)\/(\d+)(?:[./]|$)/, id: 'inspire:$1' },
    { path: /^\/(?:api\/)?arxiv\/(.+)$/, id: arxivId },
    { path: /^\/(?:api\/)?doi\/(.+)$/, id: doi },
  ],
  listings: /^\/(?:$|api\/literature|literature|search|authors|conferences|record$)/,
};
