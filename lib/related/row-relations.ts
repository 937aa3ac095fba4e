/** Finds which rows of a page are related to the library, with reasons; used by the marks. */
import type { OffprintDb } from '../db/database.ts';
import type { Paper } from '../paper.ts';
import { batches, runInSlices, createPacer, type Pause } from '../schedule.ts';
import { explainNeighbour, scoreRows, type RowScore } from './row-score.ts';
import type { LibrarySpace } from './library-space.ts';
import {
  clock,
  createStateReader,
  type LibraryState,
  type LibraryStateReader,
  type RelationsOptions,
} from './library-state.ts';
import { sortByWeight, type Reason } from './reasons.ts';
import type { Strength } from './strength.ts';
import type { SavedPaper } from '../db/rows.ts';

/** Papers read at once, which takes a few milliseconds. */
const PAPERS_PER_READ = 128;

/** How a paper is related to the library. */
export interface Relation {
  strength: Strength;
  /** The most related saved papers, nearest first, each with the address of its page if it is known. */
  papers: { id: number; title: string; url?: string }[];
  /** The reasons for the nearest paper's score, largest first. */
  reasons: Reason[];
}

export interface RowRelations {
  /**
   * The relation of each paper to the library; `undefined` for an unrelated one. Not meant for papers that
   * are saved.
   */
  relateRows: (papers: readonly Paper[]) => Promise<(Relation | undefined)[]>;
}

/** Relates only rows to the library; see `createStateReader` for the parameters. */
export function createRowRelations(
  db: OffprintDb,
  readTable: () => Promise<ArrayBuffer>,
  options: RelationsOptions = {},
): RowRelations {
  return { relateRows: createRowRelater(db, createStateReader(db, readTable, options), options) };
}

/** @param read may be shared with other requests about the same library. */
export function createRowRelater(
  db: OffprintDb,
  read: LibraryStateReader,
  { pause = async () => {} }: RelationsOptions,
): RowRelations['relateRows'] {
  return async (rows) => {
    const state = await read(rows);
    const scores: RowScore[] = [];
    const slices = { pause, clock };
    await runInSlices(scoreRows(rows, state.space, state.feedback), (score) => scores.push(score), slices);
    const neighbours = await readNeighbours(db, scores, state.library, createPacer(slices));
    const relations: (Relation | undefined)[] = [];
    await runInSlices(
      explainRows(rows, scores, neighbours, state),
      (relation) => relations.push(relation),
      slices,
    );
    return relations;
  };
}

/** Reads the neighbours of all related rows, by document number. */
async function readNeighbours(
  db: OffprintDb,
  scores: readonly RowScore[],
  { reader }: LibrarySpace,
  paced: Pause,
): Promise<Map<number, SavedPaper>> {
  const related = scores.filter(({ strength }) => strength);
  const documents = new Set(related.flatMap(({ papers }) => papers.map(({ document }) => document)));
  const neighbours = new Map<number, SavedPaper>();
  // In order, so that rows read at once are stored together.
  for (const some of batches(
    [...documents].toSorted((a, b) => a - b),
    PAPERS_PER_READ,
  )) {
    const saved = await db.papers.bulkGet(some.map((document) => reader.ids[document] ?? 0));
    for (const [i, paper] of saved.entries()) if (paper) neighbours.set(some[i] ?? 0, paper);
    await paced();
  }
  return neighbours;
}

/** Yields the relation of each row, one by one. */
function* explainRows(
  rows: readonly Paper[],
  scores: readonly RowScore[],
  neighbours: ReadonlyMap<number, SavedPaper>,
  { space, feedback }: LibraryState,
): Generator<Relation | undefined> {
  for (const [i, row] of rows.entries()) {
    const { strength, papers = [], liked = [] } = scores[i] ?? {};
    const [first] = papers;
    const nearest = first && neighbours.get(first.document);
    const reasons =
      strength && nearest ? explainNeighbour(row, first.document, nearest, space, feedback) : [];
    yield (
      strength && {
        strength,
        papers: papers.flatMap(({ document }) => {
          const paper = neighbours.get(document);
          return paper ? [toPaperLink(paper)] : [];
        }),
        reasons: sortByWeight([...reasons, ...liked]),
      }
    );
  }
}

/** The reference to a saved paper in a relation. */
export function toPaperLink({ id, title, url }: SavedPaper): Relation['papers'][number] {
  return { id, title, ...(url && { url }) };
}
