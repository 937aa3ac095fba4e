/** Tells whether rows that are made alike are papers, by all of them together and by what the page says. */
import type { Page } from '../page/page.ts';
import { saysPapers } from './listing-words.ts';
import { PERSON } from './row-reading.ts';

/** `unsure`: likely enough to be offered, but not to be marked. */
export type ListVerdict = 'papers' | 'unsure' | 'other';

/** What all rows of a list show. */
export interface ListEvidence {
  /** The title's element in the first row. */
  anchor: Element;
  titles: readonly string[];
  /** All people of all rows. */
  people: readonly string[];
  /** How many rows lead to a PDF. */
  pdfs: number;
}

/** The least mean chance of titles that makes papers of a list, where the page speaks of papers. */
const WHERE_PAPERS_ARE_NAMED = 0.65;
/** The least that the mean is almost sure to reach in the long run, where the page is silent. */
const WITH_PEOPLE = 0.8;
const BARE = 0.87;
/** How uncertain the chance of one title is: the mean of n is uncertain by this, divided by √n. */
const SPREAD = 0.3;
/** The least mean that makes it worth a question. */
const UNSURE = 0.6;
/** Texts of a list that are looked at. */
const MOST_READ = 60;

/** Whether a list with people under its titles is one of papers. */
export function judgePeopleList({ anchor, titles, people, pdfs }: ListEvidence, page: Page): ListVerdict {
  const says = saysPapers(anchor, page);
  const { classifiers } = page;
  if (says === false || (meanOf(people, classifiers?.person) ?? 1) < PERSON) return 'other';
  if (says || pdfs * 2 > titles.length) return 'papers';
  const chance = meanOf(titles, classifiers?.title) ?? 0;
  if (chance - SPREAD / Math.sqrt(titles.length) >= WITH_PEOPLE) return 'papers';
  return chance >= UNSURE ? 'unsure' : 'other';
}

/** Whether a list of titles without people is one of papers. Without the classifiers none is. */
export function judgeTitleList(
  { anchor, titles, pdfs }: Omit<ListEvidence, 'people'>,
  page: Page,
): ListVerdict {
  const says = saysPapers(anchor, page);
  const chance = meanOf(titles, page.classifiers?.title) ?? 0;
  if (says === false || chance < UNSURE) return 'other';
  if (says && chance >= WHERE_PAPERS_ARE_NAMED) return 'papers';
  const least = chance - SPREAD / Math.sqrt(titles.length);
  return least >= (pdfs === titles.length ? WITH_PEOPLE : BARE) ? 'papers' : 'unsure';
}

/** The mean chance of texts; undefined where nothing is known of any. */
function meanOf(texts: readonly string[], chanceOf?: (text: string) => number | undefined) {
  const chances = texts.slice(0, MOST_READ).flatMap((text) => chanceOf?.(text) ?? []);
  return chances.length > 0 ? chances.reduce((sum, chance) => sum + chance, 0) / chances.length : undefined;
}
