/** Takes the text of a row apart where its form changes: at lines, elements, quotes, sentences and years. */
import { isElement } from '../page/dom.ts';
import { isLabel } from './block-title.ts';

/** A part of a row's text. */
export interface Segment {
  text: string;
  /** The innermost element that holds it. */
  holder: Element;
  /** How it is set: the tags between the row and the text. Equal for the same part of rows made alike. */
  slot: string;
  /** It begins a line of its own. */
  startsLine: boolean;
}

/** Bounds of the work: nodes and code units of a row, unless another is asked for. */
const ONE_ROW = { nodes: 500, text: 6_000 };
const LONGEST = 1_000;

const UNREAD = /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|BUTTON|SVG|TEXTAREA|SELECT|SUP)$/i;
const LINE = /^(?:P|DIV|BR|LI|UL|OL|DL|SECTION|ARTICLE|BLOCKQUOTE|TR|TD|TH|DD|DT|H[1-6])$/i;
/** Set within a title or a name, without being another part. */
const WITHIN = /^(?:I|EM|SUB|SUP|SPAN|MARK|CODE|SMALL|FONT|U|WBR)$/i;
/** Between parts of a text: the end of a sentence, but not of an initial; quotes; a year; dashes and bars. */
const BETWEEN =
  /(?<=[^\s.]{3}[.?!])\s+(?=["“'(\p{Lu}]|(?:19|20)\d\d\b)|\s*[“”"]\s*[.,]?\s*|[\s.,]{0,3}[([](?:19|20)\d\d[a-z]?[)\]][.,:]?\s*|\s+[–—|·•]\s+|;\s+/u;
const WHOLE = 'a[href], b, strong, h1, h2, h3, h4, h5, h6';
const SEPARATOR = /^[\s\p{P}\p{S}]*(?:(?:and|und|et|y|e|(?:19|20)\d\d[a-z]?)\s*)?$/iu;
/** `Vane A, Quill BC. ` before a title: a full stop after initials ends the people. */
const INITIALS_LAST =
  /^[\s[\]()\d.]{0,8}(\p{Lu}[\p{L}'’-]+ \p{Lu}(?:[ -]?\p{Lu}){0,3}(?:, \p{Lu}[\p{L}'’-]+ \p{Lu}(?:[ -]?\p{Lu}){0,3})*)\.\s+(?=\p{Lu})/u;

/**
 * The parts of the nodes that make up a row, in page order, without labels.
 *
 * @param row elements, and texts between them.
 */
export function segmentsOf(row: readonly Node[], most = ONE_ROW): Segment[] {
  const segments: Segment[] = [];
  let startsLine = true;
  for (const run of runsOf(row, most)) {
    startsLine ||= run.startsLine;
    // What is marked as one thing may hold the end of a sentence: `Do Fish Sleep? A Survey`.
    const parts = run.holder.closest(WHOLE) ? [run.text] : partsOf(run.text);
    for (const text of parts.map((part) => bare(part.slice(0, LONGEST)))) {
      if (SEPARATOR.test(text) || isLabel(text)) continue;
      const { holder, slot } = run;
      segments.push({ text, holder, slot, startsLine });
      startsLine = false;
    }
  }
  return segments;
}

function partsOf(text: string): string[] {
  const [lead = '', people = ''] = INITIALS_LAST.exec(text.slice(0, LONGEST)) ?? [];
  const rest = text.slice(lead.length).split(BETWEEN);
  return people ? [people, ...rest] : rest;
}

/** Texts that are set in one way, joined where a word or two of them are set in italics or the like. */
function runsOf(row: readonly Node[], most: typeof ONE_ROW): Segment[] {
  const runs: Segment[] = [];
  let startsLine = true;
  let room = most.text;
  let before: Node | undefined;
  for (const { node, root } of nodesOf(row, most.nodes)) {
    if (isElement(node)) startsLine ||= LINE.test(node.nodeName);
    const text = node.nodeType === 3 ? (node.nodeValue ?? '').slice(0, room).replaceAll(/\s+/g, ' ') : '';
    const holder = node.parentElement;
    if (text.trim() === '' || !holder) continue;
    room -= text.length;
    const slot = slotOf(holder, isElement(root) && row.length === 1 ? root : root.parentNode);
    const last = runs.at(-1);
    // One text may come in several nodes.
    const isSame = node.previousSibling !== null && node.previousSibling === before;
    before = node;
    if (last && !startsLine && (isSame || goesOn(last, text, holder))) last.text += text;
    else runs.push({ text, holder, slot, startsLine });
    startsLine = false;
    if (room <= 0) break;
  }
  return runs;
}

/** Whether a text belongs to what stands before it: no sign between, and one of them set within the other. */
function goesOn(last: Segment, text: string, holder: Element): boolean {
  if (/[\p{P}“”]\s*$/u.test(last.text) || /^\s*[\p{P}“”]/u.test(text)) return false;
  const isWithin = WITHIN.test(holder.tagName) && last.holder.contains(holder);
  const isAfter = last.text.endsWith(text) || (holder.contains(last.holder) && holder !== last.holder);
  return isWithin || (isAfter && WITHIN.test(last.holder.tagName)) || holder === last.holder;
}

function* nodesOf(row: readonly Node[], most: number): Generator<{ node: Node; root: Node }, void> {
  let left = most;
  for (const root of row) {
    yield { node: root, root };
    for (const node of nodesIn(root)) {
      if (left-- < 0) return;
      yield { node, root };
    }
    // What comes after a block is on a line of its own.
    if (isElement(root)) yield { node: root, root };
  }
}

function* nodesIn(root: Node): Generator<Node, void> {
  if (isElement(root) && UNREAD.test(root.tagName)) return;
  let node: Node | null = root.firstChild;
  while (node) {
    yield node;
    const isRead = !isElement(node) || !UNREAD.test(node.tagName);
    if (isRead && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    while (node && !node.nextSibling && node.parentNode !== root) {
      node = node.parentNode;
      // What comes after a block is on a line of its own.
      if (node && LINE.test(node.nodeName)) yield node;
    }
    node = node?.nextSibling ?? null;
  }
}

function slotOf(holder: Element, row: Node | null): string {
  const tags: string[] = [];
  for (let at: Element | null = holder; at && at !== row; at = at.parentElement)
    tags.push(`${at.tagName}.${(at.getAttribute('class') ?? '').replaceAll(/\d+/g, '#').slice(0, 60)}`);
  return tags.toReversed().join(' ');
}

/** A part without its number and the signs around it. */
function bare(text: string): string {
  return (
    text
      .replace(/^[\s.,:;•·▪*“”"–—-]*(?:[([]?\d{1,4}[.)\]]+\s+)?/u, '')
      .replace(/[\s.,:;([“”"–—-]+$/u, '')
      // The kind of work, as Chinese references have it.
      .replace(/\s?\[[A-Z](?:\/OL)?\]$/, '')
      .trim()
  );
}
