/**
 * Oxford Academic: search, issues, advance articles. Based on Silverchair's markup; not yet tested on a real
 * page.
 */
import { SILVERCHAIR_ARTICLE, SILVERCHAIR_ENTRY } from './shared/silverchair.ts';
import { defineSite } from './shared/site.ts';

export default defineSite({
  id: 'oup',
  name: 'Oxford Academic',
  matches: ['*://academic.oup.com/*'],
  addresses: ['silverchair'],
  examples: [
    'https://academic.oup.com/search-results?q=capital',
    'https://academic.oup.com/isq/issue/64/2',
    'https://academic.oup.com/biomet/advance-articles',
    'https://academic.oup.com/isq/article/64/2/419/5808900',
  ],
  listings: [SILVERCHAIR_ENTRY],
  paper: SILVERCHAIR_ARTICLE,
});
