/** Proceedings of Machine Learning Research: a volume's papers and one paper's page. */
import { pageAddress } from './shared/page-address.ts';
import { defineSite } from './shared/site.ts';

export default defineSite({
  id: 'pmlr',
  name: 'PMLR',
  matches: [
    '*://proceedings.mlr.press/v*',
    '*://proceedings.mlr.press/r*',
    '*://jmlr.org/proceedings/papers/*',
    '*://jmlr.csail.mit.edu/proceedings/papers/*',
  ],
  addresses: ['pmlr'],
  examples: [
    'https://proceedings.mlr.press/v197/',
    'http://proceedings.mlr.press/v37/ioffe15.html',
    'https://proceedings.mlr.press/r1/',
  ],
  listings: [
    {
      row: '.paper',
      title: '.title',
      link: '.links a:not([href$=".pdf"])',
      pdf: '.links a[href$=".pdf"]',
      authors: '.authors',
      venue: '.info i',
      year: (_, { document }) => document.querySelector('h2, .info') ?? undefined,
    },
  ],
  paper: {
    within: 'body',
    // The page of a volume may have the same heading.
    title: (body, { url }) =>
      url.pathname.endsWith('.html') ? (body.querySelector('h1') ?? undefined) : undefined,
    link: pageAddress,
    authors: '.authors',
    abstract: '#abstract, .abstract',
  },
  complete: 'paper',
});
