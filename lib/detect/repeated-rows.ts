/**
 * Reads lists of papers by what repeats: people, each time after a text that may be a title. No link is
 * needed; the rows together say what each of their parts is.
 */
import { elementsIn, hrefOf, nextElement, textOf } from '../page/dom.ts';
import { fullName, type StatedName } from '../names/name.ts';
import type { Page } from '../page/page.ts';
import { toUrl } from '../text/url.ts';
import { judgePeopleList, type ListVerdict } from './list-evidence.ts';
import type { PageReference } from './listing.ts';
import { LONGEST_PEOPLE, peopleAmong, peopleIn } from './people-lines.ts';
import { Regions } from './regions.ts';
import { PERSON } from './row-reading.ts';
import { pdfOf } from './pdf-link.ts';
import { shapeOf } from './shapes.ts';
import { titleBefore, type TextBefore } from './title-before.ts';

/** Fewest rows of a list. */
const FEWEST = 3;
/** The least shares of elements at the place of people that hold people, and of titles that are distinct. */
const MOST_PEOPLE = 0.6;
const MOST_DISTINCT = 0.8;
/** Papers have more people than books, songs or films: the least mean of a list. */
const PEOPLE_EACH = 1.5;
/** Bounds of the work, whatever a page holds: nodes of an element that is read, and lists. */
const MOST_NODES = 400;
const MOST_LISTS = 20;
const PEOPLE_TAGS = /^(?:TD|P|DIV|SPAN|I|EM|B|STRONG|SMALL|LI|DD|FONT|CITE|H[3-6]|A)$/i;

interface PeopleRow extends TextBefore {
  element: Element;
  people: StatedName[];
}

/** Yields the rows of a page's lists, one per step, in page order. */
export function* readRepeatedRows(page: Page): Generator<PageReference | undefined, void> {
  const groups = new Map<string, PeopleRow[]>();
  const regions = new Regions();
  for (const row of findPeople(page)) {
    yield undefined;
    if (!row || regions.isAuxiliary(row.element)) continue;
    const key = `${shapeOf(row.element)} ${row.path}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  const read = new Set<Element>();
  const largest = [...groups.values()].toSorted((a, b) => b.length - a.length).slice(0, MOST_LISTS);
  for (const rows of largest) {
    const verdict = judgeRows(rows, page);
    if (verdict === 'other') continue;
    const unsure = verdict === 'unsure';
    const isProgramme = rows.filter(({ anchor }) => pdfOf(anchor, page)).length >= rows.length * MOST_PEOPLE;
    for (const row of rowsLike(rows, page)) {
      // In a programme, what one person says without a paper is a talk.
      if (isProgramme && row.people.length < 2 && !pdfOf(row.anchor, page)) continue;
      const isKnown = read.has(row.anchor) && row.path !== '#text';
      yield isKnown ? undefined : { ...toReference(row, page), unsure };
      read.add(row.anchor);
    }
  }
}

/** The elements that hold people after a title, outermost first. */
function* findPeople({ document }: Page): Generator<PeopleRow | undefined, void> {
  let element = document.firstElementChild;
  while (element) {
    const found: PeopleRow | undefined = PEOPLE_TAGS.test(element.tagName) ? peopleRow(element) : undefined;
    yield found;
    element = nextElement(element, document, !found);
  }
}

function peopleRow(element: Element): PeopleRow | undefined {
  if (!hasFewNodes(element)) return undefined;
  const text = textOf(element, 'sup', LONGEST_PEOPLE + 1);
  const people = peopleIn(text);
  const title = people && titleBefore(element);
  return title && { ...title, element, people };
}

function hasFewNodes(element: Element): boolean {
  let left = MOST_NODES;
  for (const _ of elementsIn(element)) if (--left < 0) return false;
  return true;
}

/** Whether rows that are made alike are papers, by all of them together and by what the page says. */
function judgeRows(rows: readonly PeopleRow[], page: Page): ListVerdict {
  const [first] = rows;
  if (!first || rows.length < FEWEST) return 'other';
  const titles = rows.map(({ title }) => title);
  if (new Set(titles).size < rows.length * MOST_DISTINCT) return 'other';
  // A title may read like two people: `Graph Networks and Knowledge Graphs`; most do not.
  const isPerson = (title: string) => peopleIn(title) && (page.classifiers?.person(title) ?? 1) >= PERSON;
  if (titles.filter(isPerson).length * 2 > rows.length) return 'other';
  const people = rows.flatMap((row) => row.people.map(shownName));
  if (people.length < rows.length * PEOPLE_EACH) return 'other';
  if (rows.length < alike(first, page).length * MOST_PEOPLE) return 'other';
  const pdfs = rows.filter((row) => toReference(row, page).draft.pdfUrl !== undefined).length;
  return judgePeopleList({ anchor: first.anchor, titles, people, pdfs }, page);
}

function shownName(name: StatedName): string {
  return typeof name === 'string' ? name : fullName(name);
}

/** The rows, and those among them whose people could not be told for certain, in page order. */
function rowsLike(rows: readonly PeopleRow[], page: Page): PeopleRow[] {
  const known = new Map(rows.map((row) => [row.element, row]));
  const [first] = rows;
  if (!first) return [];
  return alike(first, page).map(({ element, before }) => {
    const text = () => textOf(element, 'sup', LONGEST_PEOPLE);
    return known.get(element) ?? { ...before, element, people: peopleAmong(text()) };
  });
}

/** The elements of the page at the place of people, whatever they hold, each with the title before it. */
function alike({ element, path }: PeopleRow, { document }: Page): { element: Element; before: TextBefore }[] {
  const shape = shapeOf(element);
  return [...elementsIn(document)].flatMap((other) => {
    const isAlike = other.tagName === element.tagName && shapeOf(other) === shape;
    const before = isAlike ? titleBefore(other, true) : undefined;
    return before?.path === path ? [{ element: other, before }] : [];
  });
}

function toReference({ title, anchor, element, people }: PeopleRow, page: Page): PageReference {
  const link = anchor.matches('a[href]') ? anchor : anchor.querySelector('a[href]');
  const url = link && toUrl(hrefOf(link) ?? '', page.url);
  const row = element.parentElement;
  const isAlone =
    row?.contains(anchor) &&
    [...row.children].filter((one) => shapeOf(one) === shapeOf(element)).length === 1;
  const pdfUrl = pdfOf(anchor, page) ?? (isAlone && row ? pdfOf(row, page) : undefined);
  return { draft: { title, authors: people, url: url?.href, pdfUrl }, anchor, mention: false };
}
