/** Listings without a rule: blocks of one shape, each with a title and a link to a known paper. */
import { textOf } from '../page/dom.ts';
import type { Draft } from '../paper.ts';
import { readBlockFields } from './block-fields.ts';
import { type BlockTitle, findTitle, isLabel, isTitle } from './block-title.ts';
import type { Block } from './links.ts';
import { Regions } from './regions.ts';
import { shapeOf, TitlePositions } from './shapes.ts';

/** Blocks of one shape from which they are a listing. */
const FEWEST = 3;
/** How many rows without a known paper are read for each with one. */
const MOST_OTHERS = 2;
/** Links of a row looked at. */
const MOST_LINKS = 20;
/** Code units before the title in a paragraph, and in any other block, that are no sentence yet: a number, a date, names. */
const LEAD_IN_PROSE = 12;
const LEAD_IN_ROW = 250;

const PDF = /\/pdf\/|\.pdf(?:$|[?#])/i;
const INLINE = /^(?:A|SPAN|B|I|EM|STRONG|CODE|FONT|SMALL|U|SUP|SUB|Q|CITE|MARK|LABEL)$/i;

/** One paper that the page names: `mention` unless it is a row of a listing. */
export interface Reference {
  draft: Draft;
  anchor: Element;
  mention: boolean;
}

/**
 * Reads blocks one at a step: first where the rows' titles stand, then the rows and mentions in page order, then the
 * rows of the same lists whose papers are not known by their links.
 *
 * @param base the page's address.
 * @param listing false when the page lists nothing, as it is about one paper.
 */
export function* readBlocks(
  blocks: Block[],
  base: URL,
  listing: boolean,
): Generator<Reference | undefined, void> {
  const rows = listing ? yield* findRows(blocks) : new Map<Block, Block>();
  const titles = new Map<Block, BlockTitle>();
  const places = new TitlePositions();
  for (const row of rows.values()) {
    const title = findTitle(row);
    if (title) {
      titles.set(row, title);
      places.add(row.element, title);
    }
    yield undefined;
  }
  const titleOf = (row: Block) => {
    const read = titles.get(row);
    return read && places.isUsual(row.element, read) ? read : (places.titleOf(row.element) ?? read);
  };
  for (const block of blocks) {
    const row = rows.get(block);
    const title = row && titleOf(row);
    yield row && title && titleOpensRow(row.element, title)
      ? rowReference(row, title)
      : mentionReference(block);
  }
  for (const row of similarRows([...rows.values()], base)) {
    const title = row && places.titleOf(row.element);
    yield row && title && rowReference(row, title);
  }
}

/** The blocks that may be rows, by the block: those of which there are several of a kind, in the page's own content. */
function* findRows(blocks: Block[]): Generator<undefined, Map<Block, Block>> {
  const regions = new Regions();
  const shapes = new Map<string, number>();
  for (const { element } of blocks) {
    const shape = shapeOf(element);
    shapes.set(shape, (shapes.get(shape) ?? 0) + 1);
    yield undefined;
  }
  const rows = new Map<Block, Block>();
  for (const block of blocks) {
    const row = rowOf(block, (element) => (shapes.get(shapeOf(element)) ?? 0) >= FEWEST);
    if (row && !regions.isAuxiliary(row.element)) rows.set(block, row);
    yield undefined;
  }
  return rows;
}

/** The block itself when others are like it; else the part of it that others are like: a section may hold a single row. */
function rowOf(block: Block, isCommon: (element: Element) => boolean): Block | undefined {
  let found: Element | undefined;
  for (let at = block.links[0]?.element ?? null; at; at = at.parentElement) {
    if (isCommon(at)) found = at;
    if (at === block.element) break;
  }
  return found && { element: found, links: block.links };
}

/** Further rows of the same lists, of the same shape, whose link ("paper", "pdf") leads to nowhere known; one a step. */
function* similarRows(rows: Block[], base: URL): Generator<Block | undefined, void> {
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
      yield other ? labelledRow(child, base) : undefined;
    }
  }
}

function labelledRow(element: Element, base: URL): Block | undefined {
  const link = [...element.querySelectorAll('a[href]')].slice(0, MOST_LINKS).find((one) => {
    const text = textOf(one, undefined, 200);
    return isLabel(text) && /paper|pdf|arxiv|preprint|article|full ?text|proceedings|doi/i.test(text);
  });
  const href = link?.getAttribute('href');
  if (!link || !href || !URL.canParse(href, base)) return undefined;
  return { element, links: [{ element: link, address: new URL(href, base).href, ids: [] }] };
}

/** Whether the title opens its row: in the middle of a sentence a title is only mentioned. */
function titleOpensRow(row: Element, { title, anchor }: BlockTitle): boolean {
  if (INLINE.test(row.tagName)) return startsLine(row);
  if (!row.contains(anchor)) return true;
  const text = textOf(row, undefined, 5_000);
  const lead = text.slice(0, Math.max(0, text.indexOf(title.slice(0, 40))));
  if (!/^P$/i.test(row.tagName)) return lead.length <= LEAD_IN_ROW;
  const said = lead.split(/\s+/).filter((word) => !isLabel(word));
  return said.join(' ').length <= LEAD_IN_PROSE;
}

function startsLine(element: Element): boolean {
  let before = element.previousSibling;
  while (before?.nodeType === 3 && !/\p{L}/u.test(before.nodeValue ?? '')) before = before.previousSibling;
  if (before) return before.nodeType === 1 && !INLINE.test(before.nodeName);
  const around = element.parentElement;
  return !around || !INLINE.test(around.tagName) || startsLine(around);
}

function rowReference(row: Block, { title, anchor }: BlockTitle): Reference {
  const own = row.links.find((link) => link.element === anchor) ?? row.links[0];
  const pdf = row.links.find(({ address, ids }) => PDF.test(address) || ids[0]?.startsWith('pdf:'));
  const draft: Draft = {
    title,
    ...readBlockFields(row, title),
    url: own?.address,
    pdfUrl: pdf?.address,
    ids: row.links.flatMap((link) => link.ids),
  };
  return { draft, anchor, mention: false };
}

/** A link by itself: its text is the title when it reads like one, else the id stands for the title that is not known. */
function mentionReference({ links }: Block): Reference | undefined {
  const titled = links.find(({ element }) => isTitle(textOf(element, undefined, 1_000))) ?? links[0];
  if (!titled) return undefined;
  const said = textOf(titled.element, undefined, 1_000);
  const ids = links.flatMap((link) => link.ids);
  const title = isTitle(said) ? said : (ids[0] ?? '');
  return { draft: { title, url: titled.address, ids }, anchor: titled.element, mention: true };
}
