/**
 * HAL and its portals: search and collections; one deposit's page is read by its meta tags.
 *
 * Its listing selectors are based on known markup and are not yet tested on a real page.
 */
import { textOf } from '../page/dom.ts';
import { defineSite } from './shared/site.ts';

export default defineSite({
  id: 'hal',
  name: 'HAL',
  matches: ['*://*.hal.science/*', '*://*.archives-ouvertes.fr/*'],
  addresses: ['hal'],
  examples: [
    'https://hal.science/jpa-00235190',
    'https://inria.hal.science/hal-01234567v2',
    'https://hal.archives-ouvertes.fr/hal-01234567',
    'https://hal.science/search/index?q=alliages',
  ],
  listings: [
    {
      // The cell of a result begins with the title link; the other cells have a checkbox and a thumbnail.
      row: '.results-table td',
      title: (cell) => cell.firstElementChild ?? undefined,
      authors: '.authors-results a',
      abstract: '.abstract-results',
      venue: '.citation-results i',
      year: '.citation-results',
      ids: 'a[href*="doi.org/10."]',
      skip: (cell) => !cell.firstElementChild?.matches('a[href]') || textOf(cell.firstElementChild) === '',
    },
    {
      // The layout until 2022.
      row: '.media-body',
      title: 'strong > a',
      authors: 'a[href*="/authIdHal_s/"], a[href*="/authFullName_s/"], a[href*="/authIdPerson_i/"]',
      venue: 'i',
      year: (row) => textOf(row, 'strong'),
      ids: 'a[href*="doi.org/10."]',
      skip: (row) => row.querySelector('strong > a') === null,
    },
  ],
  complete: 'paper',
});
