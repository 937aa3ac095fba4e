/**
 * Science and its sisters: search, an issue's contents, an article. Based on Atypon's markup; not yet tested
 * on a real page.
 */
import { ATYPON_ARTICLE, ATYPON_ENTRY } from './shared/atypon.ts';
import { defineSite } from './shared/site.ts';

export default defineSite({
  id: 'science',
  name: 'Science',
  matches: [
    '*://www.science.org/action/doSearch*',
    '*://www.science.org/toc/*',
    '*://www.science.org/journal/*',
    '*://www.science.org/doi/*',
  ],
  addresses: ['literatum'],
  examples: [
    'https://www.science.org/action/doSearch?AllField=chirality',
    'https://www.science.org/toc/science/current',
    'https://www.science.org/journal/sciadv',
    'https://www.science.org/doi/10.1126/sciadv.abj8030',
  ],
  listings: [ATYPON_ENTRY],
  paper: ATYPON_ARTICLE,
});
