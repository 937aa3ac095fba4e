/**
 * Semantic Scholar: search, an author's papers, and one paper's page, whose rows are its citations.
 *
 * Its listing selectors are based on known markup and are not yet tested on a real page.
 */
import { pageAddress } from './shared/page-address.ts';
import type { Page } from '../page/page.ts';
import { defineSite } from './shared/site.ts';

export default defineSite({
  id: 'semantic-scholar',
  name: 'Semantic Scholar',
  matches: [
    '*://www.semanticscholar.org/search*',
    '*://www.semanticscholar.org/paper/*',
    '*://www.semanticscholar.org/author/*',
    '*://www.semanticscholar.org/topic/*',
    '*://www.semanticscholar.org/venue*',
    '*://www.semanticscholar.org/me/*',
  ],
  addresses: ['semantic-scholar'],
  examples: [
    'https://www.semanticscholar.org/search?q=attention&sort=relevance',
    'https://www.semanticscholar.org/author/Oren-Etzioni/1741101',
    'https://www.semanticscholar.org/paper/Attention-is-All-you-Need-Vaswani-Shazeer/204e3073870fae3d05bcbc2f6a8e263d9b72e776',
  ],
  listings: [
    {
      row: '.cl-paper-row',
      title: '.cl-paper-title',
      link: 'a[data-heap-id*="title"][href*="/paper/"], a[href*="/paper/"]',
      authors: '.cl-paper-authors__author-box',
      abstract: '.cl-paper-abstract, .tldr-abstract-replacement',
      venue: '.cl-paper-venue',
      year: '.cl-paper-pubdates',
      ids: 'a[href*="doi.org/10."], a[href*="arxiv.org/abs/"], a[href*="arxiv.org/pdf/"]',
      strip: '.cl-dropdown, .more-toggle, .tldr-abstract__pill',
      skip: (_, { url }) => url.pathname.startsWith('/paper/'),
    },
    {
      // The layout until 2020.
      row: 'article.search-result',
      title: '.search-result-title',
      authors: '.author-list a',
      abstract: '.search-result-abstract',
      venue: '[data-selenium-selector="venue-metadata"]',
      year: '[data-selenium-selector="paper-year"], .paper-meta',
      strip: '.more',
    },
  ],
  paper: {
    within: '[data-test-id="paper-detail-page-header"], .fresh-paper-detail-page__header, #paper-header',
    title: 'h1',
    link: pageAddress,
    authors: '.author-list__author-name, [data-test-id="author-list"] a[href*="/author/"]',
    abstract: fullAbstract,
    venue: '[data-test-id="venue-metadata"]',
    year: '[data-test-id="paper-year"]',
    ids: '.doi__link, [data-test-id="paper-doi"] a, [data-test-id="arxiv-id"] a',
    strip: '.more-toggle',
  },
});

/** The page shows a truncated abstract; the description tag usually has all of it. */
function fullAbstract(header: Element, { document }: Page): Element | string | undefined {
  const visible = header.querySelector('[data-test-id="text-truncator-text"], .abstract__text') ?? undefined;
  const described = document.querySelector('meta[name="description"]')?.getAttribute('content') ?? '';
  const opening = visible?.textContent.trim().slice(0, 40) ?? '';
  return opening && described.startsWith(opening) ? described : visible;
}
