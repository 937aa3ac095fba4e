/** Virtual conferences that use mini-conf: lists of papers, sessions, and one paper's page. */
import { textOf } from '../page/dom.ts';
import { splitNames } from '../names.ts';
import { pageAddress } from './shared/page-address.ts';
import { defineSite } from './shared/site.ts';

const PAPER =
  'a[href*="paper_"], a[href*="poster_"], a[href*="/poster/"], a[href*="/oral/"], a[href*="/spotlight/"]';

export default defineSite({
  id: 'virtual-conference',
  name: 'Virtual conferences',
  matches: [
    '*://virtual.2020.emnlp.org/*',
    '*://virtual.acl2020.org/*',
    '*://iclr.cc/virtual_2020/*',
    '*://virtual.ieeevis.org/*',
    '*://program.ismir2020.net/*',
    '*://mini-conf.github.io/*',
  ],
  addresses: ['ml-conferences'],
  examples: [
    'https://virtual.2020.emnlp.org/papers.html',
    'https://virtual.2020.emnlp.org/paper_main.1004.html',
    'https://virtual.acl2020.org/papers.html',
    'https://iclr.cc/virtual_2020/poster_B1xsqj09Fm.html',
  ],
  listings: [
    {
      row: '.pp-card',
      title: '.card-title',
      link: (card) => card.querySelector(PAPER) ?? undefined,
      authors: '.card-subtitle',
      // The page of a paper recommends similar ones.
      skip: (card, { url }) => isPaper(url) || card.querySelector(PAPER) === null,
    },
    {
      // Sessions and plain lists have only the link.
      row: PAPER,
      title: ':scope',
      outside: '.pp-card, nav',
      skip: (link, { url }) => textOf(link).length < 4 || isPaper(url),
    },
  ],
  paper: {
    within: 'body',
    title: (body, { url }) =>
      isPaper(url) ? (body.querySelector('.main-title, h2.card-title') ?? undefined) : undefined,
    link: pageAddress,
    authors: (body) => {
      const line = body.querySelector('h3.card-subtitle');
      const links = [...(line?.querySelectorAll('a') ?? [])].map((a) => textOf(a)).filter(Boolean);
      return links.length > 0 ? links : line ? splitNames(textOf(line)) : undefined;
    },
    abstract: '#abstractExample',
    pdf: 'a[href$=".pdf"]',
    ids: 'a[href*="aclweb.org/anthology/"], a[href*="aclanthology.org/"], a[href*="openreview.net/forum?id="], a[href*="arxiv.org/abs/"]',
    strip: '.font-weight-bold',
  },
  complete: 'paper',
});

function isPaper(url: URL): boolean {
  return /\/(?:paper|poster)_[^/]+\.html$/.test(url.pathname);
}
