/**
 * Reads listings without a site rule: blocks of the same shape, each with a title and a link to a known
 * paper.
 */
import type { TextClassifiers } from '../classifiers/text-classifiers.ts';
import { textOf } from '../page/dom.ts';
import type { Page } from '../page/page.ts';
import { toUrl } from '../text/url.ts';
import type { Draft } from '../paper.ts';
import { amendTitle, peopleByTitle } from './amend-row.ts';
import { readBlockFields } from './block-fields.ts';
import { type BlockTitle, findTitle, isLabel, isTitle } from './block-title.ts';
import type { LinkBlock } from './links.ts';
import { peopleInLead } from './people-lines.ts';
import { Regions } from './regions.ts';
import { peopleOf } from './row-reading.ts';
import { PDF } from './pdf-link.ts';
import { INLINE, shapeOf } from './shapes.ts';
import { TitlePositions } from './title-positions.ts';

/** Fewest blocks of the same shape that make a listing. */
const FEWEST = 3;
/** The least chance of each title in a list of two. */
const PAIRED = 0.7;
/** Most rows without a known paper read for each row with one. */
const MOST_OTHERS = 2;
/** Links read per row. */
const MOST_LINKS = 20;
/**
 * Most code units before the title, in a paragraph and in other blocks: a number, a date or names, but no
 * sentence.
 */
const LEAD_IN_PROSE = 12;
const LEAD_IN_ROW = 250;
/** Code units of the people before a title. */
const LONGEST_LEAD = 1_000;

/** A paper that a page refers to: as a row of a listing or as a mention. */
export interface PageReference {
  draft: Draft;
  anchor: Element;
  mention: boolean;
  /** See `DetectedPaper`. */
  unsure?: boolean;
}

/**
 * Reads one block per step: first the positions of the rows' titles, then rows and mentions in page order,
 * then the rows of the same lists that do not link to a known paper.
 *
 * @param listing false if the page is about one paper and so lists none.
 */
export function* readBlocks(
  blocks: LinkBlock[],
  { url: base, classifiers }: Page,
  listing: boolean,
): Generator<PageReference | undefined, void> {
  const rows = listing ? yield* findRows(blocks, classifiers) : new Map<LinkBlock, LinkBlock>();
  const titles = new Map<LinkBlock, BlockTitle>();
  const positions = new TitlePositions();
  for (const row of rows.values()) {
    const read = findTitle(row);
    const title = read && amendTitle(row, read, classifiers);
    if (title) {
      titles.set(row, title);
      positions.add(row.element, title);
    }
    yield undefined;
  }
  const titleOf = (row: LinkBlock) => {
    const read = titles.get(row);
    if (read && positions.isUsual(row.element, read)) return read;
    return positions.titleOf(row.element) ?? read ?? amendTitle(row, undefined, classifiers);
  };
  for (const block of blocks) {
    const row = rows.get(block);
    const title = row && titleOf(row);
    yield row && title && titleOpensRow(row.element, title, classifiers)
      ? rowReference(row, title, classifiers)
      : mentionReference(block);
  }
  for (const row of similarRows([...rows.values()], base)) {
    const title = row && positions.titleOf(row.element);
    const reference = row && title && rowReference(row, title, classifiers);
    // Without a link to a paper, its people say that it is one.
    yield reference && (row.links.length > 0 || reference.draft.authors?.length) ? reference : undefined;
  }
}

/** Maps blocks to the rows in them: elements of a common shape in the main content of the page. */
function* findRows(
  blocks: LinkBlock[],
  classifiers: TextClassifiers | undefined,
): Generator<undefined, Map<LinkBlock, LinkBlock>> {
  const regions = new Regions();
  const shapes = new Map<string, number>();
  for (const { element } of blocks) {
    const shape = shapeOf(element);
    shapes.set(shape, (shapes.get(shape) ?? 0) + 1);
    yield undefined;
  }
  const pairs = findPairs(blocks, classifiers);
  const isCommon = (element: Element) => (shapes.get(shapeOf(element)) ?? 0) >= FEWEST || pairs.has(element);
  const rows = new Map<LinkBlock, LinkBlock>();
  for (const block of blocks) {
    const row = rowOf(block, isCommon);
    if (row && !regions.isAuxiliary(row.element)) rows.set(block, row);
    yield undefined;
  }
  return rows;
}

/** The blocks of a list of two: the only ones of their shape, side by side, each surely with a title. */
function findPairs(blocks: LinkBlock[], classifiers: TextClassifiers | undefined): Set<Element> {
  const alike = new Map<string, LinkBlock[]>();
  for (const block of blocks) {
    const shape = shapeOf(block.element);
    alike.set(shape, [...(alike.get(shape) ?? []).slice(-FEWEST), block]);
  }
  const pairs = [...alike.values()].filter((pair) => {
    const [one, other] = pair;
    if (pair.length !== 2 || !one || !other || INLINE.test(one.element.tagName)) return false;
    if (one.element.parentElement !== other.element.parentElement) return false;
    return pair.every((block) => (classifiers?.title(findTitle(block)?.title ?? '') ?? 0) >= PAIRED);
  });
  return new Set(pairs.flat().map(({ element }) => element));
}

