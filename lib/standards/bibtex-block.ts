/** Reads a page that shows how to cite the paper it is about: its title stands in a BibTeX entry, too. */
import { textOf } from '../page/dom.ts';
import { normaliseForComparison } from '../identity/ids.ts';
import { authorsIn } from '../names/split-names.ts';
import { texToUnicode } from '../tex/tex-to-unicode.ts';
import type { Page } from '../page/page.ts';
import { readAbstractSection } from './abstract-section.ts';
import type { DescribedPaper } from './described-paper.ts';
import { titleElement } from './title-element.ts';

/** Elements that may hold the entry, links of the page, and UTF-16 code units of the entry. */
const MOST_HOLDERS = 200;
const MOST_LINKS = 2_000;
const LONGEST = 10_000;
/** Code units of a title, as it is compared, that could be no other text of the page. */
const SHORTEST_TITLE = 15;

const ENTRY = /@(?:article|inproceedings|misc|conference|techreport|phdthesis|incollection)\s*\{/i;
const ENTRIES = new RegExp(ENTRY, 'gi');
/** What entries stand in. */
const HOLDERS = 'pre, code, textarea, [class*="bibtex" i], [id*="bibtex" i]';
/** What the link to the paper is called. */
const LINK = /^\W*(?:paper|pdf|arxiv|preprint|publication|full ?text)\b.{0,12}$/i;

/**
 * @returns undefined where there is no entry, or several, where its title is not that of the page, or where
 *   no link leads to the paper.
 */
export function readBibtexBlock(page: Page): DescribedPaper | undefined {
  const { document } = page;
  const text = entryText(document);
  const fields = text === undefined ? undefined : fieldsOf(text);
  const title = fields?.get('title');
  if (!fields || !title || !isPageTitle(title, document)) return undefined;
  const links = [...document.querySelectorAll('a[href]')].slice(0, MOST_LINKS);
  const named = links.filter((link) => LINK.test(textOf(link, undefined, 500)));
  const addresses = named.flatMap((link) => link.getAttribute('href') ?? []);
  const ids = addresses.flatMap((href) =>
    URL.canParse(href, page.url.href) ? page.identify(new URL(href, page.url).href).ids : [],
  );
  const pdfUrl = addresses.find((href) => /\.pdf(?:$|[?#])/i.test(href));
  // Essays say how to cite them, too.
  if (ids.length === 0 && pdfUrl === undefined) return undefined;
  const year = Number(fields.get('year'));
  const anchor = titleElement(document, title);
  return {
    draft: {
      title,
      authors: authorsIn((fields.get('author') ?? '').split(/\s+and\s+/).filter(Boolean)),
      abstract: readAbstractSection(document),
      venue: fields.get('journal') ?? fields.get('booktitle'),
      ...(year > 0 && { year }),
      pdfUrl,
      ids,
    },
    scholarly: true,
    ...(anchor && { anchor }),
  };
}

/** The text of the one element that holds an entry; undefined where there are several. */
function entryText(document: Document): string | undefined {
  const texts = [...document.querySelectorAll(HOLDERS)]
    .slice(0, MOST_HOLDERS)
    .map((element) => (element.textContent ?? '').slice(0, LONGEST).trim());
  // What is marked up twice, as code in a preformatted block, is one.
  const entries = new Set(texts.filter((text) => ENTRY.test(text)));
  const [entry] = entries;
  return entries.size === 1 && entry?.match(ENTRIES)?.length === 1 ? entry : undefined;
}

/** The fields of an entry, in Unicode, by their names in lower case. */
function fieldsOf(text: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const { 1: name = '', index, 0: all } of text.matchAll(/(?<![\w-])([a-z]+)\s*=\s*(?=[{"\d])/gi)) {
    const value = valueAt(text, index + all.length);
    if (!fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), texToUnicode(value).trim());
  }
  return fields;
}

/** The value that begins at an offset: in braces, which may hold others, in quotes, or a number. */
function valueAt(text: string, from: number): string {
  const first = text[from];
  if (first !== '{') {
    const end =
      first === '"'
        ? text.indexOf('"', from + 1)
        : from + (/^\d*/.exec(text.slice(from, from + 8))?.[0].length ?? 0);
    return text.slice(first === '"' ? from + 1 : from, end < 0 ? from : end);
  }
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    if (text[at] === '{') depth++;
    if (text[at] === '}' && --depth === 0) return text.slice(from + 1, at);
  }
  return '';
}

function isPageTitle(title: string, document: Document): boolean {
  const wanted = normaliseForComparison(title);
  if (wanted.length < SHORTEST_TITLE) return false;
  const meta = document.querySelector('meta[property="og:title"]')?.getAttribute('content') ?? '';
  const headings = [...document.querySelectorAll('h1, h2')]
    .slice(0, 10)
    .map((one) => textOf(one, undefined, 1_000));
  return [meta, document.title, ...headings]
    .map((one) => normaliseForComparison(one.slice(0, 1_000)))
    .some((one) => one.length >= SHORTEST_TITLE && (one.includes(wanted) || wanted.startsWith(one)));
}
