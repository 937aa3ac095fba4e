/**
 * Reads the authors and the abstract of a listing row without a site rule, by class names or by how the text
 * looks.
 */
import { textOf } from '../page/dom.ts';
import { areNames, authorsIn, leadingName, splitNames } from '../names.ts';
import { partsOf } from './block-title.ts';
import type { Block } from './links.ts';

/** Limits: author elements per row, and UTF-16 code units of a row's text and of a name. */
const MOST_AUTHORS = 500;
const MOST_TEXT = 8_000;
const LONGEST_NAME = 80;
/** A text at least this long that is not the title is taken as the abstract, or its beginning. */
const SHORTEST_ABSTRACT = 150;

const AUTHOR =
  '[rel="author"], [itemprop="author"], [class*="author" i] a, span[class*="author" i], [aria-label="authors" i] a, a[class*="author" i]';

export function readBlockFields(
  row: Block,
  title: string,
): { authors: string[]; abstract?: string | undefined } {
  const parts = partsOf(row.element);
  return { authors: readAuthors(parts, title), abstract: readAbstract(parts, row, title) };
}

/** The elements marked up as authors; otherwise the line after the title, if it contains only names. */
function readAuthors(parts: Element[], title: string): string[] {
  const marked = parts
    .flatMap((part) => [...part.querySelectorAll(AUTHOR)].slice(0, MOST_AUTHORS))
    .map((element) => textOf(element, undefined, 500).replace(/^[\s,;]+|[\s,;]+$/g, ''))
    .filter((name) => name.length > 1 && name.length <= LONGEST_NAME && !name.includes(':'));
  if (marked.length > 0) return marked.length === 1 ? authorsIn(marked) : [...new Set(marked)];
  const line = firstText(parts, '[class*="author" i]');
  if (line) return splitNames(line);
  const lines = parts.flatMap((part) => textOf(part, undefined, MOST_TEXT).split('\n')).filter(Boolean);
  const bare = lines.map((line) => line.replace(title, '').replace(/^[\s.,:;–—-]+|[\s.]+$/g, ''));
  const after = bare[lines.findIndex((line) => line.includes(title)) + 1] ?? '';
  // A single name could be anything, but directly under the title it is the author.
  if (leadingName(after) === after) return [after];
  const names = bare.find(areNames);
  return names ? splitNames(names) : [];
}

/** The element marked up as the abstract; otherwise the first long text in a link or a paragraph. */
function readAbstract(parts: Element[], { links }: Block, title: string): string | undefined {
  const named = firstText(parts, '[class*="abstract" i], [class*="summary" i], [class*="snippet" i]');
  const texts = () => [
    ...links.map((link) => textOf(link.element)),
    ...parts.flatMap((part) => [...part.querySelectorAll('p')].slice(0, 20).map((p) => textOf(p))),
  ];
  const text =
    named && named.length >= 60
      ? named
      : texts().find((one) => one.length >= SHORTEST_ABSTRACT && !one.startsWith(title));
  return text?.replace(/^abstract\s*[:.—-]?\s+/i, '');
}

function firstText(parts: Element[], selector: string): string | undefined {
  return (
    parts
      .map((part) => part.querySelector(selector))
      .flatMap((element) => (element ? [textOf(element)] : []))[0] || undefined
  );
}
