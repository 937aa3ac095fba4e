/** Addresses of Google Scholar. */
import type { AddressRule } from '../address-rule.ts';
import { arxivId, doi } from '../ids.ts';

export const GOOGLE_SCHOLAR: AddressRule = {
  hosts: ['scholar.google.*'],
  papers: [
    { path: /^\/scholar_lookup$/, param: 'doi', id: doi },
    { path: /^\/scholar_lookup$/, param: 'arxiv_id', id: arxivId },
    { path: /^\/scholar_lookup$/, param: 'title' },
    { path: /^\/scholar_case$/, param: 'case' },
    { path: /^\/citations$/, param: 'citation_for_view' },
  ],
  listings: /^\/(?:$|(?:scholar|citations)(?:[/?]|$))/,
};
