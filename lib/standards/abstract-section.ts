/** The abstract that a paper's page shows: what stands under, beside or in something that calls itself the abstract. */
import { elementsIn, isElement, textOf } from '../page/dom.ts';

/** Elements of a page that are looked at; full texts have some ten thousands, with the abstract near the top. */
const MOST_ELEMENTS = 30_000;
/** An abstract in code units: shorter is a label or a teaser, longer is the whole paper in a box called "abstract". */
const SHORTEST = 60;
const LONGEST = 12_000;

const LABEL =
  /^(?:abstract|summary|author summary|résumé|resumen|resumo|riassunto|sommario|zusammenfassung|kurzfassung|samenvatting|sammanfattning|streszczenie|abstrakt|özet|аннотация|резюме|анотація|abstrak|摘要|内容提要|概要|抄録|要旨|초록|요약)\s*[:.：—–-]?$/i;
const SUMMARY = /summary/i;
const LEADING_LABEL =
  /^(?:abstract|summary|résumé|resumen|resumo|zusammenfassung|аннотация|摘要)\s*[:.：—–-]*\s+(?=\S)/i;
// `abstract`, `acl-abstract`, `abstractInFull`, `paper_abstract`; no `abstract-link`, `graphicalAbstract`, `reference-abstract`.
const NAMED = /(?:^|[\s_-]|[a-z])abstract(?:$|[\s_A-Z\d-])/i;
const NAMED_OTHERWISE =
  /graphical|video|visual|highlights?|teaser|reference|citation|link|toggle|button|btn|label|heading|title|header|menu|nav|tab\b|icon|short|truncat|preview|similar|related/i;
const CALLED =
  '[id*="abstract" i], [class*="abstract" i], [itemprop="abstract"], [role="doc-abstract"], [property="abstract"]';
const HOLDERS = new Set('DIV SECTION P BLOCKQUOTE ARTICLE SPAN LI TD DD UL'.split(' '));
const ASIDE =
  'label, nav, aside, footer, dialog, [hidden], [aria-hidden="true"], [role="dialog"], [style*="display: none"]';
const HEADING = /^H[1-6]$/;

/** The visible abstract of the page, without its label; nothing when none calls itself so. */
export function readAbstractSection(document: Document): string | undefined {
  return findByLabel(document) ?? findByName(document);
}

/** What follows a heading, a table cell or a bold word that says "Abstract"; a "Summary" only where nothing does. */
function findByLabel(document: Document): string | undefined {
  let summary: string | undefined;
  let seen = 0;
  for (const element of elementsIn(document)) {
    if (++seen > MOST_ELEMENTS) break;
    if (element.firstElementChild) continue;
    const label = shortText(element);
    if (!LABEL.test(label) || element.closest(ASIDE)) continue;
    const text = textAfterLabel(element);
    if (text && !SUMMARY.test(label)) return text;
    summary ??= text;
  }
  return summary;
}

function textAfterLabel(leaf: Element): string | undefined {
  let label = leaf;
  // The label may be wrapped, and its wrapper stand beside the text: climb as long as nothing follows.
  for (let up = 0; up < 4; up++) {
    const text = siblingText(label);
    if (text.length >= SHORTEST) return isProse(text) ? text : undefined;
    const parent = label.parentElement;
    if (!parent || parent.tagName.toUpperCase() === 'BODY') return undefined;
    label = parent;
  }
  return undefined;
}

/** The text after a label up to the next heading of its rank; a structured abstract's own headings are part of it. */
function siblingText(label: Element): string {
  const rank = rankOf(label);
  const parts: string[] = [];
  let length = 0;
  for (let node = label.nextSibling; node && length <= LONGEST; node = node.nextSibling) {
    if (isElement(node) && endsAbstract(node, rank)) break;
    const text = isElement(node)
      ? isCode(node)
        ? ''
        : textOf(node)
      : node.nodeType === 3
        ? (node.nodeValue ?? '')
        : '';
    if (/^\s*(?:key\s?words|subjects?|1\.?\s+introduction|introduction)\b/i.test(text)) break;
    parts.push(text);
    length += text.length;
  }
  return withoutLabel(parts.join(isInline(label) ? ' ' : '\n'));
}

function endsAbstract(element: Element, rank: number): boolean {
  const own = rankOf(element);
  if (own > 0) return rank === 0 || own <= rank;
  // A wrapped heading (`<div><h2>`) ends the abstract as a bare one does.
  const first = element.firstElementChild;
  return first !== null && rankOf(first) > 0 && (rank === 0 || rankOf(first) <= rank);
}

function rankOf(element: Element): number {
  const tag = element.tagName.toUpperCase();
  if (HEADING.test(tag)) return Number(tag[1]);
  const only = element.children.length === 1 ? element.firstElementChild?.tagName.toUpperCase() : undefined;
  return only && HEADING.test(only) ? Number(only[1]) : 0;
}

/** The first element whose class or id says that it is the abstract. */
function findByName(document: Document): string | undefined {
  let seen = 0;
  for (const element of document.querySelectorAll(CALLED)) {
    if (++seen > MOST_ELEMENTS) break;
    if (!HOLDERS.has(element.tagName.toUpperCase()) || !isNamedAbstract(element) || element.closest(ASIDE))
      continue;
    const text = withoutLabel(textOf(element));
    if (isProse(text)) return text;
  }
  return undefined;
}

function isNamedAbstract(element: Element): boolean {
  if (!element.matches('[id], [class]')) return true;
  const names = `${element.getAttribute('id') ?? ''} ${element.getAttribute('class') ?? ''}`
    .slice(0, 1_000)
    .split(/\s+/);
  return (
    names.some((name) => NAMED.test(name) && !NAMED_OTHERWISE.test(name)) ||
    element.matches('[itemprop], [role]')
  );
}

/** Whether a text is of an abstract's length and has a sentence in it: menus and lists of labels have none. */
function isProse(text: string): boolean {
  return (
    text.length >= SHORTEST && text.length <= LONGEST && /[^\n]{50}[.!?。．](?:\s|$|["”)\]])/u.test(text)
  );
}

/** The text without "Abstract" before it, and without the short lines after its last sentence: keywords, buttons. */
function withoutLabel(text: string): string {
  const lines = text.trim().replace(LEADING_LABEL, '').split('\n');
  while (lines.length > 1 && !/.{60}|[.!?。．"”)\]]\s*$/u.test(lines.at(-1) ?? '')) lines.pop();
  return lines.join('\n').trim();
}

function shortText(element: Element): string {
  const text = element.firstChild?.nodeValue ?? '';
  return text.length > 60 ? '' : text.trim();
}

function isInline(element: Element): boolean {
  return /^(?:B|STRONG|I|EM|SPAN|FONT)$/i.test(element.tagName);
}

function isCode(element: Element): boolean {
  return /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|BUTTON)$/i.test(element.tagName);
}
