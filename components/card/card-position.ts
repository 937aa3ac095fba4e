/** Where the card goes: close to its mark, inside the window, and not over the title where that can be helped. */

/** From the mark, and from the window's sides, in CSS px. */
const GAP = 4;
/** The card is not made lower than this: it then reaches past the window, as the page does. */
const MIN_HEIGHT = 160;
/** The size of a mark. */
const MARK_SIZE = 24;

/** Under the mark, or above it where there is more room; on neither side past the window. What does not fit is scrolled to. */
export function positionCard(card: HTMLElement, host: HTMLElement, at: Element, view: Window): void {
  const mark = at.getBoundingClientRect();
  const origin = host.getBoundingClientRect();
  card.style.maxBlockSize = '';
  const { width, height } = card.getBoundingClientRect();
  const below = view.innerHeight - mark.bottom - 2 * GAP;
  const above = mark.top - 2 * GAP;
  const goesAbove = height > below && above > below;
  const room = Math.max(MIN_HEIGHT, goesAbove ? above : below);
  const top = goesAbove ? mark.top - GAP - Math.min(height, room) : mark.bottom + GAP;
  const rtl = view.getComputedStyle(at).direction === 'rtl';
  // Beside a mark, so that the marks of the rows below can still be pressed; a link in a text has none below it.
  const aside = mark.width <= MARK_SIZE ? mark.width : 0;
  const beside = rtl ? mark.right - aside - width : mark.left + aside;
  const most = view.document.documentElement.clientWidth - width - GAP;
  const left = Math.max(GAP, Math.min(beside, most));
  if (height > room) card.style.maxBlockSize = `${Math.floor(room)}px`;
  card.style.left = `${Math.round(left - origin.left)}px`;
  card.style.top = `${Math.round(top - origin.top)}px`;
}
