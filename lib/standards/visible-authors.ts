/** The authors that a paper's page shows where its metadata name none: what the markup calls authors. */
import { textOf } from '../page/dom.ts';
import type { StatedName } from '../names/name.ts';
import { leadingName } from '../names/read-line.ts';
import { authorsIn } from '../names/split-names.ts';

/** Elements looked at, and how far above the first author the others may begin. */
const MOST_ELEMENTS = 300;
const MOST_LEVELS = 6;

const CALLED = '[rel="author"], [itemprop="author"], [data-xocs-content-type="author"], [class*="author" i]';
const ASIDE =
  'nav, aside, footer, [hidden], [role="dialog"], [class*="reference" i], [class*="related" i], [class*="cited" i]';

/** Names in page order, each once; none when no element called an author holds a name and nothing else. */
export function visibleAuthors(document: Document): StatedName[] {
  const names: string[] = [];
  let group: Element | undefined;
  let seen = 0;
  for (const element of document.querySelectorAll(CALLED)) {
    if (++seen > MOST_ELEMENTS) break;
    if ((group && !group.contains(element)) || element.closest(ASIDE)) continue;
    const name = nameIn(element);
    if (!name) continue;
    names.push(name);
    group ??= ancestor(element);
  }
  return authorsIn(names);
}

/** A given and a family name in elements of their own, or the whole text of an author's element. */
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
