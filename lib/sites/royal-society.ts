/**
 * The Royal Society's journals: search, an issue's contents, an article. They ran on Atypon and are moving to
 * Silverchair, so both are read. Based on their markup; not yet tested on a real page.
 */
import { ATYPON_ARTICLE, ATYPON_ENTRY } from './shared/atypon.ts';
import { SILVERCHAIR_ENTRY } from './shared/silverchair.ts';
import { defineSite } from './shared/site.ts';

export default defineSite({
  id: 'royal-society',
  name: 'Royal Society Publishing',
  matches: ['*://royalsocietypublishing.org/*'],
  addresses: ['literatum'],
  examples: [
    'https://royalsocietypublishing.org/action/doSearch?AllField=tides',
    'https://royalsocietypublishing.org/toc/rspb/current',
    'https://royalsocietypublishing.org/doi/10.1098/rspa.2019.0001',
    'https://royalsocietypublishing.org/rspb/search-results?q=tides',
  ],
  listings: [ATYPON_ENTRY, SILVERCHAIR_ENTRY],
  paper: ATYPON_ARTICLE,
});
