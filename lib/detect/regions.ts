/**
 * Tells the main content of a page from its auxiliary regions: navigation, reference lists, related papers.
 */
import { textOf } from '../page/dom.ts';
import { pattern } from '../text/pattern.ts';

/** Ancestors checked; real pages nest a few dozen deep. */
const MOST_DEPTH = 100;
/** Preceding siblings searched for a heading. */
const MOST_BACK = 2_000;

const TAGS = new Set(['NAV', 'ASIDE', 'FORM', 'DIALOG']);
const ROLES = new Set([
  'navigation',
  'banner',
  'contentinfo',
  'complementary',
  'search',
  'dialog',
  'doc-bibliography',
]);
const NAMES = new Set(
  `references reference reflist footnote footnotes endnote endnotes citedby related recommended
  recommendations recommendation similar sidebar footer navbar nav navigation breadcrumb breadcrumbs menu
  comments`.split(/\s+/),
);
// Names such as "has-sidebar" or "footer-wrapper" belong to wrappers of the main content.
const AROUND = new Set('has with no without layout page wrap wrapper container main content body'.split(' '));
// An element that contains these is main content, even if a class like "footer-borders" suggests otherwise.
const MAIN = 'h1, main, [role="main"]';
const AUXILIARY_HEADING = pattern('i')`
  ^[\d.\s]*(?:references|bibliography|works cited|literature cited|literature|notes|footnotes|endnotes|
  cited by|citing|related|similar|recommended|recommendations|further reading|see also|you may|more from|
  more like|readers also|people also|most (?:read|cited|viewed)|trending|external links|literatur|
  références|referencias|referências|参考文献)
`;

/** Caches the result for each element. */
export class Regions {
  private readonly known = new WeakMap<Element, boolean>();
  private readonly headings = new WeakMap<Element, boolean>();

  /** Whether an element is in navigation, a reference list, a "related" block or a similar region. */
  isAuxiliary(element: Element): boolean {
    const path: Element[] = [];
    let at: Element | null = element;
    let answer = false;
    for (let depth = 0; at && depth < MOST_DEPTH; depth++, at = at.parentElement) {
      const known = this.known.get(at);
      if (known !== undefined) {
        answer = known;
        break;
      }
      path.push(at);
      if (isAuxiliaryElement(at) || this.isUnderHeading(at)) {
        answer = true;
        break;
      }
    }
    for (const one of path) this.known.set(one, answer);
    return answer;
  }

  /** Whether the nearest heading before an element, among its siblings, is "References" or similar. */
  private isUnderHeading(element: Element): boolean {
    const path: Element[] = [];
    let answer = false;
    let at: Element | null = element;
    for (let back = 0; at && back < MOST_BACK; back++, at = at.previousElementSibling) {
      const known = this.headings.get(at);
      if (known !== undefined) {
        answer = known;
        break;
      }
      path.push(at);
      const heading = at === element ? undefined : headingOf(at);
      if (heading) {
        answer = AUXILIARY_HEADING.test(textOf(heading, undefined, 100));
        break;
      }
    }
    // The heading itself is not under it, so only the elements after it get this answer.
    for (const one of path.slice(0, Math.max(1, path.length - 1))) this.headings.set(one, answer);
    return answer;
  }
}

/** The element if it is a heading, or the heading it wraps, with at most an anchor beside it. */
function headingOf(element: Element): Element | undefined {
  if (/^H[1-6]$/i.test(element.tagName)) return element;
  const [first, second, third] = element.children;
  return first && !third && /^H[1-6]$/i.test(first.tagName) && (!second || second.children.length < 2)
    ? first
    : undefined;
}

function isAuxiliaryElement(element: Element): boolean {
  const tag = element.tagName.toUpperCase();
  if (tag === 'BODY' || tag === 'HTML' || tag === 'MAIN' || tag === 'ARTICLE') return false;
  if (tag === 'HEADER' || tag === 'FOOTER') return !element.closest('article, section, main, li');
  if (TAGS.has(tag) && !(tag === 'FORM' && wrapsPage(element))) return true;
  if (ROLES.has(element.getAttribute('role') ?? '')) return true;
  const names = `${element.getAttribute('id') ?? ''} ${element.getAttribute('class') ?? ''}`.slice(0, 1_000);
  return names.split(/\s+/).some(namesAuxiliary) && element.querySelector(MAIN) === null;
}

/** Whether a form wraps the content of the page, as on some old pages. */
function wrapsPage(form: Element): boolean {
  return form.querySelector('li, tr, article, h1') !== null;
}

function namesAuxiliary(name: string): boolean {
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace('cited-by', 'citedby')
    .split(/[-_]+/);
  return words.some((word) => NAMES.has(word)) && !words.some((word) => AROUND.has(word));
}
