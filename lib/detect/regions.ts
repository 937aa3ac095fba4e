/** Which part of a page an element is in: what the page lists, or what only accompanies it. */
import { textOf } from '../page/dom.ts';

/** Ancestors looked at; real pages nest some dozens deep. */
const MOST_DEPTH = 100;
/** Siblings before an element in which its heading is looked for, at one go. */
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
  `references reference reflist footnote footnotes endnote endnotes citedby related recommended recommendations recommendation similar
  sidebar footer navbar nav navigation breadcrumb breadcrumbs menu comments`.split(/\s+/),
);
// "has-sidebar" and "footer-wrapper" name what surrounds the page's own content.
const AROUND = new Set('has with no without layout page wrap wrapper container main content body'.split(' '));
// Classes of a wrapper may speak of what is beside it or how it looks ("footer-borders"); it holds the main heading.
const MAIN = 'h1, main, [role="main"]';
const AUXILIARY_HEADING =
  /^[\d.\s]*(?:references|bibliography|works cited|literature cited|literature|notes|footnotes|endnotes|cited by|citing|related|similar|recommended|recommendations|further reading|see also|you may|more from|more like|readers also|people also|most (?:read|cited|viewed)|trending|external links|literatur|références|referencias|referências|参考文献)/i;

/** Tells listings from company, each element asked about once. */
export class Regions {
  private readonly known = new WeakMap<Element, boolean>();
  private readonly headings = new WeakMap<Element, boolean>();

  /** Whether an element is in navigation, a reference list, a "related" block or the like. */
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

  /** Whether the nearest heading among the siblings before an element says "References" or the like. */
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
    // What precedes a heading is not under it: only the elements after it take its answer.
    for (const one of path.slice(0, Math.max(1, path.length - 1))) this.headings.set(one, answer);
    return answer;
  }
}

/** A heading, bare or alone with its anchor in a wrapper. */
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

/** Old pages wrap all they have in one form. */
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
