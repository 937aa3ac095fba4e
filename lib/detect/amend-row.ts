/** Amends what was read of a row by its segments: titles that hold people, and people that were not seen. */
import type { TextClassifiers } from '../classifiers/text-classifiers.ts';
import { isElement, textOf } from '../page/dom.ts';
import { rowParts } from './block-parts.ts';
import type { BlockTitle } from './block-title.ts';
import type { LinkBlock } from './links.ts';
import { likelyTitle, peopleBeside, peopleOf, rateSegments } from './row-reading.ts';
import { segmentsOf } from './row-segments.ts';
import { INLINE, shapeOf } from './shapes.ts';

/** By how much another part of a row must be likelier to be the title than what was read. */
const BETTER = 0.3;
/** Siblings after a link that may belong to its row. */
const MOST_AFTER = 12;

/**
 * The title of a row: as it was read, the likely part of it where it holds people, too, or the row's likely
 * title where nothing or only people were read.
 */
export function amendTitle(
  row: LinkBlock,
  read: BlockTitle | undefined,
  classifiers: TextClassifiers | undefined,
): BlockTitle | undefined {
  if (!classifiers || (read && isMarked(row, read))) return read;
  const segments = rateSegments(segmentsOf([row.element]), classifiers);
  const inTitle = read ? segments.filter(({ text }) => read.title.includes(text)) : segments;
  const hasPeople = inTitle.some(({ people }) => people.length > 0);
  const title = (hasPeople && likelyTitle(inTitle)) || likelyTitle(segments);
  const known = read ? (classifiers.title(read.title) ?? 0) : 0;
  const isPart = read !== undefined && title !== undefined && read.title.includes(title.text);
  if (read && !hasPeople && (isPart || (title?.chance ?? 0) < known + BETTER)) return read;
  return title ? { title: title.text, anchor: title.holder } : read;
}

/** Whether the row itself says that this is the title: by a heading, or by a link. */
function isMarked({ links }: LinkBlock, { title, anchor }: BlockTitle): boolean {
  const isLink = links.some(({ element }) => textOf(element, undefined, title.length + 1) === title);
  return isLink || anchor.closest('h1, h2, h3, h4, h5, h6') !== null;
}

/** The people beside a title in its row, or in the lines that follow it. */
export function peopleByTitle(
  { element }: LinkBlock,
  title: string,
  classifiers: TextClassifiers | undefined,
): string[] {
  if (!classifiers) return [];
  const segments = rateSegments(segmentsOf(nodesOfRow(element, title, classifiers)), classifiers);
  const found = segments.find(({ text }) => title.startsWith(text) || text.startsWith(title));
  return found ? peopleBeside(segments, found) : [];
}

/** The nodes of a row: of a link in a text, also what follows up to the next link made alike. */
function nodesOfRow(element: Element, title: string, classifiers: TextClassifiers): Node[] {
  if (!INLINE.test(element.tagName)) return rowParts(element, title);
  const nodes: Node[] = [element];
  const shape = shapeOf(element);
  for (let at = element.nextSibling; at && nodes.length <= MOST_AFTER; at = at.nextSibling) {
    if (
      isElement(at) &&
      ((!INLINE.test(at.tagName) && !/^BR$/i.test(at.tagName)) || startsRow(at, shape, classifiers))
    )
      break;
    nodes.push(at);
  }
  return nodes;
}

/** Whether an element is the title of the next row: made like this one, after a line break, and nobody. */
function startsRow(element: Element, shape: string, classifiers: TextClassifiers): boolean {
  if (shapeOf(element) !== shape || peopleOf(textOf(element, undefined, 200), classifiers).length > 0)
    return false;
  let before = element.previousSibling;
  while (before?.nodeType === 3 && (before.nodeValue ?? '').trim() === '') before = before.previousSibling;
  return before?.nodeName.toUpperCase() === 'BR';
}
