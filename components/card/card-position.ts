/** Positions the card: close to its mark, inside the window, and if possible not over the title. */

/** Distance from the mark and from the window's edges, in CSS px. */
const GAP = 4;
/**
 * Minimum height of the card in CSS px. In a lower window it reaches past the edge, and the page can be
 * scrolled.
 */
const MIN_HEIGHT = 160;
/** Width of a mark in CSS px. */
const MARK_SIZE = 24;

/**
 * Puts the card below the mark, or above it where there is more room. A card that does not fit gets a scroll
 * bar.
 */
export function positionCard(card: HTMLElement, host: HTMLElement, at: Element, view: Window): void {
  const mark = at.getBoundingClientRect();
  const origin = host.getBoundingClientRect();
  card.style.maxBlockSize = '';
  const { width, height } = card.getBoundingClientRect();
  const below = view.innerHeight - mark.bottom - 2 * GAP;
  const above = mark.top - 2 * GAP;
  const isAbove = height > below && above > below;
  const room = Math.max(MIN_HEIGHT, isAbove ? above : below);
  const top = isAbove ? mark.top - GAP - Math.min(height, room) : mark.bottom + GAP;
  const rtl = view.getComputedStyle(at).direction === 'rtl';
  // Shifted sideways from a mark, so that the marks of the rows below stay clickable. A link in a text has
  // none below.
  const shift = mark.width <= MARK_SIZE ? mark.width : 0;
  const start = rtl ? mark.right - shift - width : mark.left + shift;
  const maxLeft = view.document.documentElement.clientWidth - width - GAP;
  const left = Math.max(GAP, Math.min(start, maxLeft));
  if (height > room) card.style.maxBlockSize = `${Math.floor(room)}px`;
  card.style.left = `${Math.round(left - origin.left)}px`;
  card.style.top = `${Math.round(top - origin.top)}px`;
}
