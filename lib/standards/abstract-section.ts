/**
 * Finds the visible abstract of a page: the text after a label "Abstract", or an element with that class or
 * id.
 */
import { elementsIn, isElement, textOf } from '../page/dom.ts';
import { pattern } from '../text/pattern.ts';

/** Elements read; full texts have tens of thousands, with the abstract near the top. */
const MOST_ELEMENTS = 30_000;
/** Length of an abstract in code units. Shorter texts are labels or teasers, longer ones are whole papers. */
const SHORTEST = 60;
const LONGEST = 12_000;

const LABEL = pattern('i')`
  ^(?:abstract|summary|author summary|résumé|resumen|resumo|riassunto|sommario|zusammenfassung|
  kurzfassung|samenvatting|sammanfattning|streszczenie|abstrakt|özet|аннотация|резюме|анотація|abstrak|摘要|
  内容提要|概要|抄録|要旨|초록|요약)\s*[:.：—–-]?$
`;
const SUMMARY = /summary/i;
const LEADING_LABEL =
  /^(?:abstract|summary|résumé|resumen|resumo|zusammenfassung|аннотация|摘要)\s*[:.：—–-]*\s+(?=\S)/i;
// `abstract`, `acl-abstract`, `abstractInFull`; but not `abstract-link`, `graphicalAbstract`,
// `reference-abstract`.
const NAMED = /(?:^|[\s_-]|[a-z])abstract(?:$|[\s_A-Z\d-])/i;
const NAMED_OTHERWISE = pattern('i')`
  graphical|video|visual|highlights?|teaser|reference|citation|link|toggle|button|btn|label|heading|title|
  header|menu|nav|tab\b|icon|short|truncat|preview|similar|related
`;
const CANDIDATES =
  '[id*="abstract" i], [class*="abstract" i], [itemprop="abstract"], [role="doc-abstract"], [property="abstract"]';
const HOLDERS = new Set('DIV SECTION P BLOCKQUOTE ARTICLE SPAN LI TD DD UL'.split(' '));
const ASIDE =
  'label, nav, aside, footer, dialog, [hidden], [aria-hidden="true"], [role="dialog"], [style*="display: none"]';
const HEADING = /^H[1-6]$/;

/** Returns the visible abstract without its label, or undefined if nothing is labelled or named so. */
export function readAbstractSection(document: Document): string | undefined {
  return findByLabel(document) ?? findByName(document);
}

/** The text after the label "Abstract", or else after "Summary". */
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
  // The text may follow a wrapper of the label: go up as long as nothing follows.
  for (let up = 0; up < 4; up++) {
    const text = siblingText(label);
    if (text.length >= SHORTEST) return isProse(text) ? text : undefined;
    const parent = label.parentElement;
    if (!parent || parent.tagName.toUpperCase() === 'BODY') return undefined;
    label = parent;
  }
  return undefined;
}

/**
 * The text after a label up to the next heading of its rank. Lower headings are part of a structured
 * abstract.
 */
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
  const ownRank = rankOf(element);
  if (ownRank > 0) return rank === 0 || ownRank <= rank;
  // A wrapped heading (`<div><h2>`) ends the abstract too.
  const first = element.firstElementChild;
  return first !== null && rankOf(first) > 0 && (rank === 0 || rankOf(first) <= rank);
}

function rankOf(element: Element): number {
  const tag = element.tagName.toUpperCase();
  if (HEADING.test(tag)) return Number(tag[1]);
  const only = element.children.length === 1 ? element.firstElementChild?.tagName.toUpperCase() : undefined;
  return only && HEADING.test(only) ? Number(only[1]) : 0;
}

/** The text of the first element whose class or id names it as the abstract. */
function findByName(document: Document): string | undefined {
  let seen = 0;
  for (const element of document.querySelectorAll(CANDIDATES)) {
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

/** Whether a text has the length of an abstract and contains a sentence, unlike menus and lists of labels. */
function isProse(text: string): boolean {
  return (
    text.length >= SHORTEST && text.length <= LONGEST && /[^\n]{50}[.!?。．](?:\s|$|["”)\]])/u.test(text)
  );
}

/** Removes a leading "Abstract", and short lines such as keywords and buttons after the last sentence. */
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
