/** ScienceDirect: search, a journal's issue, and one article's page, whose meta tags lack authors. */
import { textOf } from '../page/dom.ts';
import { pageAddress } from './shared/page-address.ts';
import { defineSite } from './shared/site.ts';

export default defineSite({
  id: 'sciencedirect',
  name: 'ScienceDirect',
  matches: [
    '*://www.sciencedirect.com/search*',
    '*://www.sciencedirect.com/science/*',
    '*://www.sciencedirect.com/journal/*',
  ],
  addresses: ['elsevier'],
  examples: [
    'https://www.sciencedirect.com/search?qs=endometriosis',
    'https://www.sciencedirect.com/science/article/pii/S146290112300117X',
    'https://www.sciencedirect.com/science/article/abs/pii/S2210271X18305656',
    'https://www.sciencedirect.com/journal/artificial-intelligence/vol/330/suppl/C',
  ],
  listings: [
    {
      row: '.ResultItem',
      title: '.result-list-title-link',
      authors: '.Authors .author',
      pdf: '.DownloadPdf a',
      venue: '.subtype-srctitle-link',
      year: '.srctitle-date-fields',
      ids: (row) => [row.getAttribute('data-doi') ?? ''],
    },
    {
      row: '.js-article-list-item',
      title: '.article-content-title',
      authors: '.js-article__item__authors',
      abstract: '.js-abstract-body-text, .article-abstract',
      pdf: 'a.pdf-download',
      skip: (item) => item.querySelector('a.article-content-title') === null,
    },
  ],
  paper: {
    within: 'body',
    title: 'h1 .title-text, .svTitle',
    link: pageAddress,
    // The parts of a name are in a button or link, beside the affiliation mark.
    authors: (article) =>
      [...article.querySelectorAll('.author-group .surname, .AuthorGroups .surname')].map((surname) =>
        [surname.parentElement?.querySelector('.given-name'), surname]
          .map((part) => (part ? textOf(part) : ''))
          .join(' '),
      ),
    abstract: '.abstract.author, .abstract.svAbstract',
    ids: 'a.doi, .doi a',
    strip: 'h2, h3.section-title',
  },
});
