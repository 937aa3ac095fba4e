/** What readers of the index see: one state of it, whatever segments it is made of. */
import type { OffprintDb } from '../db/database.ts';
import { IndexChangedError } from './block-cache.ts';
import type { Counts, CountsBuffer, FieldWeights } from './counts.ts';
import type { Field } from './fields.ts';
import type { Growth } from './growth.ts';
import { SnapshotReader } from './snapshot-reader.ts';
import { readSnapshot, type Snapshot } from './snapshot.ts';

export type { Counts } from './counts.ts';
export type { Postings } from './postings.ts';
export { IndexChangedError };

/**
 * One consistent state of the index. Documents are numbered 0 … `size` − 1 in it, densely enough to be the index of a
 * typed array; numbers of deleted papers are holes. Numbers hold for this reader alone: keep paper ids, not numbers.
 *
 * Methods that read throw `IndexChangedError` when segments were merged since: open the index again and repeat.
 */
export interface IndexReader {
  /** What was read of this state; `termsOf` looks words up in it. */
  readonly snapshot: Snapshot;
  /** Changes whenever the index does: two readers of the same revision number the same papers alike. */
  readonly revision: number;
  /** Papers in the index. */
  readonly count: number;
  /** One more than the largest document number. */
  readonly size: number;
  /** Paper ids by document number, those of deleted papers included: made when first asked for, for those who need many. */
  readonly ids: Float64Array;
  /** By document number: 1 for the number of a deleted paper. */
  readonly isVoid: Uint8Array;
  /** The paper id of one document. */
  idOf(document: number): number;
  /** Distinct terms of each document in a field, by document number. Not to be written to. */
  lengths(field: Field): Uint16Array;
  /** The mean of `lengths` over the papers in the index, those without the field included. */
  averageLength(field: Field): number;
  /** The same as `lengths(field)` for one paper id; 0 for a paper not in the index. */
  length(id: number, field: Field): number;
  /** The document number of a paper id. */
  documentOf(id: number): number | undefined;
  /** How often each of these terms stands in which papers, fields weighed; terms of no paper are left out. */
  counts(terms: Iterable<string>, weights: FieldWeights): Promise<Map<string, Counts>>;
  /** What is new since an earlier state, while nothing but a few papers is; see `growthSince`. */
  growthSince(before: IndexReader, weights: FieldWeights): Growth | undefined;
  /**
   * The same as `counts` for every term, in order: one pass over the whole index, for statistics that need all of it.
   *
   * @param visit must be done with the counts when it returns: they are overwritten by the next term's.
   * @param pause awaited every few blocks, so that the caller's thread can do something else.
   */
  scan(
    weights: FieldWeights,
    visit: (term: string, counts: Readonly<CountsBuffer>) => void,
    pause: () => Promise<void> | void,
  ): Promise<void>;
}

const open = new WeakMap<OffprintDb, SnapshotReader>();

/** A reader of the index as it is now; the one opened before when nothing has changed since. */
export async function openIndex(db: OffprintDb): Promise<IndexReader> {
  const before = open.get(db);
  if (before && before.revision === ((await db.indexState.get('index'))?.revision ?? 0)) return before;
  const reader = new SnapshotReader(await readSnapshot(db, before?.snapshot));
  open.set(db, reader);
  return reader;
}

/** Reads from the index as it is now, and again from the start when segments were merged meanwhile. */
export async function readIndex<T>(db: OffprintDb, read: (reader: IndexReader) => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await read(await openIndex(db));
    } catch (error) {
      if (!(error instanceof IndexChangedError)) throw error;
    }
  }
}
