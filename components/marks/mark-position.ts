/**
 * Chooses where a mark goes: where there is room for it, and where inserting it moves nothing on the page.
 */
import { MARKER_ATTRIBUTE } from '../dom/marker.ts';
import { preservesLayout } from './layout-shift.ts';

/**
 * `before`: in the gutter left of the title's first line. `before-number`: in the gutter, left of the list
 * item's number. `after`: after the title's last word, where there is no gutter.
 */
export type MarkPosition = 'before' | 'before-number' | 'after';

// The width of the button and its distance from the text, in CSS px (as in mark.css).
const MARK_WIDTH = { before: 26, 'before-number': 48 };

/**
 * The best position that has room and moves nothing; if all of them move something, the best one with room.
 */
export function choosePosition(anchor: Element, view: Window): MarkPosition {
  const [best, ...others] = positionsWithRoom(anchor, view);
  return [best, ...others].find((place) => fitsWithoutShift(anchor, place)) ?? best;
}

/**
 * The position of a mention's mark: after the link, or before it where inserting after it would move
 * something.
 */
export function choosePositionAtLink(link: Element): MarkPosition {
  return fitsWithoutShift(link, 'after') ? 'after' : 'before';
}

function fitsWithoutShift(anchor: Element, place: MarkPosition): boolean {
  return preservesLayout(anchor.closest('a') ?? anchor, (host) => insertMark(host, anchor, place));
}

/**
 * How far a mark after a title reaches past the visible edge, in CSS px; less than 0 where there is room.
 * Past the edge it would be clipped, or add a scroll bar to the page.
 */
export function overflowWidth(host: Element, view: Window): number {
  const rtl = view.getComputedStyle(host.parentElement ?? host).direction === 'rtl';
  const box = host.getBoundingClientRect();
  if (box.width === 0) return 0;
  const edges = visibleEdges(host, view);
  return Math.ceil(rtl ? edges.left - box.left : box.right - edges.right);
}

/** The edges where overflow is clipped: those of the window and of every ancestor that clips. */
function visibleEdges(element: Element, view: Window): { left: number; right: number } {
  let [left, right] = [0, view.document.documentElement.clientWidth];
  for (let up = element.parentElement; up; up = up.parentElement) {
    if (!/hidden|clip|auto|scroll/.test(view.getComputedStyle(up).overflowX)) continue;
    const box = up.getBoundingClientRect();
    [left, right] = [Math.max(left, box.left), Math.min(right, box.right)];
  }
  return { left, right };
}

/** The positions that have room for a mark, best first. */
function positionsWithRoom(anchor: Element, view: Window): [MarkPosition, ...MarkPosition[]] {
  const rtl = view.getComputedStyle(anchor).direction === 'rtl';
  const box = anchor.getBoundingClientRect();
  if (box.width === 0) return ['before'];
  const edges = visibleEdges(anchor, view);
  const room = rtl ? edges.right - box.right : box.left - edges.left;
  if (room >= MARK_WIDTH['before-number'] && isNumbered(anchor, view)) return ['before-number', 'after'];
  return room >= MARK_WIDTH.before ? ['before', 'after'] : ['after'];
}

/** Whether the page has text on the title's line where a mark before the title would be. */
export function hasTextBefore(anchor: Element, view: Window): boolean {
  const [line] = anchor.getClientRects();
  if (!line) return false;
  let at: Element | null = anchor.closest('a') ?? anchor;
  while (at && view.getComputedStyle(at).display.startsWith('inline')) {
    let before = at.previousSibling;
    while (before && (isOffprintElement(before) || !before.textContent?.trim()))
      before = before.previousSibling;
    if (before) return overlapsMark(before, line, view.getComputedStyle(anchor).direction === 'rtl');
    at = at.parentElement;
  }
  return false;
}

function isOffprintElement(node: Node): boolean {
  return node.nodeType === 1 && (node as Element).hasAttribute(MARKER_ATTRIBUTE);
}

/** Whether a node is rendered where a mark before `line` would be. */
function overlapsMark(node: Node, line: DOMRect, rtl: boolean): boolean {
  const range = node.ownerDocument?.createRange();
  range?.selectNode(node);
  const from = rtl ? line.right : line.left - MARK_WIDTH.before;
  return [...(range?.getClientRects() ?? [])].some(
    ({ left, right, top, bottom }) =>
      top < line.bottom && bottom > line.top && right > from && left < from + MARK_WIDTH.before,
  );
}

/** Whether a title starts a list item that has a number or a bullet in the gutter. */
function isNumbered(anchor: Element, view: Window): boolean {
  const item = anchor.closest('li');
  if (!item) return false;
  const { display, listStyleType, listStylePosition } = view.getComputedStyle(item);
  const inGutter = display === 'list-item' && listStyleType !== 'none' && listStylePosition === 'outside';
  return inGutter && Math.abs(item.getBoundingClientRect().left - anchor.getBoundingClientRect().left) < 1;
}

/** Inserts a mark's host at a title. A button must not be inside a link, so it goes beside the link. */
export function insertMark(host: HTMLElement, anchor: Element, place: MarkPosition): void {
  const link = anchor.closest('a');
  const last = lastVisibleNode(anchor);
  if (place !== 'after') (link ?? anchor.firstChild ?? anchor).before(host);
  else if (link) link.after(host);
  else if (last) last.after(host);
  if (!link && !(place === 'after' ? last : anchor.firstChild)) anchor.append(host);
  host.dataset['place'] = place;
}

/** The last visible node of a title. After trailing spaces and breaks, a mark would move to the next line. */
function lastVisibleNode(title: Element): ChildNode | null {
  let last = title.lastChild;
  while (last && (last.nodeName === 'BR' || (last.nodeType === 3 && !last.textContent?.trim())))
    last = last.previousSibling;
  return last;
}

/** Moves a mark back over the end of its title, by a number of CSS px. */
export function pullBack(host: HTMLElement, by: number): void {
  host.toggleAttribute('data-back', by > 0);
  host.style.setProperty('--offprint-back', `${by}px`);
}
