/** Addresses of Google Scholar. */
import { defineAddresses } from '../identity/address-rule.ts';
import { arxivId, doi } from '../identity/ids.ts';

export default defineAddresses({
  id: 'google-scholar',
  sites: ['google-scholar'],
  hosts: ['scholar.google.*'],
  papers: [
    { path: /^\/scholar_lookup$/, param: 'doi', id: doi },
    { path: /^\/scholar_lookup$/, param: 'arxiv_id', id: arxivId },
    { path: /^\/scholar_lookup$/, param: 'title' },
    { path: /^\/scholar_case$/, param: 'case' },
    { path: /^\/citations$/, param: 'citation_for_view' },
  ],
  listings: /^\/(?:$|(?:scholar|citations)(?:[/?]|$))/,
  examples: {
    'https://scholar.google.com/scholar_lookup?arxiv_id=2106.09685': 'arxiv:2106.09685',
    'https://scholar.google.de/scholar_lookup?doi=10.1000/1': 'doi:10.1000/1',
    'https://scholar.google.co.uk/citations?view_op=view_citation&citation_for_view=abc:def': null,
  },
});
