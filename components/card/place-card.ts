/** Where the card goes: close to its mark, inside the window, and not over the title where that can be helped. */

/** From the mark, and from the window's sides, in CSS px. */
const GAP = 4;

/** Under the mark, or above it at the window's lower edge; on neither side past the window. */
export function placeCard(card: HTMLElement, host: HTMLElement, at: Element, view: Window): void {
  const mark = at.getBoundingClientRect();
  const origin = host.getBoundingClientRect();
  const size = card.getBoundingClientRect();
  const width = view.document.documentElement.clientWidth;
  const rtl = view.getComputedStyle(at).direction === 'rtl';
  const below = mark.bottom + GAP;
  const above = mark.top - GAP - size.height;
  const top = below + size.height > view.innerHeight && above >= GAP ? above : below;
  const beside = rtl ? mark.right - size.width : mark.left;
  const left = Math.max(GAP, Math.min(beside, width - size.width - GAP));
  card.style.left = `${Math.round(left - origin.left)}px`;
  card.style.top = `${Math.round(top - origin.top)}px`;
}
