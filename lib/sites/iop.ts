/**
 * IOP Science: issues and search, and one article's page, whose microdata holds the abstract.
 *
 * Its listing selectors are based on known markup and are not yet tested on a real page.
 */
import { pageAddress } from './shared/page-address.ts';
import { defineSite } from './shared/site.ts';

export default defineSite({
  id: 'iop',
  name: 'IOP Science',
  matches: [
    '*://iopscience.iop.org/article/*',
    '*://iopscience.iop.org/issue/*',
    '*://iopscience.iop.org/journal/*',
    '*://iopscience.iop.org/nsearch*',
    '*://iopscience.iop.org/search*',
  ],
  addresses: ['iop'],
  examples: [
    'https://iopscience.iop.org/article/10.1088/1748-605X/ab007b/meta',
    'https://iopscience.iop.org/issue/1748-605X/14/3',
    'https://iopscience.iop.org/nsearch?terms=bioglass',
  ],
  listings: [
    {
      row: '.art-list-item',
      title: '.art-list-item-title',
      link: 'a.art-list-item-title, .art-list-item-title a',
      authors: '[data-authors-container], .art-list-item-authors',
      abstract: '.article-text, .wd-jnl-art-abstract',
      pdf: 'a[href$="/pdf"]',
      skip: (item, { url }) =>
        url.pathname.startsWith('/article/') || !item.querySelector('a[href*="/article/10."]'),
    },
  ],
  paper: {
    within: 'body',
    title: 'h1[itemprop="headline"], h1.wd-jnl-art-title',
    link: pageAddress,
    abstract: '.wd-jnl-art-abstract, [itemprop="description"].article-text',
  },
});
