/**
 * Wiley Online Library: search, issues, and one article's page.
 *
 * Its listing selectors are based on known markup and are not yet tested on a real page.
 */
import { pageAddress } from './shared/page-address.ts';
import { defineSite } from './shared/site.ts';

export default defineSite({
  id: 'wiley',
  name: 'Wiley Online Library',
  matches: [
    '*://onlinelibrary.wiley.com/doi/*',
    '*://onlinelibrary.wiley.com/action/*',
    '*://onlinelibrary.wiley.com/toc/*',
  ],
  addresses: ['literatum'],
  examples: [
    'https://onlinelibrary.wiley.com/doi/abs/10.1002/andp.19263851302',
    'https://onlinelibrary.wiley.com/action/doSearch?AllField=quantum',
    'https://onlinelibrary.wiley.com/toc/15213889/2024/536/1',
  ],
  listings: [
    {
      row: '.search__item .item__body, li.search__item',
      title: '.publication_title, .hlFld-Title a',
      authors: '.publication_contrib_author, .meta__authors li a',
      abstract: '.abstract-preview, .hlFld-Abstract',
      venue: '.publication_meta_serial, .meta__serial',
      year: '.meta__epubDate',
      skip: (item) => item.matches('li') && item.querySelector('.item__body') !== null,
    },
    {
      row: '.issue-item',
      title: '.issue-item__title h2, .issue-item__title',
      link: 'a.issue-item__title, .issue-item__title a',
      authors: '.author-style, .loa .loa__author-name',
      abstract: '.toc-item__abstract .article-section__content, .issue-item__abstract',
      year: '.ePubDate, .issue-item__details',
      skip: (item, { url }) =>
        url.pathname.startsWith('/doi/') || item.querySelector('a[href*="/doi/"]') === null,
    },
  ],
  paper: {
    within: 'body',
    title: (article, { url }) =>
      /^\/doi\/(?:\w+\/)?10\./.test(url.pathname)
        ? (article.querySelector('.citation__title') ?? undefined)
        : undefined,
    link: pageAddress,
    abstract:
      '.abstract-group .article-section__abstract .article-section__content, .article-section__abstract',
    strip: '.article-section__header, .trigger',
  },
});
