/** Finds the element of a title that is known from metadata. */
import { elementsIn, textOf } from '../page/dom.ts';
import { normaliseForComparison } from '../identity/ids.ts';

/** Elements read, and code units read of each. */
const MOST_ELEMENTS = 500;
const MOST_TEXT = 3_000;
/** Limits of `titleText`: elements in all and per step, and code units compared first. */
const MOST_OF_ANY_KIND = 5_000;
const AT_ONCE = 250;
const OPENING = 60;
const ASIDE = 'nav, dialog, [hidden], [aria-hidden="true"]';

/**
 * The first heading, or else the first link or element named "title", whose text is the title and little
 * more.
 */
export function titleElement(document: Document, title: string): Element | undefined {
  const wanted = normaliseForComparison(title.slice(0, MOST_TEXT));
  if (!wanted) return undefined;
  for (const selector of [
    'h1, h2, [role="heading"]',
    'h3, h4, [class*="title" i], [id*="title" i], b, strong, a',
  ]) {
    let close: Element | undefined;
    let seen = 0;
    for (const element of document.querySelectorAll(selector)) {
      if (++seen > MOST_ELEMENTS) break;
      const text = normaliseForComparison(textOf(element, undefined, MOST_TEXT));
      if (text === wanted) return element;
      if (!close && text.includes(wanted) && text.length < wanted.length * 1.5) close = element;
    }
    if (close) return close;
  }
  return undefined;
}

/**
 * The innermost element of any kind whose text is exactly the title, yielding now and then.
 *
 * Only for a page known to be about this paper: a match alone does not show that.
 */
export function* titleText(document: Document, title: string): Generator<undefined, Element | undefined> {
  const wanted = normaliseForComparison(title.slice(0, MOST_TEXT));
  const body = document.querySelector('body');
  if (!wanted || !body) return undefined;
  let found: Element | undefined;
  let seen = 0;
  for (const element of elementsIn(body)) {
    if (++seen > MOST_OF_ANY_KIND || (found && !found.contains(element))) break;
    if (seen % AT_ONCE === 0) yield undefined;
    const opening = normaliseForComparison(textOf(element, undefined, OPENING));
    if (!opening || !wanted.startsWith(opening) || element.closest(ASIDE)) continue;
    if (normaliseForComparison(textOf(element, undefined, MOST_TEXT)) === wanted) found = element;
  }
  return found;
}
