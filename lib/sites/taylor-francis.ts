/**
 * Taylor & Francis Online: search, an issue's contents, an article. Based on Atypon's markup; not yet tested
 * on a real page.
 */
import { ATYPON_ARTICLE, ATYPON_ENTRY } from './shared/atypon.ts';
import { defineSite } from './shared/site.ts';

export default defineSite({
  id: 'taylor-francis',
  name: 'Taylor & Francis Online',
  matches: [
    '*://www.tandfonline.com/action/doSearch*',
    '*://www.tandfonline.com/toc/*',
    '*://www.tandfonline.com/doi/*',
  ],
  addresses: ['literatum'],
  examples: [
    'https://www.tandfonline.com/action/doSearch?AllField=labour',
    'https://www.tandfonline.com/toc/gpre20/current',
    'https://www.tandfonline.com/doi/full/10.1080/17487870802543480',
  ],
  listings: [ATYPON_ENTRY],
  paper: ATYPON_ARTICLE,
});
