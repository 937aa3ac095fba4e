/** alphaXiv: its feeds of arXiv papers and a paper's pages. Built by script; the rule has not met a real page. */
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
      // Classes are those of a style generator, so a card is known by its links: all of them are to one paper.
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
 * The page hands its first papers to its own script as object literals: title and abstract before a paper's number,
 * authors after it. What the cards show is a summary as often as the abstract.
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

/** A string literal's text: escapes of JavaScript that JSON has not are rewritten first. */
function string(literal = '""'): string {
  try {
    return String(JSON.parse(literal.replace(/\\x([\da-f]{2})/gi, '\\u00$1').replaceAll("\\'", "'")));
  } catch {
    return '';
  }
}

/** A card's first link with the words of a title; its other links repeat the paper or stand around its abstract. */
function titleIn(link: Element, { url }: Page): Element | undefined {
  const number = numberOf(link);
  if (!number || number === numberOfPage(url)) return undefined;
  const titled = [...cardOf(link).querySelectorAll(PAPER_LINK)].find((other) =>
    /\S\s+\S/.test(textOf(other)),
  );
  return titled === link ? (link.querySelector('h1, h2, h3, h4') ?? link) : undefined;
}

/** The largest element around a link whose links to papers are all to the same one: never many levels up. */
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
