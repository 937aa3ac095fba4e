/**
 * Frontiers journals: lists of articles (not yet tested on a real page), and one article's page by its meta
 * tags.
 */
import { defineSite } from './shared/site.ts';

export default defineSite({
  id: 'frontiers',
  name: 'Frontiers',
  matches: [
    '*://www.frontiersin.org/journals/*',
    '*://www.frontiersin.org/articles/*',
    '*://www.frontiersin.org/research-topics/*',
    '*://www.frontiersin.org/search*',
  ],
  addresses: ['frontiers'],
  examples: [
    'https://www.frontiersin.org/journals/psychology/articles/10.3389/fpsyg.2014.00781/full',
    'https://www.frontiersin.org/articles/10.3389/fpsyg.2014.00781/full',
    'https://www.frontiersin.org/journals/psychology/articles',
  ],
  listings: [
    {
      row: '.CardArticle',
      title: '.CardArticle__title, h2, h3',
      link: 'a[href*="/articles/10."]',
      authors: '.CardArticle__authors, .CardArticle__author',
      abstract: '.CardArticle__abstract, .CardArticle__text',
      venue: '.CardArticle__journal',
      year: '.CardArticle__date, time',
      skip: (card, { url }) =>
        /\/articles\/10\./.test(url.pathname) || !card.querySelector('a[href*="/articles/10."]'),
    },
  ],
  complete: 'paper',
});
