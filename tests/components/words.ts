/** Reads the words of card and bar, which are generated content. */

/** What an element shows, in reading order, with spaces between its parts. */
export function wordsOf(element: Element | null | undefined): string {
  const worded = element ? [element, ...element.querySelectorAll('[data-words]')] : [];
  return worded
    .map((one) => one.getAttribute('data-words') ?? '')
    .filter(Boolean)
    .join(' ');
}
