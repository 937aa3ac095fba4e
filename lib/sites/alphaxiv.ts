/**
 * alphaXiv: its feeds of arXiv papers and a paper's pages. Built by scripts; the rule is not yet tested on a
 * real page.
 */
import { textOf } from '../page/dom.ts';
import type { Draft } from '../paper.ts';
import { arxivNumberIn, yearOfArxivNumber } from './shared/arxiv-number.ts';
import { pageWith } from './shared/paper-page.ts';
import type { Page } from '../page/page.ts';
import { defineSite } from './shared/site.ts';

const PAPER_LINK = 'a[href^="/abs/"], a[href^="/overview/"]';

/** Levels from a card to its links. */
const CARD_DEPTH = 8;

const LITERAL = /"(?:[^"\\]|\\.)*"/g;
const RECORD = new RegExp(
  `\\btitle:(?<title>${LITERAL.source}),abstract:(?<abstract>${LITERAL.source}),` +
    `(?:(?!\\btitle:").)*?universal_paper_id:"(?<number>[^"]+)"`,
  'gs',
);

export default defineSite({
  id: 'alphaxiv',
  name: 'alphaXiv',
  matches: ['*://www.alphaxiv.org/*', '*://alphaxiv.org/*'],
  addresses: ['arxiv-readers'],
  examples: [
    'https://www.alphaxiv.org/',
    'https://www.alphaxiv.org/explore?sort=Likes&time=30+Days',
    'https://www.alphaxiv.org/abs/2408.00714',
    'https://www.alphaxiv.org/overview/2408.00714v1',
  ],
  listings: [
    {
      // Classes are generated, so a card is found by its links, which all lead to the same paper.
      row: PAPER_LINK,
      outside: pageWith('link[rel="canonical"]:is([href*="/abs/"], [href*="/overview/"])'),
      title: titleIn,
      year: (link) => yearOfArxivNumber(numberOf(link)),
    },
  ],
  paper: {
    within: 'body',
    title: (body, { url }) => (numberOfPage(url) ? (body.querySelector('h1') ?? undefined) : undefined),
    year: (_, { url }) => yearOfArxivNumber(numberOfPage(url)),
  },
  embedded,
});

/**
 * Reads the first papers from object literals in a script: title and abstract come before a paper's number,
 * authors after it. This is needed since cards often show a summary instead of the abstract.
 */
function embedded({ document }: Page): Draft[] {
  return [...document.querySelectorAll('script:not([src])')].flatMap(({ textContent: script }) =>
    [...script.matchAll(RECORD)].map(({ groups, index, 0: record }) => {
      const end = index + record.length;
      const [rest = ''] = script.slice(end).split('universal_paper_id:', 1);
      const names = /[^_]authors:(?:\$R\[\d+\]=)?(\[(?:"(?:[^"\\]|\\.)*",?)+\])/.exec(rest)?.[1];
      return {
        title: string(groups?.['title']),
        abstract: string(groups?.['abstract']),
        authors: names ? [...names.matchAll(LITERAL)].map(([literal]) => string(literal)) : undefined,
        url: `/abs/${groups?.['number']}`,
      };
    }),
  );
}

/** Parses a string literal, after rewriting escapes that JavaScript has and JSON does not. */
function string(literal = '""'): string {
  try {
    return String(JSON.parse(literal.replace(/\\x([\da-f]{2})/gi, '\\u00$1').replaceAll("\\'", "'")));
  } catch {
    return '';
  }
}

/** The first link of a card whose text looks like a title. Other links are labels or wrap the abstract. */
function titleIn(link: Element, { url }: Page): Element | undefined {
  const number = numberOf(link);
  if (!number || number === numberOfPage(url)) return undefined;
  const titled = [...cardOf(link).querySelectorAll(PAPER_LINK)].find((other) =>
    /\S\s+\S/.test(textOf(other)),
  );
  return titled === link ? (link.querySelector('h1, h2, h3, h4') ?? link) : undefined;
}

/** The largest element around a link, a few levels up at most, whose links all lead to the same paper. */
function cardOf(link: Element): Element {
  const other = `:is(${PAPER_LINK}):not([href*="${numberOf(link)}"])`;
  let card = link;
  for (let level = 0; level < CARD_DEPTH; level++) {
    const around = card.parentElement;
    if (!around || around.localName === 'body' || around.querySelector(other)) break;
    card = around;
  }
  return card;
}

function numberOf(link: Element): string | undefined {
  return arxivNumberIn(link.getAttribute('href'));
}

function numberOfPage(url: URL): string | undefined {
  return /^\/(?:abs|overview|pdf)\//.test(url.pathname) ? arxivNumberIn(url.pathname) : undefined;
}