/**
 * The largest part of a block with a common shape. It is smaller than the block if, say, a section has a
 * single row.
 */
function rowOf(block: LinkBlock, isCommon: (element: Element) => boolean): LinkBlock | undefined {
  let found: Element | undefined;
  for (let at = block.links[0]?.element ?? null; at; at = at.parentElement) {
    if (isCommon(at)) found = at;
    if (at === block.element) break;
  }
  return found && { element: found, links: block.links };
}

/**
 * Rows of the same lists and shapes that do not link to a known paper; one per step. Their "paper" or "pdf"
 * link is their only one.
 */
function* similarRows(rows: LinkBlock[], base: URL): Generator<LinkBlock | undefined, void> {
  const lists = new Map<Element, Set<Element>>();
  for (const { element } of rows) {
    const list = INLINE.test(element.tagName) ? null : element.parentElement;
    if (list) lists.set(list, (lists.get(list) ?? new Set()).add(element));
  }
  for (const [list, known] of lists) {
    const shapes = new Set<string>();
    for (const row of known) shapes.add(shapeOf(row));
    let others = known.size * MOST_OTHERS;
    for (const child of list.children) {
      const other = !known.has(child) && shapes.has(shapeOf(child));
      if (other && --others < 0) break;
      yield other ? (labelledRow(child, base) ?? { element: child, links: [] }) : undefined;
    }
  }
}

function labelledRow(element: Element, base: URL): LinkBlock | undefined {
  const link = [...element.querySelectorAll('a[href]')].slice(0, MOST_LINKS).find((one) => {
    const text = textOf(one, undefined, 200);
    return isLabel(text) && /paper|pdf|arxiv|preprint|article|full ?text|proceedings|doi/i.test(text);
  });
  const href = link?.getAttribute('href');
  if (!link || !href || !toUrl(href, base)) return undefined;
  return { element, links: [{ element: link, address: new URL(href, base).href, ids: [] }] };
}

/** Whether a row begins with its title. A title in the middle of a sentence is only a mention. */
function titleOpensRow(
  row: Element,
  { title, anchor }: BlockTitle,
  classifiers: TextClassifiers | undefined,
): boolean {
  if (INLINE.test(row.tagName)) return startsLine(row);
  if (!row.contains(anchor)) return true;
  const text = textOf(row, undefined, 5_000);
  const lead = text.slice(0, Math.max(0, text.indexOf(title.slice(0, 40))));
  if (peopleInLead(lead).length > 0 || peopleOf(bareLead(lead), classifiers).length > 0) return true;
  if (!/^P$/i.test(row.tagName)) return lead.length <= LEAD_IN_ROW;
  const words = lead.split(/\s+/).filter((word) => !isLabel(word));
  return words.join(' ').length <= LEAD_IN_PROSE;
}

/** A lead without a number before it and a year after it. */
function bareLead(lead: string): string {
  return lead
    .slice(0, LONGEST_LEAD)
    .replace(/[\s.,:“"]*\(?\b(?:19|20)\d\d[a-z]?\)?[\s.,:]*$/, '')
    .replace(/^[\s•\d.)\]]+|[\s.,:“"]+$/g, '');
}

function startsLine(element: Element): boolean {
  let before = element.previousSibling;
  while (before?.nodeType === 3 && !/\p{L}/u.test(before.nodeValue ?? '')) before = before.previousSibling;
  if (before) return before.nodeType === 1 && !INLINE.test(before.nodeName);
  const around = element.parentElement;
  return !around || !INLINE.test(around.tagName) || startsLine(around);
}

function rowReference(
  row: LinkBlock,
  { title, anchor }: BlockTitle,
  classifiers: TextClassifiers | undefined,
): PageReference {
  const link = row.links.find(({ element }) => element === anchor) ?? row.links[0];
  const pdf = row.links.find(({ address, ids }) => PDF.test(address) || ids[0]?.startsWith('pdf:'));
  const fields = readBlockFields(row, title);
  const draft: Draft = {
    title,
    ...fields,
    authors: fields.authors.length > 0 ? fields.authors : peopleByTitle(row, title, classifiers),
    url: link?.address,
    pdfUrl: pdf?.address,
    ids: row.links.flatMap(({ ids }) => ids),
  };
  return { draft, anchor, mention: false };
}

/** A single link. Its title is the link text if that looks like a title, otherwise the id. */
function mentionReference({ links }: LinkBlock): PageReference | undefined {
  const titled = links.find(({ element }) => isTitle(textOf(element, undefined, 1_000))) ?? links[0];
  if (!titled) return undefined;
  const text = textOf(titled.element, undefined, 1_000);
  const ids = links.flatMap((link) => link.ids);
  const title = isTitle(text) ? text : (ids[0] ?? '');
  return { draft: { title, url: titled.address, ids }, anchor: titled.element, mention: true };
}
