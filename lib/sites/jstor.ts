/** JSTOR: search results. Based on scrapers' selectors; not yet tested on a real page. */
import { textOf } from '../page/dom.ts';
import { splitNames } from '../names.ts';
import { defineSite } from './shared/site.ts';

export default defineSite({
  id: 'jstor',
  name: 'JSTOR',
  matches: ['*://www.jstor.org/action/*', '*://www.jstor.org/stable/*'],
  addresses: ['jstor', 'literatum'],
  examples: [
    'https://www.jstor.org/action/doBasicSearch?Query=wages',
    'https://www.jstor.org/stable/2525981',
  ],
  listings: [
    {
      // Built of custom elements, with names of the same ending and addresses in plain attributes.
      row: '.result-list__item, li:has([data-qa="search-result-title-link"])',
      title: '[data-qa^="search-result-title-heading"], [data-qa="search-result-title-link"]',
      link: '[data-qa="search-result-title-link"], [href*="/stable/"]',
      authors: (row) => {
        const links = [...row.querySelectorAll('[data-qa^="search-result-authors-link"]')].map((a) =>
          textOf(a),
        );
        const line = row.querySelector('[data-qa="search-result-authors"]');
        return links.length > 0 ? links : splitNames(line ? textOf(line) : '');
      },
      year: '[data-qa="item-src-info"]',
      venue: '[data-qa="item-src-info"] cite, [data-qa="item-src-info"] em',
    },
  ],
});
