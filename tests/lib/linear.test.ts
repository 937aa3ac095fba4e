/**
 * Whatever reads foreign text takes time in proportion to it. Every exported function of the library that
 * takes a string is called with strings made to be slow to read, or is named here with the reason why no page
 * or file chooses what it is given.
 */
import { describe, expect, it } from 'vitest';
import { identify } from '@/lib/addresses/index.ts';
import { readClassifiers } from '../commands/text-classifiers.ts';
import { detect } from '../pages/detect.ts';
import { parse } from '../pages/standards.ts';

const classifiers = readClassifiers();

type Call = (f: (...args: never[]) => unknown, text: string) => unknown;

const modules = import.meta.glob<Record<string, unknown>>(
  ['/lib/**/*.ts', '!/lib/addresses/*.ts', '!/lib/sites/*.ts'],
  { eager: true },
);
const sources = import.meta.glob<string>(['/lib/**/*.ts', '!/lib/addresses/*.ts', '!/lib/sites/*.ts'], {
  eager: true,
  query: '?raw',
  import: 'default',
});

/**
 * Functions whose strings this code makes: terms, ids of rows, names of fields, and what the user sets. And
 * `scanBackup`, which takes bytes: the functions that read its lines are called themselves.
 */
const OWN_STRINGS =
  /^\/lib\/(?:db\/|index\/(?!fields)|library\/(?!validate)|backup\/(?:plan|portable|name|stage|record|restore|lines|upgrade-line|validate-line)|related\/(?!corpus|phrases|authors)|settings\/(?:debug|switches)|page\/match-pattern|messages)/;
const OWN = new Set(
  `compareIds isIssued decides isNumbering isIssuedThere isProxyLabel isProxyDomain isAcademic behindProxy unprovenAddress readBlockFields paperLinks checked textOf
   titleElement titleText isAlphabet documentLength isRanked spellTerms correctSpelling search suggest findMentioned addedOrigins addedSites
   createTermReasons doisOf readRows scanBackup smallTerm withAliases hash`.split(/\s+/),
);

/** How a function is called that takes more than a text. */
const CALLS: Record<string, Call> = {
  standInId: (f, text) => [
    f(text as never, 'Doe' as never, undefined as never),
    f('A title that is long enough' as never, text as never, undefined as never),
  ],
  paperAddress: (f, text) => f(`doi:10.1000/${text}` as never, identify as never),
  toPaper: (f, text) =>
    f(
      {
        title: text.slice(0, 2_000),
        abstract: text,
        venue: text,
        authors: [text],
        url: `https://doi.org/10.1000/${text}`,
        ids: [text, `10.1000/${text}`],
      } as never,
      { identify } as never,
    ),
  checkFields: (f, text) => f({ title: text, abstract: text, venue: text, authors: [text] } as never),
  isPaperId: (f, text) => f(text as never, identify as never),
  fieldTerms: (f, text) => [f(text as never, 'title' as never), f(text as never, 'authors' as never)],
  findHighlights: (f, text) => f(text as never, ['a', 'the'] as never),
  findSnippet: (f, text) => f(text as never, ['a', 'the'] as never),
  surfaceForms: (f, text) => f({ title: text, abstract: text } as never),
  isSamePerson: (f, text) => f(text as never, text as never),
  findSharedAuthors: (f, text) => f([text] as never, [text] as never),
  toAlphabet: (f, text) => f(text as never, 'mathbb' as never),
  validateDrafts: (f, text) =>
    f([{ title: text.slice(0, 2_000), abstract: text, authors: [text] }] as never, identify as never),
  isCompound: (f, text) => f(text as never, text as never),
  toUrl: (f, text) => [f(text as never), f(`https://x.org/${text}` as never)],
  isPdfAddress: (f, text) => f(`https://x.org/${text}` as never),
  webUrl: (f, text) => f(`https://x.org/${text}` as never),
  embeddedDoi: (f, text) => f(`10.1000/${text}` as never),
  versionedDoi: (f, text) => f(`10.1000/${text}` as never),
  numberedDoi: (f, text) => f(`10.1000/${text}` as never),
  unescapedDoi: (f, text) => f(`10.1000/${text}` as never),
};

/** Strings that are slow to read by the expressions that one might write first. */
const LISTED = [
  [
    ' ',
    '\n',
    '\n \n',
    '\u200b',
    'a',
    'A',
    'a ',
    'É',
    '中',
    'ก',
    '1.',
    '.',
    ', ',
    '; ',
    ' and ',
    '"',
    '“',
    "'",
    '``',
    '-',
  ],
  [
    '$',
    '\\$',
    '$a',
    '\\',
    "\\'",
    '\\a',
    '\\frac',
    '\\(',
    '\\textsubscript{',
    '{',
    '{a',
    '{\\"',
    '(',
    '[',
    '<',
    '<b>',
    '<p a="',
  ],
  [
    '<math>',
    '<!--',
    '&',
    '&amp;',
    '%3C',
    '/',
    '/a',
    '10.1000/',
    'a:',
    'a:"',
    '-a ',
    'J. ',
    'aB',
    'a-b-',
    'et al. ',
    '…',
  ],
  ['e\u0301', '\ud800'],
];
const UNITS = LISTED.flat().concat(Array.from({ length: 8 }, (_, i) => madeUp(i + 1)));

