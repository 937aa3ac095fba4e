/**
 * Springer Link: search, tables of contents, one article's or chapter's page; and the search before 2012.
 *
 * The selectors for today's lists are based on known markup and are not yet tested on a real page.
 */
import { textOf } from '../page/dom.ts';
import { splitNames } from '../names.ts';
import { ARTICLE } from './shared/springer-nature.ts';
import { defineSite } from './shared/site.ts';

export default defineSite({
  id: 'springer',
  name: 'Springer Link',
  matches: [
    '*://link.springer.com/search*',
    '*://link.springer.com/article/*',
    '*://link.springer.com/chapter/*',
    '*://link.springer.com/book/*',
    '*://link.springer.com/journal/*',
    '*://www.springerlink.com/content/*',
  ],
  addresses: ['springer'],
  examples: [
    'https://link.springer.com/search?query=polymer',
    'https://link.springer.com/article/10.1007/BF02727953',
    'https://link.springer.com/chapter/10.1007/978-3-540-27868-9_4',
    'https://link.springer.com/book/10.1007/978-3-540-27868-9',
    'https://link.springer.com/journal/10994/volumes-and-issues/112-1',
  ],
  listings: [
    {
      // The current layout: cards in search, issues and books.
      row: '[data-test="search-result-item"], .app-card-open, .c-card-open, li.c-list-group__item .c-card, [data-test="chapter"]',
      title:
        '[data-test="title"], .app-card-open__heading, .c-card-open__heading, .c-card__title, [data-test="chapter-title"], h3, h4',
      link: '[data-test="title"] a, h3 a, h4 a, a[href*="/chapter/"], a[href*="/article/"]',
      authors: authorsOf,
      abstract: '[data-test="description"], .app-card-open__description, .c-card-open__description',
      venue: '[data-test="parent"]',
      year: '[data-test="published"], .c-meta__item, .c-meta',
      // Books and journals are cards too. On a paper's page, cards are recommendations.
      skip: (card, { url }) =>
        /^\/(?:article|chapter)\//.test(url.pathname) ||
        card.querySelector('a[href*="/article/"], a[href*="/chapter/"]') === null,
    },
    {
      // The layout until 2023.
      row: '#results-list > li',
      title: 'h2 a.title, a.title',
      authors: '.authors a',
      abstract: '.snippet',
      venue: '.publication-title',
      year: '.year',
      pdf: 'a.webtrekk-track.pdf-link',
      skip: (row) =>
        row.querySelector('a[href*="/article/"], a[href*="/chapter/"], a[href*="/protocol/"]') === null,
    },
    {
      // The layout until 2012, with the publisher's own codes in addresses.
      row: '.listItemName',
      title: 'a',
      skip: (row) => !/^\/content\/[a-z0-9]{16}\//.test(row.querySelector('a')?.getAttribute('href') ?? ''),
    },
  ],
  paper: ARTICLE,
});

/** Search has one line of names next to the journal; issues have a list. */
function authorsOf(card: Element): string[] {
  const items = [
    ...card.querySelectorAll('[data-test="authors"] li, .app-author-list__item, .c-author-list li'),
  ];
  if (items.length > 0) return items.map((item) => textOf(item)).filter((name) => /\p{L}/u.test(name));
  const line = card.querySelector('[data-test="authors"], .app-card-open__authors, .c-card-open__authors');
  return line ? splitNames(textOf(line, '[data-test="parent"]').replace('…', ',')) : [];
}
