/**
 * Nature and its journals: search, lists of articles, one article's page; and the search of 2009.
 *
 * The selectors for today's lists are based on known markup and are not yet tested on a real page.
 */
import { textOf } from '../page/dom.ts';
import { ARTICLE } from './shared/springer-nature.ts';
import { defineSite } from './shared/site.ts';

export default defineSite({
  id: 'nature',
  name: 'Nature',
  // Lists are under the short name of each journal, so the pattern cannot be narrower.
  matches: ['*://www.nature.com/*'],
  addresses: ['nature'],
  examples: [
    'https://www.nature.com/search?q=protein',
    'https://www.nature.com/articles/s41586-021-03819-2',
    'https://www.nature.com/nature/research-articles',
    'https://www.nature.com/nature/volumes/630/issues/8015',
  ],
  listings: [
    {
      row: 'article.c-card, article[itemtype*="ScholarlyArticle"], article.u-full-height',
      title: '[itemprop="name headline"], .c-card__title, h3',
      link: 'h3 a[href*="/articles/"], a[itemprop="url"], a[href*="/articles/"]',
      authors: '[itemprop="creator"] [itemprop="name"], [data-test="author-list"] [itemprop="name"]',
      abstract: '[itemprop="description"], [data-test="article-description"], .c-card__summary',
      venue: '[data-test="journal-title-and-link"]',
      year: (card) =>
        card.querySelector('time')?.getAttribute('datetime') ?? card.querySelector('time') ?? undefined,
      skip: (card, { url }) =>
        url.pathname.startsWith('/articles/') || card.querySelector('a[href*="/articles/"]') === null,
    },
    {
      row: 'li:has(> .atl)',
      title: '.atl a',
      authors: '.aug',
      venue: '.journalname',
      year: '.journal',
      pdf: '.links a[href$=".pdf"]',
      ids: (li) => [/\bdoi:\s*(10\.\S+)/.exec(textOf(li.querySelector('.journal') ?? li))?.[1] ?? ''],
    },
  ],
  paper: ARTICLE,
});
