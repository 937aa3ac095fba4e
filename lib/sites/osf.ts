/**
 * OSF Preprints, including PsyArXiv: search results. Based on scrapers' selectors; not yet tested on a real
 * page.
 */
import { defineSite } from './shared/site.ts';

export default defineSite({
  id: 'osf',
  name: 'OSF Preprints',
  matches: ['*://osf.io/search*', '*://osf.io/preprints/*'],
  addresses: ['osf'],
  examples: [
    'https://osf.io/search?q=metascience&resourceType=Preprint',
    'https://osf.io/preprints/psyarxiv/nx2b4',
  ],
  listings: [
    {
      // Search also finds projects, files and people; preprints have addresses under /preprints/.
      row: '[class*="primary-metadata-container"]:has(h4 > a[href*="/preprints/"])',
      title: 'h4 > a',
    },
  ],
});
