/**
 * Makes pages to train the judge on: libraries of several authors' papers, and rows of which some are further
 * papers of these authors, and the others of the same category, of the same archive, or of neither.
 */
import { createRandom, shuffle } from '@/tests/random.ts';

/** A paper of the corpus. */
export interface PagePaper {
  id: string;
  title: string;
  abstract: string;
  authors: readonly string[];
  /** The primary one first: `cs.CL`. */
  categories: readonly string[];
}

export interface TrainingPage<T extends PagePaper> {
  library: T[];
  rows: { paper: T; isRelevant: boolean }[];
  /** The page shows no abstracts. */
  titleOnly: boolean;
}

const SIZES = [1, 3, 10, 30, 100, 300, 1_000];
/** Papers of an author whose interest they show. */
const [FEWEST, MOST] = [4, 7];
/** The share of an author's papers that must be in one category: namesakes write in several. */
const COHERENCE = 0.6;
/** A longer list of authors says little of an interest. */
const MOST_AUTHORS = 12;
const SHORTEST_NAME = 8;
/** Rows of a page, by kind. */
const RELEVANT = 6;
const SAME_CATEGORY = 24;
const SAME_ARCHIVE = 8;
const FOREIGN = 13;
/** How often a row is drawn before a kind counts as exhausted. */
const DRAWS = 2_000;

/** @param pages of each library size. Every other one shows titles alone. */
export function* makePages<T extends PagePaper>(
  papers: readonly T[],
  pages: number,
): Generator<TrainingPage<T>> {
  const random = createRandom(7);
  const pick = <E>(list: readonly E[]): E | undefined => list[Math.floor(random() * list.length)];
  const interests = interestsOf(papers);
  const byCategory = groupBy(papers, categoryOf);
  const byArchive = groupBy(papers, archiveOf);
  for (const size of SIZES)
    for (let i = 0; i < pages; i++) {
      const { library, others, names } = drawLibrary(size, () => pick(interests), random);
      const rows = new Map(others.slice(0, RELEVANT).map((paper) => [paper, true]));
      const taken = new Set([...library, ...others]);
      const categories = [...rows.keys(), ...shuffle(library, random).slice(0, RELEVANT)].map(categoryOf);
      const archives = new Set(library.map(archiveOf));
      const add = (count: number, draw: () => T | undefined) => {
        let added = 0;
        for (let draws = 0; added < count && draws < DRAWS; draws++) {
          const paper = draw();
          if (!paper || taken.has(paper) || paper.authors.some((name) => names.has(name))) continue;
          taken.add(paper);
          rows.set(paper, false);
          added++;
        }
      };
      add(SAME_CATEGORY, () => pick(byCategory.get(pick(categories) ?? '') ?? []));
      add(SAME_ARCHIVE, () => {
        const paper = pick(byArchive.get((pick(categories) ?? '').split('.')[0] ?? '') ?? []);
        return paper && !categories.includes(categoryOf(paper)) ? paper : undefined;
      });
      add(FOREIGN, () => {
        const paper = pick(papers);
        return paper && !archives.has(archiveOf(paper)) ? paper : undefined;
      });
      const listed = [...rows].map(([paper, isRelevant]) => ({ paper, isRelevant }));
      yield { library, rows: listed, titleOnly: i % 2 === 1 };
    }
}

/** The papers of each author who has an interest. */
function interestsOf<T extends PagePaper>(papers: readonly T[]): [name: string, papers: T[]][] {
  const byAuthor = new Map<string, T[]>();
  for (const paper of papers.filter(({ authors }) => authors.length <= MOST_AUTHORS))
    for (const name of paper.authors) byAuthor.set(name, [...(byAuthor.get(name) ?? []), paper]);
  return [...byAuthor].filter(([name, own]) => {
    if (own.length < FEWEST || own.length > MOST || name.length < SHORTEST_NAME) return false;
    const largest = Math.max(...[...groupBy(own, categoryOf).values()].map((some) => some.length));
    return largest / own.length >= COHERENCE;
  });
}

/** Draws interests until a library is full. @returns also the papers that are left of these interests. */
function drawLibrary<T extends PagePaper>(
  size: number,
  draw: () => [string, T[]] | undefined,
  random: () => number,
): { library: T[]; others: T[]; names: Set<string> } {
  const library = new Set<T>();
  const others = new Set<T>();
  const names = new Set<string>();
  while (library.size < size) {
    const [name, papers] = draw() ?? ['', []];
    if (names.has(name)) continue;
    names.add(name);
    const own = shuffle(
      papers.filter((paper) => !library.has(paper) && !others.has(paper)),
      random,
    );
    if (own.length < 2) continue;
    const held = size <= 3 ? own.length - 3 : Math.ceil(own.length / 3);
    const kept = size === 1 ? 1 : Math.min(size - library.size, own.length - Math.max(1, Math.min(4, held)));
    for (const [i, paper] of own.entries()) (i < kept ? library : others).add(paper);
  }
  return { library: [...library], others: shuffle([...others], random), names };
}

function categoryOf({ categories }: PagePaper): string {
  return categories[0] ?? '';
}

function archiveOf(paper: PagePaper): string {
  return categoryOf(paper).split('.')[0] ?? '';
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
