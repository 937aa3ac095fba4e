/**
 * Lets the focus leave the card by keyboard: by Escape, and by Tab past its last or before its first element.
 */

const FOCUSABLE = 'a[href], button, summary';

/** @param onLeave moves the focus back to where it was; from there the browser handles the Tab key. */
export function addKeyboardExit(card: HTMLElement, root: ShadowRoot, onLeave: () => void): void {
  card.addEventListener('keydown', (event) => {
    if (!event.isTrusted) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      onLeave();
    } else if (event.key === 'Tab' && isAtEnd(card, root.activeElement, event.shiftKey)) {
      onLeave();
      // Going backwards, the mark itself precedes the card, so the focus stays on it.
      if (event.shiftKey) event.preventDefault();
    }
  });
}

function isAtEnd(card: HTMLElement, focused: Element | null, backwards: boolean): boolean {
  const all = [...card.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (one) => one.getClientRects().length > 0,
  );
  return focused === card ? backwards : focused === (backwards ? all[0] : all.at(-1));
}
