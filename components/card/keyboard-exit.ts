/** The card by keyboard: Escape leaves it, and so does the tabulator past its ends. */

const FOCUSABLE = 'a[href], button, input, textarea, summary';

/** `onLeave` moves the focus to where the person came from; from there the browser's own tabulator goes on. */
export function addKeyboardExit(card: HTMLElement, root: ShadowRoot, onLeave: () => void): void {
  card.addEventListener('keydown', (event) => {
    if (!event.isTrusted) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      onLeave();
    } else if (event.key === 'Tab' && isAtEnd(card, root.activeElement, event.shiftKey)) {
      onLeave();
      // Backwards, the mark itself is what comes before the card.
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
