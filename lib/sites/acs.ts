/**
 * ACS Publications: search, an issue's contents, an article. Based on Atypon's markup; not yet tested on a
 * real page.
 */
import { ATYPON_ARTICLE, ATYPON_ENTRY } from './shared/atypon.ts';
import { defineSite } from './shared/site.ts';

export default defineSite({
  id: 'acs',
  name: 'ACS Publications',
  matches: ['*://pubs.acs.org/action/doSearch*', '*://pubs.acs.org/toc/*', '*://pubs.acs.org/doi/*'],
  addresses: ['literatum'],
  examples: [
    'https://pubs.acs.org/action/doSearch?AllField=nanodrops',
    'https://pubs.acs.org/toc/acscii/current',
    'https://pubs.acs.org/doi/10.1021/es103607c',
  ],
  listings: [ATYPON_ENTRY],
  paper: ATYPON_ARTICLE,
});
