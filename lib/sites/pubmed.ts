/**
 * PubMed: search, an author's or a collection's list, and one paper's page.
 *
 * The selectors for a paper's page and for lists with whole abstracts are not yet tested on real pages.
 */
import { splitNames } from '../names.ts';
import { textOf } from '../page/dom.ts';
import { pageAddress } from './shared/page-address.ts';
import { defineSite } from './shared/site.ts';

export default defineSite({
  id: 'pubmed',
  name: 'PubMed',
  matches: [
    '*://pubmed.ncbi.nlm.nih.gov/*',
    '*://www.ncbi.nlm.nih.gov/pubmed/*',
    '*://www.ncbi.nlm.nih.gov/pubmed?*',
  ],
  addresses: ['pubmed', 'pmc'],
  examples: [
    'https://pubmed.ncbi.nlm.nih.gov/?term=endometriosis',
    'https://pubmed.ncbi.nlm.nih.gov/37988744/',
    'https://www.ncbi.nlm.nih.gov/pubmed/?term=endometriosis',
  ],
  listings: [
    {
      // Summary view, with a snippet in two lengths. The other view (`format=abstract`) shows whole
      // abstracts.
      row: '.docsum-content',
      title: '.docsum-title',
      authors: (row) => people(row.querySelector('.full-authors')),
      abstract: '.full-view-snippet',
      venue: (row) => textOf(row.querySelector('.short-journal-citation') ?? row).split('.')[0],
      year: '.short-journal-citation, .full-journal-citation',
      ids: (row) => doisIn(row.querySelector('.full-journal-citation')?.textContent),
      outside: '.similar-articles, .cited-by, .linked-from',
    },
    {
      row: '.results-article',
      title: '.heading-title',
      link: '.heading-title a',
      authors: '.authors-list .full-name',
      abstract: '.abstract-content',
      venue: '.journal-actions-trigger',
      year: '.cit',
      ids: '.id-link[href*="doi.org"], .identifier.doi a',
    },
    {
      // The layout until 2020.
      row: '.rprt .rslt',
      title: '.title a',
      authors: (row) => people(row.querySelector('.desc')),
      venue: '.jrnl',
      year: '.details',
      ids: (row) => doisIn(row.querySelector('.details')?.textContent),
    },
  ],
  paper: {
    within: '.article-details, .article-page',
    title: '.heading-title',
    link: pageAddress,
    authors: '#full-view-heading .authors-list .full-name',
    abstract: '.abstract .abstract-content, #abstract .abstract-content, #eng-abstract',
    ids: '#full-view-identifiers .id-link',
  },
  complete: 'paper',
});

/** Splits "Vane A, Quill B." into names. */
function people(line: Element | null): string[] | undefined {
  return line ? splitNames(textOf(line).replace(/\.$/, '')) : undefined;
}

function doisIn(citation: string | null | undefined): string[] {
  return [...(citation ?? '').matchAll(/\bdoi:\s*(10\.\d{4,9}\/\S+)/gi)].map((m) => m[1] ?? '');
}
