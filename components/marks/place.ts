/** Where a mark goes on a page, and what it looks like there: all that has to be measured. */

import { OURS } from './mark.ts';

/**
 * `before`: in the gutter left of the title's first line. `beyond`: there, but left of the number that the list has in it.
 * `after`: behind its last word, where there is no gutter.
 */
export type Place = 'before' | 'beyond' | 'after';

// The button and its distance from the text, in CSS px (mark.css).
const NEEDED = { before: 26, beyond: 48 };

/** Whether the gutter before a title has room: inside the window and inside every ancestor that cuts off what overflows. */
export function placeFor(anchor: Element, view: Window): Place {
  const rtl = view.getComputedStyle(anchor).direction === 'rtl';
  const box = anchor.getBoundingClientRect();
  if (box.width === 0) return 'before';
  let edge = rtl ? view.document.documentElement.clientWidth : 0;
  for (let up = anchor.parentElement; up; up = up.parentElement) {
    if (!/hidden|clip|auto|scroll/.test(view.getComputedStyle(up).overflowX)) continue;
    const { left, right } = up.getBoundingClientRect();
    edge = rtl ? Math.min(edge, right) : Math.max(edge, left);
  }
  const room = rtl ? edge - box.right : box.left - edge;
  if (room >= NEEDED.beyond && isNumbered(anchor, view)) return 'beyond';
  return room >= NEEDED.before ? 'before' : 'after';
}

/** Whether text stands on a title's own line where a mark before it would be. */
export function followsText(anchor: Element, view: Window): boolean {
  const [line] = anchor.getClientRects();
  if (!line) return false;
  let at: Element | null = anchor.closest('a') ?? anchor;
  while (at && view.getComputedStyle(at).display.startsWith('inline')) {
    let before = at.previousSibling;
    while (before && (isOurs(before) || !before.textContent?.trim())) before = before.previousSibling;
    if (before) return reaches(before, line, view.getComputedStyle(anchor).direction === 'rtl');
    at = at.parentElement;
  }
  return false;
}

function isOurs(node: Node): boolean {
  return node.nodeType === 1 && (node as Element).hasAttribute(OURS);
}

/** Whether a node is drawn in the room of a mark before a line. */
function reaches(node: Node, line: DOMRect, rtl: boolean): boolean {
  const range = node.ownerDocument?.createRange();
  range?.selectNode(node);
  const from = rtl ? line.right : line.left - NEEDED.before;
  return [...(range?.getClientRects() ?? [])].some(
    ({ left, right, top, bottom }) =>
      top < line.bottom && bottom > line.top && right > from && left < from + NEEDED.before,
  );
}

/** Whether a title begins an item of a list that has a number or a dot in the gutter. */
function isNumbered(anchor: Element, view: Window): boolean {
  const item = anchor.closest('li');
  if (!item) return false;
  const { display, listStyleType, listStylePosition } = view.getComputedStyle(item);
  const inGutter = display === 'list-item' && listStyleType !== 'none' && listStylePosition === 'outside';
  return inGutter && Math.abs(item.getBoundingClientRect().left - anchor.getBoundingClientRect().left) < 1;
}

/** Puts a mark's host by a title. A button cannot stand inside a link, so it goes beside the outermost one. */
export function insertMark(host: HTMLElement, anchor: Element, place: Place): void {
  const link = anchor.closest('a');
  const last = lastOnLine(anchor);
  if (place !== 'after') (link ?? anchor.firstChild ?? anchor).before(host);
  else if (link) link.after(host);
  else if (last) last.after(host);
  if (!link && !(place === 'after' ? last : anchor.firstChild)) anchor.append(host);
  host.dataset['place'] = place;
}

/** The last thing in a title that is drawn: what is behind it are spaces and breaks, which would move a mark to the next line. */
function lastOnLine(title: Element): ChildNode | null {
  let last = title.lastChild;
  while (last && (last.nodeName === 'BR' || (last.nodeType === 3 && !last.textContent?.trim())))
    last = last.previousSibling;
  return last;
}
