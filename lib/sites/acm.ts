/**
 * ACM Digital Library: search, proceedings and issues, people's papers, and one paper's page.
 *
 * The selectors for today's layout are based on known markup and are not yet tested on a real page.
 */
import { textOf } from '../page/dom.ts';
import { pageAddress } from './shared/page-address.ts';
import { defineSite } from './shared/site.ts';

export default defineSite({
  id: 'acm',
  name: 'ACM Digital Library',
  matches: [
    '*://dl.acm.org/doi/*',
    '*://dl.acm.org/action/*',
    '*://dl.acm.org/toc/*',
    '*://dl.acm.org/profile/*',
    '*://dl.acm.org/topic/*',
  ],
  addresses: ['acm', 'literatum'],
  examples: [
    'https://dl.acm.org/action/doSearch?AllField=nlp',
    'https://dl.acm.org/doi/10.1145/3371158.3371232',
    'https://dl.acm.org/doi/abs/10.1145/3371158.3371232',
    'https://dl.acm.org/doi/proceedings/10.1145/3371158',
    'https://dl.acm.org/toc/cacm/2024/67/1',
    'https://dl.acm.org/profile/81100246710',
  ],
  listings: [
    {
      row: '.issue-item',
      title: '.issue-item__title',
      authors: (item) =>
        [...item.querySelectorAll('.loa li:not(.label) a, .loa li:not(.label):not(:has(a))')].map((e) =>
          textOf(e),
        ),
      abstract: '.issue-item__abstract, .abstract-text',
      venue: '.epub-section__title',
      year: '.issue-item__detail .dot-separator, .issue-heading ~ .bookPubDate, .bookPubDate, .issue-item__detail',
      ids: '.issue-item__doi, a[href*="doi.org/10."], .issue-item__title a',
      strip: '.label, .abstract-text h6, .read-more',
      // Search also finds volumes. On a paper's page, items are citing papers and recommendations.
      skip: (item, { url }) =>
        isPaper(url) || item.querySelector('.issue-item__title a[href*="/doi/proceedings/"]') !== null,
    },
  ],
  paper: {
    within: 'article',
    title: (article, { url }) =>
      isPaper(url)
        ? (article.querySelector('h1[property="name"], .citation__title, h1') ?? undefined)
        : undefined,
    link: pageAddress,
    authors: authorsOf,
    abstract: '[property="abstract"] [role="paragraph"], [property="abstract"], .abstractInFull',
    venue: '[property="isPartOf"] [property="name"], .epub-section__title',
    year: '.core-date-published, .citation__date, .CitationCoverDate',
    ids: '.doi a, .issue-item__doi',
    strip: 'h2',
  },
});

/**
 * Whether an address is that of a paper. Proceedings and books also have pages under `/doi/`, with a longer
 * path.
 */
function isPaper(url: URL): boolean {
  return /^\/doi\/(?:(?:abs|full|fullHtml|pdf|epdf|citation|book)\/)?10\./.test(url.pathname);
}

/**
 * The current layout marks authors with schema.org properties; that of 2020 lists them in a box at the top.
 */
function authorsOf(article: Element): string[] {
  const marked = [...article.querySelectorAll('.contributors [property="author"]')].map((author) =>
    ['givenName', 'familyName']
      .map((name) => author.querySelector(`[property="${name}"]`)?.textContent ?? '')
      .join(' '),
  );
  if (marked.some((name) => name.trim())) return marked;
  const box = article.querySelector('.loa');
  return [
    ...(box?.querySelectorAll('.loa__author-name, li:not(.label) > a[title]:not(:has(.loa__author-name))') ??
      []),
  ].map((e) => textOf(e));
}
