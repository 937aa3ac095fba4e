/** Finds the visible authors of a paper's page by class names, for pages whose metadata has none. */
import { textOf } from '../page/dom.ts';
import { authorsIn, leadingName } from '../names.ts';

/** Elements read, and ancestors of the first author searched for the others. */
const MOST_ELEMENTS = 300;
const MOST_LEVELS = 6;

const AUTHOR = '[rel="author"], [itemprop="author"], [data-xocs-content-type="author"], [class*="author" i]';
const ASIDE =
  'nav, aside, footer, [hidden], [role="dialog"], [class*="reference" i], [class*="related" i], [class*="cited" i]';

/** Returns the names in page order, each once; empty if no author element contains just a name. */
export function visibleAuthors(document: Document): string[] {
  const names: string[] = [];
  let group: Element | undefined;
  let seen = 0;
  for (const element of document.querySelectorAll(AUTHOR)) {
    if (++seen > MOST_ELEMENTS) break;
    if ((group && !group.contains(element)) || element.closest(ASIDE)) continue;
    const name = nameIn(element);
    if (!name) continue;
    names.push(name);
    group ??= ancestor(element);
  }
  return authorsIn(names);
}

/** The name in an author element: its given and family name, or its whole text. */
function nameIn(element: Element): string | undefined {
  const given = element.querySelector('[class*="given" i], [class*="first" i]');
  const family = element.querySelector('[class*="surname" i], [class*="family" i], [class*="last" i]');
  const text = given && family ? `${textOf(given)} ${textOf(family)}` : textOf(element, 'sup', 200);
  const name = text.replace(/[\s,;]+$/, '').replace(/\s+/g, ' ');
  return leadingName(name) === name ? name : undefined;
}

function ancestor(element: Element): Element {
  let at = element;
  for (
    let level = 0;
    level < MOST_LEVELS && at.parentElement && !/^(?:BODY|MAIN)$/i.test(at.parentElement.tagName);
    level++
  )
    at = at.parentElement;
  return at;
}
