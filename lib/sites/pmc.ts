/**
 * PubMed Central: search, and one paper's page (before and since its move in 2024).
 *
 * Its listing selectors are based on known markup and are not yet tested on a real page.
 */
import { textOf } from '../page/dom.ts';
import { pageAddress } from './shared/page-address.ts';
import { defineSite } from './shared/site.ts';

export default defineSite({
  id: 'pmc',
  name: 'PubMed Central',
  matches: ['*://pmc.ncbi.nlm.nih.gov/*', '*://www.ncbi.nlm.nih.gov/pmc/*'],
  addresses: ['pmc'],
  examples: [
    'https://pmc.ncbi.nlm.nih.gov/articles/PMC1280342/',
    'https://www.ncbi.nlm.nih.gov/pmc/articles/PMC1280342/',
    'https://pmc.ncbi.nlm.nih.gov/search/?q=mercury',
    'https://www.ncbi.nlm.nih.gov/pmc/?term=mercury',
  ],
  listings: [
    {
      row: '.rprt .rslt',
      title: '.title a',
      authors: '.desc',
      venue: '.jrnl',
      year: '.details',
      ids: (row) => [...(row.textContent.match(/\b10\.\d{4,9}\/[^\s;]+/g) ?? [])],
    },
    {
      row: '.docsum-content, article.search-result',
      title: '.docsum-title, h3 a, h2 a',
      authors: '.full-authors, .docsum-authors',
      abstract: '.full-view-snippet',
      year: '.full-journal-citation, .docsum-journal-citation',
      ids: (row) => [...(row.textContent.match(/\b10\.\d{4,9}\/[^\s;]+/g) ?? [])],
    },
  ],
  paper: {
    within: 'article, #mc, main',
    title: '.content-title, hgroup h1, .ameta h1, h1',
    link: pageAddress,
    abstract: (page) =>
      [
        ...page.querySelectorAll(
          'section.abstract, [id^="abstract"].sec, [id^="abstract"].tsec, [id^="Abs"].tsec',
        ),
      ].find((section) => textOf(section, 'h2, h3').length > 60),
    strip: 'h2, .kwd-group, .goto',
  },
  complete: 'paper',
});
