/** PeerJ: one article's or preprint's page; microdata has the fields that meta tags lack. */
import { pageAddress } from './shared/page-address.ts';
import { defineSite } from './shared/site.ts';

export default defineSite({
  id: 'peerj',
  name: 'PeerJ',
  matches: ['*://peerj.com/articles/*', '*://peerj.com/preprints/*'],
  addresses: ['peerj'],
  examples: [
    'https://peerj.com/articles/4886/',
    'https://peerj.com/articles/cs-103/',
    'https://peerj.com/preprints/27295/',
  ],
  paper: {
    within: 'body',
    title: 'h1[itemprop~="headline"], h1.article-title',
    link: pageAddress,
    abstract: '.abstract[itemprop="description"], .abstract',
    strip: 'h2',
  },
  complete: 'paper',
});
