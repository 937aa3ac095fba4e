/** Authors and abstract of a listing row that no rule knows: what its markup calls so, or what reads like it. */
import { textOf } from '../page/dom.ts';
import type { StatedName } from '../names/name.ts';
import { areNames, leadingName } from '../names/read-line.ts';
import { authorsIn, splitNames } from '../names/split-names.ts';
import { partsOf } from './block-title.ts';
import type { Block } from './links.ts';

/** Elements taken for authors in a row, and code units of a row's text. */
const MOST_AUTHORS = 500;
const MOST_TEXT = 8_000;
const LONGEST_NAME = 80;
/** A text of this length that is not the title is the abstract, or its beginning. */
const SHORTEST_ABSTRACT = 150;

const AUTHOR =
  '[rel="author"], [itemprop="author"], [class*="author" i] a, span[class*="author" i], [aria-label="authors" i] a, a[class*="author" i]';

export function readBlockFields(
  row: Block,
  title: string,
): { authors: StatedName[]; abstract?: string | undefined } {
  const parts = partsOf(row.element);
  return { authors: authors(parts, title), abstract: abstract(parts, row, title) };
}

/** The people whom the markup calls authors, or the line after the title that holds nothing but names. */
function authors(parts: Element[], title: string): StatedName[] {
  const marked = parts
    .flatMap((part) => [...part.querySelectorAll(AUTHOR)].slice(0, MOST_AUTHORS))
    .map((element) => textOf(element, undefined, 500).replace(/^[\s,;]+|[\s,;]+$/g, ''))
    .filter((name) => name.length > 1 && name.length <= LONGEST_NAME && !name.includes(':'));
  if (marked.length > 0) return authorsIn(marked);
  const called = first(parts, '[class*="author" i]');
  if (called) return splitNames(called);
  const lines = parts.flatMap((part) => textOf(part, undefined, MOST_TEXT).split('\n')).filter(Boolean);
  const bare = lines.map((line) => line.replace(title, '').replace(/^[\s.,:;–—-]+|[\s.]+$/g, ''));
  const after = bare[lines.findIndex((line) => line.includes(title)) + 1] ?? '';
  // One name alone may be anything; right under the title it is the author.
  if (leadingName(after) === after) return [after];
  const names = bare.find(areNames);
  return names ? splitNames(names) : [];
}

/** What the markup calls the abstract, a second link to the same paper with a long text, or a long paragraph. */
function abstract(parts: Element[], { links }: Block, title: string): string | undefined {
  const named = first(parts, '[class*="abstract" i], [class*="summary" i], [class*="snippet" i]');
  const texts = () => [
    ...links.map((link) => textOf(link.element)),
    ...parts.flatMap((part) => [...part.querySelectorAll('p')].slice(0, 20).map((p) => textOf(p))),
  ];
  const said =
    named && named.length >= 60
      ? named
      : texts().find((text) => text.length >= SHORTEST_ABSTRACT && !text.startsWith(title));
  return said?.replace(/^abstract\s*[:.—-]?\s+/i, '');
}

function first(parts: Element[], selector: string): string | undefined {
  return (
    parts
      .map((part) => part.querySelector(selector))
      .flatMap((element) => (element ? [textOf(element)] : []))[0] || undefined
  );
}
