/**
 * NeurIPS proceedings: the books' lists and one paper's page, on today's hosts and on papers.nips.cc as it
 * was until 2020.
 *
 * The selectors for today's layout are based on known markup and are not yet tested on a real page.
 */
import { pageAddress } from './shared/page-address.ts';
import { defineSite } from './shared/site.ts';

const HOSTS = [
  'papers.nips.cc',
  'papers.neurips.cc',
  'proceedings.neurips.cc',
  'datasets-benchmarks-proceedings.neurips.cc',
];
const PATHS = ['/paper*', '/book/*', '/author/*', '/search*'];

// Named by hash since 2020, before that by number and title. Excludes PDFs and supplements.
const PAPER_LINK =
  'a[href*="/hash/"][href*="-Abstract"], a[href^="/paper/"]:not([href*="/hash/"]):not([href$=".pdf"]):not([href$=".zip"]):not([href$="/bibtex"]):not([href$="/reviews"])';

export default defineSite({
  id: 'neurips',
  name: 'NeurIPS proceedings',
  matches: HOSTS.flatMap((host) => PATHS.map((path) => `*://${host}${path}`)),
  addresses: ['neurips'],
  examples: [
    'https://papers.nips.cc/book/advances-in-neural-information-processing-systems-32-2019',
    'https://papers.nips.cc/paper/7181-attention-is-all-you-need',
    'https://proceedings.neurips.cc/paper/2017',
    'https://proceedings.neurips.cc/paper_files/paper/2017/hash/3f5ee243547dee91fbd053c1c4a845aa-Abstract.html',
    'https://papers.nips.cc/search/?q=attention',
  ],
  listings: [
    {
      row: 'li',
      title: PAPER_LINK,
      authors: '.author, .paper-authors, i',
      year: (row, { document, url }) =>
        /\/paper\/(\d{4})\//.exec(row.querySelector('a')?.getAttribute('href') ?? '')?.[1] ??
        /-(\d{4})\/?$/.exec(url.pathname)?.[1] ??
        document.querySelector('h2, h4') ??
        undefined,
      skip: (row, { url }) => isPaper(url) || row.querySelector(PAPER_LINK) === null,
    },
  ],
  paper: {
    within: '.main-container, .container-fluid .col, .main',
    // Lists of a book have the same heading.
    title: (page, { url }) =>
      isPaper(url) ? (page.querySelector('.paper-title, .subtitle, .title, h4') ?? undefined) : undefined,
    link: pageAddress,
    pdf: 'a[href$="-Paper.pdf"], a[href*="-Paper-"][href$=".pdf"], a[href^="/paper/"][href$=".pdf"]',
    abstract: (page) => page.querySelector('.paper-abstract, .abstract') ?? afterHeading(page),
  },
  complete: 'paper',
});

/** The abstract after its heading, for pages of 2020 to 2024, which have no class for it. */
function afterHeading(page: Element): Element | undefined {
  const heading = [...page.querySelectorAll('h3, h4')].find((h) => /^\s*abstract\s*$/i.test(h.textContent));
  return heading?.nextElementSibling ?? undefined;
}

function isPaper(url: URL): boolean {
  return /\/hash\/|\/paper\/\d+-/.test(url.pathname);
}
