/** PNAS: search, an issue's contents, an article. Based on Atypon's markup; not yet tested on a real page. */
import { ATYPON_ARTICLE, ATYPON_ENTRY } from './shared/atypon.ts';
import { defineSite } from './shared/site.ts';

export default defineSite({
  id: 'pnas',
  name: 'PNAS',
  matches: ['*://www.pnas.org/action/doSearch*', '*://www.pnas.org/toc/*', '*://www.pnas.org/doi/*'],
  addresses: ['pnas', 'literatum'],
  examples: [
    'https://www.pnas.org/action/doSearch?AllField=inequality',
    'https://www.pnas.org/toc/pnas/119/1',
    'https://www.pnas.org/doi/10.1073/pnas.2117831119',
  ],
  listings: [ATYPON_ENTRY],
  paper: ATYPON_ARTICLE,
});
