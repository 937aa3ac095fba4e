/** Where on a page a title that is known from its metadata stands. */
import { elementsIn, textOf } from '../page/dom.ts';
import { normaliseForComparison } from '../identity/ids.ts';

/** Elements looked at, and code units of each. */
const MOST_ELEMENTS = 500;
const MOST_TEXT = 3_000;
/** Elements of any kind looked at, and code units that tell whether one may begin with the title. */
const MOST_OF_ANY_KIND = 5_000;
const AT_ONCE = 250;
const OPENING = 60;
const ASIDE = 'nav, dialog, [hidden], [aria-hidden="true"]';

/** The first heading, or else the first element called "title", that says this title and hardly more. */
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
 * The first element of any kind, the innermost of those around one text, that says this title and nothing else. Pauses
 * now and then.
 *
 * For a title that is known to be the page's own and that no heading says: by itself it tells nothing of the page.
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
