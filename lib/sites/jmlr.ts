/**
 * JMLR: volumes, open-source software papers, a paper's page. Based on its documented markup; not yet tested
 * on a real page.
 */
import { textOf } from '../page/dom.ts';
import { splitNames } from '../names.ts';
import { defineSite } from './shared/site.ts';

export default defineSite({
  id: 'jmlr',
  name: 'Journal of Machine Learning Research',
  matches: [
    '*://jmlr.org/papers/*',
    '*://www.jmlr.org/papers/*',
    '*://jmlr.org/mloss/*',
    '*://www.jmlr.org/mloss/*',
    '*://jmlr.csail.mit.edu/papers/*',
  ],
  addresses: ['jmlr'],
  examples: [
    'https://www.jmlr.org/papers/v22/',
    'https://jmlr.org/papers/v3/',
    'https://www.jmlr.org/mloss/',
    'https://www.jmlr.org/papers/v12/pedregosa11a.html',
  ],
  listings: [
    {
      // A paper is a dt (its title) followed by a dd (names, issue and pages, then links).
      row: 'dl > dt:has(+ dd a[href$=".html"], + dd a[href$=".pdf"])',
      title: ':scope',
      link: (dt) => details(dt)?.querySelector('a[href*="/papers/"][href$=".html"]') ?? undefined,
      pdf: (dt) => details(dt)?.querySelector('a[href$=".pdf"]') ?? undefined,
      authors: (dt) => splitNames(textIn(details(dt)?.querySelector('i, b'))),
      year: (dt) => lastYear(textIn(details(dt))),
      venue: () => 'Journal of Machine Learning Research',
    },
  ],
  paper: {
    within: '#content',
    title: (content, { url }) =>
      /^\/papers\/v\d+\/(?!index)[^/]+\.html$/.test(url.pathname)
        ? (content.querySelector('h2') ?? undefined)
        : undefined,
    authors: (content) => splitNames(textIn(content.querySelector('h2 ~ p i'))),
    abstract: (content) => content.querySelector('p.abstract') ?? textAfter(content.querySelector('h3')),
    year: (content) => lastYear(textIn(content.querySelector('h2 ~ p'))),
    venue: () => 'Journal of Machine Learning Research',
  },
  complete: 'paper',
});

function details(dt: Element): Element | undefined {
  return dt.nextElementSibling ?? undefined;
}

function textIn(element: Element | null | undefined): string {
  return element ? textOf(element) : '';
}

/** `…; 3(Nov):1957−2010, 2002.`: the last number that looks like a year, since page numbers may too. */
function lastYear(text: string): number | undefined {
  const year = [...text.matchAll(/,\s*((?:19|20)\d\d)\b/g)].at(-1)?.[1];
  return year ? Number(year) : undefined;
}

/** On old pages, the abstract is text between its heading and a paragraph or `font` with the links. */
function textAfter(heading: Element | null): string {
  let text = '';
  for (
    let node = heading?.nextSibling;
    node && !/^(?:A|P|FONT|H\d)$/i.test(node.nodeName);
    node = node.nextSibling
  )
    text += node.textContent ?? '';
  return text.trim();
}
