/** ChemRxiv: search results. Based on scrapers' selectors; not yet tested on a real page. */
import { defineSite } from './shared/site.ts';

export default defineSite({
  id: 'chemrxiv',
  name: 'ChemRxiv',
  matches: ['*://chemrxiv.org/engage/chemrxiv/*'],
  addresses: ['chemrxiv', 'literatum'],
  examples: [
    'https://chemrxiv.org/engage/chemrxiv/search-dashboard?text=acid',
    'https://chemrxiv.org/engage/chemrxiv/article-details/615ee2142aca5367575b8e49',
  ],
  listings: [{ row: '.MatchResult', title: 'h3', link: 'a[href*="/article-details/"]' }],
});