/** A string of a few signs, always the same for a number. */
function madeUp(seed: number): string {
  const signs = [...'aB1 .,;:"\'`-_/\\{}()[]<>$&%#?=~*\n'];
  let state = seed;
  return Array.from({ length: 2 + (seed % 3) }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return signs[state % signs.length];
  }).join('');
}

const inAttribute = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const inElement = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const row = (text: string) => `<li><a href="https://doi.org/10.1000/1">${text}</a><p>${text}</p></li>`;

/** Pages that hold a text in many places. */
const PAGES: Record<string, (text: string) => string> = {
  'meta tags': (text) =>
    `<head>${['title', 'author', 'abstract', 'doi', 'journal_title', 'publication_date']
      .map((name) => `<meta name="citation_${name}" content="${inAttribute(text)}">`)
      .join('')}<meta name="citation_title" content="A title"></head>`,
  'JSON-LD': (text) =>
    `<script type="application/ld+json">${JSON.stringify({ '@type': 'ScholarlyArticle', name: text, headline: text, author: text, identifier: text, abstract: text, datePublished: text }).replaceAll('<', '\\u003c')}</script>`,
  'rows of a list': (text) => `<ol>${row(inElement(text)).repeat(3)}</ol>`,
  'its own elements': (text) => `<main>${text}</main>`,
};

const SHORT = 8_000;
const LONG = 32_000;
const LONGEST = 64_000;
/**
 * Milliseconds of work that a long text may take on any machine; what takes more is compared with a short
 * one.
 */
const QUICK = 100;
/** Eight times the text: eight times as long if it is read in proportion, 64 times if not. */
const MOST_GROWTH = 24;

function isSlow(prepare: (text: string) => () => unknown, unit: string): boolean {
  const time = (length: number) => {
    const read = prepare(unit.repeat(Math.ceil(length / unit.length)));
    // The work of this process, and not the time that passes while others keep the machine busy.
    const from = process.cpuUsage();
    attempt(read);
    const { user, system } = process.cpuUsage(from);
    return (user + system) / 1_000;
  };
  const best = (length: number) => Math.min(time(length), time(length), time(length));
  return time(LONG) > QUICK && best(LONG) > QUICK && best(LONGEST) / Math.max(best(SHORT), 2) > MOST_GROWTH;
}

/** Some refuse what is wrong by an error of their own; none may overflow the stack. */
function attempt(read: () => unknown): void {
  try {
    read();
  } catch (error) {
    if (error instanceof RangeError) throw error;
  }
}

/** The exported functions of a source that take a string or anything at all. */
function takingText(source: string): string[] {
  return [...source.matchAll(/^export (?:async )?function\*? (\w+)\s*(?:<[^>]*>)?\(([^)]*)\)/gm)]
    .filter(([, , parameters = '']) => /\bstring\b|Draft|unknown/.test(parameters))
    .map(([, name = '']) => name);
}

const tested = Object.entries(sources).flatMap(([path, source]) =>
  OWN_STRINGS.test(path)
    ? []
    : takingText(source)
        .filter((name) => !OWN.has(name))
        .map((name) => [path, name] as const),
);

it('finds the functions', () => {
  expect(tested.map(([, name]) => name)).toEqual(
    expect.arrayContaining(['toPaper', 'texToUnicode', 'parseQuery', 'plainText']),
  );
});

describe.each(tested)('%s: %s', (path, name) => {
  it('takes time in proportion to the text', () => {
    const exported = modules[path]?.[name] as (...args: never[]) => unknown;
    const call = CALLS[name] ?? ((f: typeof exported, text: string) => f(text as never));
    const read = (text: string) => {
      const result = call(exported, text);
      // What it does later would not be measured.
      if (result instanceof Promise) throw new RangeError(`${name} is asynchronous`);
      // What a generator has not given yet, it has not read.
      if (typeof result === 'object' && result !== null && Symbol.iterator in result)
        return [...(result as Iterable<unknown>)];
      return result;
    };
    expect(UNITS.filter((unit) => isSlow((text) => () => read(text), unit))).toEqual([]);
  }, 120_000);
});
describe.each(Object.entries(PAGES))('a page: %s', (_, html) => {
  it('is read in time in proportion to its text', () => {
    const prepare = (text: string) => {
      const document = parse(html(text));
      // As browsers do; the parser of the tests makes a node of each escape.
      document.normalize();
      return () => detect(document, new URL('https://lists.example.org/'), { classifiers });
    };
    expect(UNITS.filter((unit) => isSlow(prepare, unit))).toEqual([]);
  }, 120_000);
});
