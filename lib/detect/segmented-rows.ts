/**
 * Reads lists whose rows are elements made alike, by what the segments of all rows together show: which of
 * them is the title, and which are people. The most general reader, asked last.
 */
import { elementsIn, hrefOf } from '../page/dom.ts';
import type { Page } from '../page/page.ts';
import { toUrl } from '../text/url.ts';
import { judgePeopleList, judgeTitleList, type ListVerdict } from './list-evidence.ts';
import type { PageReference } from './listing.ts';
import { Regions } from './regions.ts';
import { likelyTitle, peopleBeside, type RatedSegment, rateSegments } from './row-reading.ts';
import { segmentsOf } from './row-segments.ts';
import { pdfOf } from './pdf-link.ts';
import { shapeOf } from './shapes.ts';

/** Fewest rows of a list. */
const FEWEST = 3;
/** Least shares of rows: with a title at its place, with a title of their own, and with people. */
const MOST_TITLES = 0.6;
const MOST_DISTINCT = 0.8;
const MOST_PEOPLE = 0.6;
/** The least mean of people of a row: papers have more than books, songs or films. */
const PEOPLE_EACH = 1.3;
/** Bounds of the work: rows that are read for each list and in all, and lists. */
const MOST_ROWS = 2_000;
const MOST_READ = 6_000;
const MOST_LISTS = 30;
const WHOLE_LIST = { nodes: 20_000, text: 200_000 };

const ROW = /^(?:LI|TR|P|DIV|ARTICLE|SECTION|BLOCKQUOTE|DT)$/i;

interface SegmentedRow {
  element: Element;
  segments: RatedSegment[];
  title: RatedSegment;
  people: string[];
}

/** Yields the rows of a page's lists, one per step. */
export function* readSegmentedRows(page: Page): Generator<PageReference | undefined, void> {
  const regions = new Regions();
  const groups = new Map<string, Element[]>();
  for (const element of elementsIn(page.document)) {
    if (!ROW.test(element.tagName)) continue;
    const key = `${shapeOf(element)} ${depthOf(element)}`;
    const group = groups.get(key);
    if (group) group.push(element);
    else groups.set(key, [element]);
  }
  const read = new Set<Element>();
  const large = [...groups.values()].filter((elements) => elements.length >= FEWEST).slice(0, MOST_LISTS);
  const isFree = (element: Element) => !regions.isAuxiliary(element) && !isInside(element, read);
  let left = MOST_READ;
  for (const elements of large) {
    const rows: SegmentedRow[] = [];
    for (const element of elements.slice(0, MOST_ROWS)) {
      yield undefined;
      if (--left < 0) return;
      if (isFree(element)) rows.push(...toRow(element, page));
    }
    yield* readRows(settleTitles(rows), page, read);
  }
  for (const element of [...groups.values()].flat().filter(hasLines).slice(0, MOST_LISTS)) {
    yield undefined;
    if (isFree(element)) yield* readRows(rowsInLines(element, page), page, read);
  }
}

function* readRows(
  rows: readonly SegmentedRow[],
  page: Page,
  read: Set<Element>,
): Generator<PageReference | undefined, void> {
  const verdict = judgeRows(rows, page);
  if (verdict === 'other') return;
  for (const row of rows) {
    read.add(row.element);
    yield { ...toReference(row, page), unsure: verdict === 'unsure' };
  }
}

/** Whether an element holds lines that are parted by breaks. */
function hasLines({ children }: Element): boolean {
  return [...children].filter(({ tagName }) => /^BR$/i.test(tagName)).length >= FEWEST;
}

/** The rows in an element whose titles begin lines: each goes on to the next line that is set alike. */
function rowsInLines(element: Element, { classifiers }: Page): SegmentedRow[] {
  const segments = rateSegments(segmentsOf([element], WHOLE_LIST), classifiers);
  const begins = segments.filter(({ startsLine, people }) => startsLine && people.length === 0);
  const usual = usualPlace(begins);
  const starts = begins.filter((one) => one.slot === usual && one.chance > 0);
  return starts.map((title, i) => {
    const next = starts[i + 1];
    const own = segments.slice(segments.indexOf(title), next && segments.indexOf(next));
    return { element: title.holder, segments: own, title, people: peopleBeside(own, title) };
  });
}

function depthOf(element: Element): number {
  let depth = 0;
  for (let at = element.parentElement; at && depth < 100; at = at.parentElement) depth++;
  return depth;
}

function isInside(element: Element, rows: ReadonlySet<Element>): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) if (rows.has(at)) return true;
  return false;
}

/** The row of an element, with the segment most likely to be its title; none where nothing is. */
function toRow(element: Element, { classifiers }: Page): SegmentedRow[] {
  const segments = rateSegments(segmentsOf([element]), classifiers);
  const title = likelyTitle(segments);
  return title ? [{ element, segments, title, people: peopleBeside(segments, title) }] : [];
}

/** The rows with their titles at the place where most have them; none where they agree on no place. */
function settleTitles(rows: readonly SegmentedRow[]): SegmentedRow[] {
  const usual = usualPlace(rows.map(({ title }) => title));
  const settled = rows.flatMap((row) => {
    const title = row.segments
      .filter(({ slot, people }) => slot === usual && people.length === 0)
      .toSorted((one, other) => other.chance - one.chance)[0];
    return title ? [{ ...row, title, people: peopleBeside(row.segments, title) }] : [];
  });
  return settled.length >= rows.length * MOST_TITLES ? settled : [];
}

/** The slot with the largest chances together. */
function usualPlace(segments: readonly RatedSegment[]): string | undefined {
  const chances = new Map<string, number>();
  for (const { slot, chance } of segments) chances.set(slot, (chances.get(slot) ?? 0) + chance);
  return [...chances].toSorted(([, one], [, other]) => other - one)[0]?.[0];
}

function judgeRows(rows: readonly SegmentedRow[], page: Page): ListVerdict {
  const [first] = rows;
  if (!first || rows.length < FEWEST || rows.filter(holdsSeveral).length * 2 > rows.length) return 'other';
  const titles = rows.map(({ title }) => title.text);
  if (new Set(titles).size < rows.length * MOST_DISTINCT) return 'other';
  const people = rows.flatMap((row) => row.people);
  const withPeople = rows.filter((row) => row.people.length > 0).length;
  const pdfs = rows.filter((row) => pdfOf(row.element, page) !== undefined).length;
  const evidence = { anchor: first.title.holder, titles, people, pdfs };
  if (withPeople >= rows.length * MOST_PEOPLE && people.length >= rows.length * PEOPLE_EACH)
    return judgePeopleList(evidence, page);
  return judgeTitleList(evidence, page);
}

/** Whether a row holds several papers: titles at the same place, each likely. */
function holdsSeveral({ segments, title }: SegmentedRow): boolean {
  const others = segments.filter((one) => one !== title && one.slot === title.slot);
  return others.some(({ chance, startsLine }) => chance >= 0.7 && startsLine);
}

function toReference({ element, title, people }: SegmentedRow, page: Page): PageReference {
  const link = title.holder.closest('a[href]') ?? title.holder.querySelector('a[href]');
  const [only, ...others] = element.querySelectorAll('a[href]');
  const leading = link ?? (others.length === 0 ? only : undefined);
  const url = leading && toUrl(hrefOf(leading) ?? '', page.url)?.href;
  const anchor = link && element.contains(link) ? link : title.holder;
  const draft = { title: title.text, authors: people, url, pdfUrl: pdfOf(element, page) };
  return { draft, anchor, mention: false };
}
