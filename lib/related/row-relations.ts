/** Which rows of a page belong with what is saved, and why: the one way in for the marks. */
import type { OffprintDb } from '../db/database.ts';
import type { Paper } from '../paper.ts';
import { batches, inSlices, pacedBy, type Pause } from '../schedule.ts';
import { explainWitness, judging, type Judgement } from './judge.ts';
import type { LibrarySpace } from './library-space.ts';
import {
  clock,
  followState,
  type LibraryState,
  type ReadState,
  type RelationsOptions,
} from './library-state.ts';
import { byEffect, type Reason } from './reasons.ts';
import type { Strength } from './strength.ts';
import type { SavedPaper } from '../db/rows.ts';

/** Papers read at one go: some milliseconds. */
const READ_AT_ONCE = 128;

/** Why a paper belongs with what is saved. */
export interface Relation {
  strength: Strength;
  /** The saved papers that earn it, nearest first, each with the address of its own page where one is known. */
  papers: { id: number; title: string; url?: string }[];
  /** Why the nearest does: its contributions, largest first. */
  reasons: Reason[];
}

export interface RowRelations {
  /** For each paper why it belongs with what is saved, or nothing where it does not. Papers that are saved are not asked about. */
  ofRows: (papers: readonly Paper[]) => Promise<(Relation | undefined)[]>;
}

/** For who asks about rows alone; see `followState`. */
export function createRowRelations(
  db: OffprintDb,
  readTable: () => Promise<ArrayBuffer>,
  options: RelationsOptions = {},
): RowRelations {
  return { ofRows: ofRowsIn(db, followState(db, readTable, options), options) };
}

/** @param read the library, which may also be asked about in other ways. */
export function ofRowsIn(
  db: OffprintDb,
  read: ReadState,
  { pause = async () => {} }: RelationsOptions,
): RowRelations['ofRows'] {
  return async (rows) => {
    const state = await read(rows);
    const judgements: Judgement[] = [];
    const slices = { pause, clock };
    await inSlices(judging(rows, state.space, state.feedback), (j) => judgements.push(j), slices);
    const witnesses = await readWitnesses(db, judgements, state.library, pacedBy(slices));
    const found: (Relation | undefined)[] = [];
    await inSlices(explaining(rows, judgements, witnesses, state), (because) => found.push(because), slices);
    return found;
  };
}

/** The saved papers that the rows' marks name, by document number. */
async function readWitnesses(
  db: OffprintDb,
  judgements: readonly Judgement[],
  { reader }: LibrarySpace,
  paced: Pause,
): Promise<Map<number, SavedPaper>> {
  const marked = judgements.filter(({ strength }) => strength);
  const documents = new Set(marked.flatMap(({ papers }) => papers.map(({ document }) => document)));
  const witnesses = new Map<number, SavedPaper>();
  // In order, so that what is read at one go stands together.
  for (const some of batches(
    [...documents].toSorted((a, b) => a - b),
    READ_AT_ONCE,
  )) {
    const saved = await db.papers.bulkGet(some.map((document) => reader.ids[document] ?? 0));
    for (const [i, paper] of saved.entries()) if (paper) witnesses.set(some[i] ?? 0, paper);
    await paced();
  }
  return witnesses;
}

/** Why each row belongs with what is saved, one by one. */
function* explaining(
  rows: readonly Paper[],
  judgements: readonly Judgement[],
  witnesses: ReadonlyMap<number, SavedPaper>,
  { space, feedback }: LibraryState,
): Generator<Relation | undefined> {
  for (const [i, row] of rows.entries()) {
    const { strength, papers = [], liked = [] } = judgements[i] ?? {};
    const [first] = papers;
    const nearest = first && witnesses.get(first.document);
    const words = strength && nearest ? explainWitness(row, first.document, nearest, space, feedback) : [];
    yield (
      strength && {
        strength,
        papers: papers.flatMap(({ document }) => {
          const paper = witnesses.get(document);
          return paper ? [named(paper)] : [];
        }),
        reasons: byEffect([...words, ...liked]),
      }
    );
  }
}

export function named({ id, title, url }: SavedPaper): Relation['papers'][number] {
  return { id, title, ...(url && { url }) };
}
