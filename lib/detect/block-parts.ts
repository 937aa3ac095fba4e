/** The elements that a row of a listing is made of: usually one, sometimes a run of siblings. */
import { textOf } from '../page/dom.ts';
import { shapeOf } from './shapes.ts';

/** Most `dd`s of a `dt`, and most other siblings that follow a title. */
const MOST_DETAILS = 20;
const MOST_SIBLINGS = 6;
/** Code units that an element may hold beside its title and still be the title's alone: a number, a label. */
const BESIDE_TITLE = 20;
/** Begins something else than the rest of a row. */
const OTHER = /^(?:H[1-6]|HR|NAV|FOOTER|HEADER|FORM|SECTION|ASIDE|SCRIPT)$/i;
const BLOCK = /^(?:H[1-6]|P|DIV|DT|LI)$/i;

/** The elements of a block: the element itself, and for a `dt` also the `dd`s that follow it. */
export function partsOf(element: Element): Element[] {
  const parts = [element];
  if (!isTerm(element)) return parts;
  for (let next = element.nextElementSibling; next && isDetail(next); next = next.nextElementSibling)
    if (parts.push(next) > MOST_DETAILS) break;
  return parts;
}

/**
 * The elements of a row: as `partsOf`, and where the element holds little but the title, also the siblings
 * that follow it, up to the next title, an element of the same shape. The last row of a list ends where the
 * one before it did, as other things may follow; a title alone of its shape has no siblings in its row.
 */
export function rowParts(element: Element, title: string): Element[] {
  const parts = partsOf(element);
  if (parts.length > 1 || !BLOCK.test(element.tagName) || !holdsTitleAlone(element, title)) return parts;
  const shape = shapeOf(element);
  const isAlike = (other: Element | null) => other !== null && shapeOf(other) === shape;
  const after: Element[] = [];
  let next = element.nextElementSibling;
  for (; next && !isAlike(next) && !OTHER.test(next.tagName); next = next.nextElementSibling)
    if (after.push(next) > MOST_SIBLINGS) return parts;
  const isLast = !isAlike(next);
  const most = isLast ? lengthOfRunBefore(element, isAlike) : after.length;
  return [element, ...after.slice(0, most)];
}

/** How many elements stand between the one before that is alike and this one; 0 where there is none. */
function lengthOfRunBefore(element: Element, isAlike: (other: Element) => boolean): number {
  let length = 0;
  for (
    let at = element.previousElementSibling;
    at && length <= MOST_SIBLINGS;
    at = at.previousElementSibling
  ) {
    if (isAlike(at)) return length;
    length++;
  }
  return 0;
}

function holdsTitleAlone(element: Element, title: string): boolean {
  const text = textOf(element, undefined, title.length + 2 * BESIDE_TITLE);
  return text.includes(title) && text.length <= title.length + BESIDE_TITLE;
}

const isTerm = (element: Element) => element.tagName.toUpperCase() === 'DT';
const isDetail = (element: Element) => element.tagName.toUpperCase() === 'DD';
