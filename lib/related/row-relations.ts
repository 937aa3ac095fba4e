/** Finds which rows of a page are related to the library, with reasons; used by the marks. */
import type { OffprintDb } from '../db/database.ts';
import type { Paper } from '../paper.ts';
import { batches, runInSlices, createPacer, type Pause } from '../schedule.ts';
import { createExplanation, type Explanation } from './explanation.ts';
import { limitMarks } from './limit-marks.ts';
import { explainNeighbour, scoreRows, type RowScore } from './row-score.ts';
import {
  clock,
  createStateReader,
  type LibraryState,
  type LibraryStateReader,
  type RelationsOptions,
} from './library-state.ts';
import { sortByWeight, type ExplainedPaper } from './reasons.ts';
import { type Strength, strengthOf } from './strength.ts';
import type { SavedPaper } from '../db/rows.ts';

/** Papers read at once, which takes a few milliseconds. */
const PAPERS_PER_READ = 128;

/** How a paper is related to the library: to the nearest paper by the explanation. */
export interface Relation extends Explanation {
  strength: Strength;
  /** The most related saved papers, nearest first, each with the address of its page if it is known. */
  papers: { id: number; title: string; url?: string }[];
}

/** `close`: related, and not marked, as so many rows of the page are. */
export type RowRelation = Relation | 'close' | undefined;

export interface RowRelations {
  /**
   * The relation of each row of a page to the library; `undefined` for an unrelated one. Not meant for papers
   * that are saved.
   */
  relateRows: (papers: readonly Paper[]) => Promise<RowRelation[]>;
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
    const neighbours = await readNeighbours(db, scores, state, createPacer(slices));
    const relations: (Relation | undefined)[] = [];
    const explained = explainRows(rows, scores, (document) => neighbours.get(document), state);
    await runInSlices(explained, (relation) => relations.push(relation), slices);
    return limitMarks(relations, (_, i) => scores[i]?.chance ?? 0);
  };
}

/** Reads the neighbours of all related rows, by document number. */
async function readNeighbours(
  db: OffprintDb,
  scores: readonly RowScore[],
  { library: { reader }, strictness }: LibraryState,
  paced: Pause,
): Promise<Map<number, SavedPaper>> {
  const related = scores.filter(({ chance }) => strengthOf(chance, strictness));
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

/** A saved paper, as far as a relation tells of it. */
type NamedPaper = ExplainedPaper & { id: number; url?: string | undefined };

/**
 * Yields the relation of each row, one by one. A row that shares nothing with its nearest papers that tells a
 * reader something is not related.
 *
 * @param read gives a saved paper by its document number.
 */
export function* explainRows(
  rows: readonly ExplainedPaper[],
  scores: readonly RowScore[],
  read: (document: number) => NamedPaper | undefined,
  { space, feedback, strictness }: Pick<LibraryState, 'space' | 'feedback' | 'strictness'>,
): Generator<Relation | undefined> {
  for (const [i, row] of rows.entries()) {
    const { chance = 0, papers = [], liked = [] } = scores[i] ?? {};
    const strength = strengthOf(chance, strictness);
    if (!strength) {
      yield undefined;
      continue;
    }
    const near = papers.flatMap(({ document, score }) => {
      const paper = read(document);
      return paper ? [{ document, paper, score }] : [];
    });
    const explainOne = ({ document, paper }: (typeof near)[number]) => {
      const reasons = explainNeighbour(row, document, paper, space, feedback);
      return createExplanation(row, paper, sortByWeight([...reasons, ...liked]), space.table);
    };
    yield firstConvincing(near, explainOne, strength);
  }
}

/** The least share of the first paper's score at which another is named beside it. */
const ALSO_NEAR = 0.5;

/** The relation by the first of these papers that it is convincing by. */
function firstConvincing<T extends { paper: NamedPaper; score: number }>(
  near: readonly T[],
  explainOne: (one: T) => Explanation,
  strength: Strength,
): Relation | undefined {
  for (const first of near) {
    const explanation = explainOne(first);
    if (!isConvincing(explanation)) continue;
    const others = near.filter((other) => other !== first && other.score >= ALSO_NEAR * first.score);
    const ordered = [first, ...others];
    return { strength, papers: ordered.map(({ paper }) => toPaperLink(paper)), ...explanation };
  }
  return undefined;
}

function isConvincing({ telling, facts }: Explanation): boolean {
  return telling.length > 0 || facts.some(({ kind }) => kind === 'author' || kind === 'linked');
}

/** The reference to a saved paper in a relation. */
export function toPaperLink({
  id,
  title,
  url,
}: Pick<SavedPaper, 'id' | 'title'> & { url?: string | undefined }): Relation['papers'][number] {
  return { id, title, ...(url && { url }) };
}
