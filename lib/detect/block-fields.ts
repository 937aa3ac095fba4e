/**
 * Reads the authors and the abstract of a listing row without a site rule, by class names or by how the text
 * looks.
 */
import { textOf } from '../page/dom.ts';
import type { StatedName } from '../names/name.ts';
import { areNames, leadingName } from '../names/read-line.ts';
import { authorsIn, splitNames } from '../names/split-names.ts';
import { peopleInLead } from './people-lines.ts';
import { rowParts } from './block-parts.ts';
import type { LinkBlock } from './links.ts';

/** Limits: author elements per row, and UTF-16 code units of a row's text and of a name. */
const MOST_AUTHORS = 500;
const MOST_TEXT = 8_000;
const LONGEST_NAME = 80;
/** A text at least this long that is not the title is taken as the abstract, or its beginning. */
const SHORTEST_ABSTRACT = 150;

const AUTHOR =
  '[rel="author"], [itemprop~="author"], [class*="author" i] a, span[class*="author" i], [aria-label="authors" i] a, a[class*="author" i]';
/** Where people work, in brackets after their names; never longer than this. */
const AFFILIATION = /\s*\((?=[^()]{0,200}\p{L})[^()]{1,200}\)/gu;

export function readBlockFields(
  row: LinkBlock,
  title: string,
): { authors: StatedName[]; abstract?: string | undefined } {
  const parts = rowParts(row.element, title);
  return { authors: readAuthors(parts, title), abstract: readAbstract(parts, row, title) };
}

/**
 * The elements marked up as authors; otherwise a list of nothing but names, or the line after the title, if
 * it contains only names.
 */
function readAuthors(parts: Element[], title: string): StatedName[] {
  const marked = within(parts, AUTHOR)
    .filter((element) => element.querySelector(AUTHOR) === null)
    .map((element) => textOf(element, undefined, 500).replace(/^[\s,;]+|[\s,;]+$/g, ''))
    .filter((name) => name.length > 1 && name.length <= LONGEST_NAME && !name.includes(':'));
  const [called] = within(parts, '[class*="author" i]');
  if (marked.length > 0) {
    // Often only those with a page of their own are links.
    const all = called ? splitNames(textOf(called, undefined, MOST_TEXT)) : [];
    const isWhole = all.length > marked.length && marked.every((name) => all.includes(name));
    return isWhole ? all : authorsIn(marked);
  }
  if (called) return itemsOf(called) ?? splitNames(textOf(called));
  return listedNames(parts) ?? namesInLines(parts, title);
}

/** The items of an element that is, or has, one list; each is a name where the list is of names. */
function itemsOf(element: Element): StatedName[] | undefined {
  const items = within([element], 'li').map((item) => textOf(item, undefined, 500));
  return items.length > 0 ? authorsIn(items) : undefined;
}

/** The first list of which every item is a name. */
function listedNames(parts: Element[]): StatedName[] | undefined {
  for (const list of within(parts, 'ul, ol')) {
    const items = within([list], 'li').map((item) => textOf(item, undefined, 500).replace(AFFILIATION, ''));
    if (items.length > 1 && items.every((item) => leadingName(item) === item)) return authorsIn(items);
  }
  return undefined;
}

function namesInLines(parts: Element[], title: string): StatedName[] {
  const lines = parts
    // A line that ends with a comma goes on in the next.
    .flatMap((part) =>
      textOf(part, undefined, MOST_TEXT)
        .replaceAll(/,\s*\n/g, ', ')
        .split('\n'),
    )
    .filter(Boolean);
  const bare = lines.map((line) =>
    line
      .replace(title, '')
      .replace(AFFILIATION, '')
      .replace(/^[\s.,:;–—-]+|[\s.,]+$/g, ''),
  );
  const after = bare[lines.findIndex((line) => line.includes(title)) + 1] ?? '';
  // A single name could be anything, but directly under the title it is the author.
  if (leadingName(after) === after) return [after];
  const names = bare.find(areNames);
  if (names) return splitNames(names);
  const line = lines.find((one) => one.includes(title)) ?? '';
  return peopleInLead(line.slice(0, line.indexOf(title)));
}

/** The element marked up as the abstract; otherwise the first long text in a link or a paragraph. */
function readAbstract(parts: Element[], { links }: LinkBlock, title: string): string | undefined {
  const [called] = within(parts, '[class*="abstract" i], [class*="summary" i], [class*="snippet" i]');
  const named = called && textOf(called);
  const texts = () => [
    ...links.map((link) => textOf(link.element)),
    ...within(parts, 'p')
      .slice(0, 20)
      .map((p) => textOf(p)),
  ];
  const text =
    named && named.length >= 60
      ? named
      : texts().find((one) => one.length >= SHORTEST_ABSTRACT && !one.startsWith(title));
  return text?.replace(/^abstract\s*[:.—-]?\s+/i, '');
}

/** The parts that match, and what matches inside of each. */
function within(parts: Element[], selector: string): Element[] {
  return parts.flatMap((part) => [
    ...(part.matches(selector) ? [part] : []),
    ...[...part.querySelectorAll(selector)].slice(0, MOST_AUTHORS),
  ]);
}
