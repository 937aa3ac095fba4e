/**
 * Words of card and bar, as generated content: a page's search, ranges and selection reach text in a closed
 * root, but not what its styles put there. `floating.css` shows them.
 */

/** Elements that are named by their content; for those that check it, the words are their label too. */
const NAMED = 'button, a, summary, h2, h3';

/** Shows words in an element, unless it has them already: each change is announced and costs a layout. */
export function setWords(element: HTMLElement, words: string): void {
  const before = element.dataset['words'];
  if (before === words) return;
  element.dataset['words'] = words;
  const label = element.getAttribute('aria-label');
  if (element.matches(NAMED) && (label === null || label === before))
    element.setAttribute('aria-label', words);
}
