/** Where a mark goes on a page, and what it looks like there: all that has to be measured. */

/** `before`: in the gutter left of the title's first line. `after`: behind its last word, where there is no gutter. */
export type Place = 'before' | 'after';

// The button and its distance from the text, in CSS px (mark.css).
const NEEDED = 26;

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
  return (rtl ? edge - box.right : box.left - edge) >= NEEDED ? 'before' : 'after';
}

/** Puts a mark's host by a title. A button cannot stand inside a link, so it goes beside the outermost one. */
export function insertMark(host: HTMLElement, anchor: Element, place: Place): void {
  const link = anchor.closest('a');
  if (place === 'before') (link ?? anchor.firstChild ?? anchor).before(host);
  else if (link) link.after(host);
  else anchor.append(host);
  if (!link && place === 'before' && !anchor.firstChild) anchor.append(host);
  host.dataset['place'] = place;
}
