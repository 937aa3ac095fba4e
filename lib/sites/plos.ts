/**
 * PLOS journals: search, and one article's page.
 *
 * Its listing selectors are based on known markup and are not yet tested on a real page.
 */
import { textOf } from '../page/dom.ts';
import { splitNames } from '../names.ts';
import { defineSite } from './shared/site.ts';

export default defineSite({
  id: 'plos',
  name: 'PLOS',
  matches: [
    '*://journals.plos.org/*/article?*',
    '*://journals.plos.org/*/search?*',
    '*://journals.plos.org/*/browse*',
  ],
  addresses: ['plos'],
  examples: [
    'https://journals.plos.org/plosone/article?id=10.1371/journal.pone.0000001',
    'https://journals.plos.org/plosone/search?q=endotoxin',
    'https://journals.plos.org/plosbiology/browse/neuroscience',
  ],
  listings: [
    {
      // A title is a dt; its authors and citation are in the dd that follows.
      row: '#searchResultsList dt[data-doi]',
      title: 'a',
      authors: (dt) => splitNames(after(dt, '.search-results-authors')),
      year: (dt) => after(dt, 'p:not(.search-results-authors)'),
      ids: (dt) => [dt.getAttribute('data-doi') ?? ''],
    },
    {
      row: '#search-results > li, .articles-list li[data-doi]',
      title: 'h2 a, h3 a',
      authors: '.authors',
      year: '.date',
      ids: (row) => [row.getAttribute('data-doi') ?? ''],
    },
  ],
  paper: {
    within: 'body',
    title: (_, { document }) => document.querySelector('#artTitle') ?? undefined,
    // The query of an address names the paper.
    link: (_, { url }) => `${url.origin}${url.pathname}?id=${url.searchParams.get('id') ?? ''}`,
    abstract: '.abstract:not(.abstract-type-summary) .abstract-content, .abstract .abstract-content',
  },
  complete: 'paper',
});

function after(dt: Element, selector: string): string {
  const field = dt.nextElementSibling?.querySelector(selector);
  return field ? textOf(field) : '';
}
