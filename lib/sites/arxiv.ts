/**
 * arXiv: daily, monthly and catch-up lists, an author's papers, search results, a paper's abstract page, the
 * paper as a web page, and volumes of EPTCS, whose front pages arXiv holds. The rules for author, catch-up
 * and web pages are based on the site's templates and are not yet tested on real pages.
 */
import { hrefOf, textOf } from '../page/dom.ts';
import { splitNames } from '../names.ts';
import { arxivNumberIn, yearOfArxivNumber } from './shared/arxiv-number.ts';
import { LATEXML_PAPER, latexmlAuthors } from './shared/latexml.ts';
import { defineSite } from './shared/site.ts';

export default defineSite({
  id: 'arxiv',
  name: 'arXiv',
  matches: ['*://arxiv.org/*', '*://www.arxiv.org/*', '*://export.arxiv.org/*'],
  addresses: ['arxiv'],
  examples: [
    'https://arxiv.org/list/cs.CL/recent',
    'https://arxiv.org/list/cs.CL/pastweek?skip=0&show=50',
    'https://arxiv.org/list/math/new',
    'https://arxiv.org/list/hep-th/2024-03',
    'https://arxiv.org/catchup/cs.LG/2024-11-05?abs=True',
    'https://arxiv.org/a/warner_s_1',
    'https://arxiv.org/search/?query=interpretability&searchtype=all',
    'https://arxiv.org/abs/1706.03762',
    'https://arxiv.org/html/2403.17537v1',
  ],
  listings: [
    {
      // A paper is a dt (its links) followed by a dd (its fields); the mark goes before the title, in the dd.
      row: '#articles > dd, #dlpage dl > dd',
      title: '.list-title',
      link: numbered,
      pdf: (dd) => dd.previousElementSibling?.querySelector('a[href*="/pdf/"]') ?? undefined,
      authors: '.list-authors a',
      abstract: 'p.mathjax',
      venue: '.list-journal-ref',
      year: (dd) => yearOf(numbered(dd)),
      strip: '.descriptor',
    },
    {
      row: 'li.arxiv-result',
      title: 'p.title',
      link: '.list-title a[href*="/abs/"]',
      pdf: '.list-title a[href*="/pdf/"]',
      authors: '.authors a',
      abstract: '.abstract-full',
      year: (li) => yearOf(li.querySelector('.list-title a[href*="/abs/"]') ?? undefined),
      strip: '.descriptor, a[onclick]',
    },
    {
      // A volume of EPTCS: the title as a link in italics, the authors as bare text below it.
      row: 'td.fill',
      title: 'i > a',
      authors: (td) => splitNames(textOf(td, 'i')),
    },
  ],
  paper: {
    within: `#abs, ${LATEXML_PAPER.within}`,
    title: `h1.title, ${LATEXML_PAPER.title}`,
    link: (article, page) => (article.id === 'abs' ? undefined : LATEXML_PAPER.link(article, page)),
    authors: (article) => {
      const names = [...article.querySelectorAll('.authors a')].map((a) => textOf(a));
      return names.length > 0 ? names : latexmlAuthors(article);
    },
    abstract: `blockquote.abstract, ${LATEXML_PAPER.abstract}`,
    venue: '.jref',
    ids: 'td.doi a, .arxivdoi a',
    strip: `.descriptor, ${LATEXML_PAPER.strip}`,
  },
  complete: 'paper',
});

/** The link with a paper's number, in the dt before its dd. */
function numbered(dd: Element): Element | undefined {
  return dd.previousElementSibling?.querySelector('a[href*="/abs/"]') ?? undefined;
}

function yearOf(link: Element | undefined): number | undefined {
  return yearOfArxivNumber(arxivNumberIn(link && hrefOf(link)));
}
