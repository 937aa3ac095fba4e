/**
 * Project Euclid: a journal's issues and search; one article's page is read by its meta tags.
 *
 * Its listing selectors are based on known markup and are not yet tested on a real page.
 */
import { textOf } from '../page/dom.ts';
import { splitNames } from '../names.ts';
import { defineSite } from './shared/site.ts';

export default defineSite({
  id: 'project-euclid',
  name: 'Project Euclid',
  matches: [
    '*://projecteuclid.org/journals/*',
    '*://projecteuclid.org/proceedings/*',
    '*://projecteuclid.org/ebooks/*',
    '*://projecteuclid.org/search*',
  ],
  addresses: ['project-euclid'],
  examples: [
    'https://projecteuclid.org/journals/annals-of-statistics/volume-52/issue-1',
    'https://projecteuclid.org/journals/annals-of-statistics/volume-52/issue-1/A-title/10.1214/24-AOS1.full',
    'https://projecteuclid.org/search?term=renormalization',
  ],
  listings: [
    {
      row: '.TOCLineItemRow1, .TOCLineItemRow2, .searchResultItem',
      title: '.TOCLineItemText1, .searchResultTitle',
      authors: (row) =>
        splitNames(textOf(row.querySelector('.TOCLineItemText2, .searchResultAuthors') ?? row)),
      abstract: '.anchorrel p',
      ids: 'a[href*="doi.org/10."]',
      skip: (row) => row.querySelector('.TOCLineItemText1, .searchResultTitle') === null,
    },
  ],
  complete: 'paper',
});
