/**
 * American Physical Society: issues and search; one article's page is read by its meta tags.
 *
 * Its listing selectors are based on known markup and are not yet tested on a real page.
 */
import { defineSite } from './shared/site.ts';

export default defineSite({
  id: 'aps',
  name: 'APS journals',
  matches: ['*://journals.aps.org/*', '*://link.aps.org/doi/*'],
  addresses: ['aps', 'doi-indexes', 'literatum'],
  examples: [
    'https://journals.aps.org/prx/abstract/10.1103/PhysRevX.12.041027',
    'https://link.aps.org/doi/10.1103/PhysRevX.12.041027',
    'https://journals.aps.org/prl/issues/132/1',
    'https://journals.aps.org/search/results?clauses=dynamo',
  ],
  listings: [
    {
      row: '.article-result',
      title: '.title',
      authors: '.authors',
      abstract: '.abstract, .summary',
      year: '.pub-info',
      ids: (row) => [row.getAttribute('data-id') ?? ''],
      skip: (_, { url }) => /\/(?:abstract|doi)\//.test(url.pathname),
    },
  ],
});
