/** bioRxiv and medRxiv: search, recent papers, collections, and one preprint's page. */
import { pageAddress } from './shared/page-address.ts';
import { defineSite } from './shared/site.ts';

export default defineSite({
  id: 'biorxiv',
  name: 'bioRxiv and medRxiv',
  matches: ['biorxiv', 'medrxiv'].flatMap((host) =>
    ['content', 'search', 'collection', 'archive', 'alertsrss'].map((path) => `*://www.${host}.org/${path}*`),
  ),
  addresses: ['biorxiv'],
  examples: [
    'https://www.biorxiv.org/search/covid',
    'https://www.medrxiv.org/search/covid%20numresults%3A50',
    'https://www.biorxiv.org/collection/bioinformatics',
    'https://www.biorxiv.org/content/early/recent',
    'https://www.biorxiv.org/content/10.1101/2020.03.22.002386v3',
    'https://www.medrxiv.org/content/10.1101/2021.12.05.21267037v1.full',
  ],
  listings: [
    {
      row: '.highwire-article-citation',
      title: '.highwire-cite-linked-title .highwire-cite-title, .highwire-cite-linked-title',
      authors: '.highwire-citation-author',
      abstract: '.highwire-cite-snippet',
      venue: '.highwire-cite-metadata-journal',
      // The address contains the date of posting.
      year: (row) => /\/early\/(\d{4})\//.exec(row.getAttribute('data-apath') ?? '')?.[1],
      ids: (row) =>
        /10\.\d{4,9}\/[\w.]+/.exec(row.querySelector('.highwire-cite-metadata-doi')?.textContent ?? '') ?? [],
      skip: (_, { url }) => isPaper(url),
    },
  ],
  paper: {
    within: 'body',
    title: (body, { url }) =>
      isPaper(url) ? (body.querySelector('#page-title, h1.highwire-cite-title') ?? undefined) : undefined,
    link: pageAddress,
    abstract: '#abstract-1, .section.abstract',
    strip: 'h2, .xref-bibr',
  },
  complete: 'paper',
});

function isPaper(url: URL): boolean {
  return /^\/content\/.*10\.\d{4,9}\//.test(url.pathname);
}
