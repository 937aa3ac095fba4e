/**
 * SAGE Journals: search, an issue's contents, an article. Based on Atypon's markup; not yet tested on a real
 * page.
 */
import { ATYPON_ARTICLE, ATYPON_ENTRY } from './shared/atypon.ts';
import { defineSite } from './shared/site.ts';

export default defineSite({
  id: 'sage',
  name: 'SAGE Journals',
  matches: [
    '*://journals.sagepub.com/action/doSearch*',
    '*://journals.sagepub.com/toc/*',
    '*://journals.sagepub.com/doi/*',
  ],
  addresses: ['literatum'],
  examples: [
    'https://journals.sagepub.com/action/doSearch?AllField=automobility',
    'https://journals.sagepub.com/toc/tcsa/21/4',
    'https://journals.sagepub.com/doi/10.1177/0263276404046059',
  ],
  listings: [ATYPON_ENTRY],
  paper: ATYPON_ARTICLE,
});
