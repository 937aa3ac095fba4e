/**
 * NBER: lists of working papers and one paper's page.
 *
 * Its listing selectors are based on known markup and are not yet tested on a real page.
 */
import { pageAddress } from './shared/page-address.ts';
import { defineSite } from './shared/site.ts';

export default defineSite({
  id: 'nber',
  name: 'NBER',
  matches: [
    '*://www.nber.org/papers*',
    '*://www.nber.org/search*',
    '*://www.nber.org/people/*',
    '*://www.nber.org/programs-projects/*',
    '*://www.nber.org/books-and-chapters/*',
  ],
  addresses: ['nber'],
  examples: [
    'https://www.nber.org/papers/w29971',
    'https://www.nber.org/papers?page=1',
    'https://www.nber.org/search?q=inflation',
  ],
  listings: [
    {
      row: '.digest-card',
      title: '.digest-card__title a',
      authors: '.digest-card__items a[href*="/people/"]',
      abstract: '.digest-card__summary',
      year: '.digest-card__label',
      // Cards on a paper's page are recommendations; elsewhere they may be news.
      skip: (card, { url }) =>
        /^\/papers\/\w/.test(url.pathname) ||
        !card.querySelector('a[href*="/papers/"], a[href*="/chapters/"]'),
    },
  ],
  paper: {
    within: 'body',
    title: (main, { url }) =>
      /^\/papers\/\w/.test(url.pathname)
        ? (main.querySelector('.page-header__title') ?? undefined)
        : undefined,
    link: pageAddress,
    abstract: '.page-header__intro',
  },
  complete: 'paper',
});
