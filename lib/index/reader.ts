/** What readers of the index see: one state of it, whatever segments it is made of. */
import type { OffprintDb } from '../library/db.ts';
import { IndexChangedError } from './block-cache.ts';
import type { Field } from './fields.ts';
import type { Postings } from './postings.ts';
import { SnapshotReader } from './snapshot-reader.ts';
import { readSnapshot } from './snapshot.ts';

export type { Postings } from './postings.ts';
export { IndexChangedError };

/**
 * One consistent state of the index. Documents are numbered 0 … `size` − 1 in it, densely enough to be the index of a
 * typed array; numbers of deleted papers are holes. Numbers hold for this reader alone: keep paper ids, not numbers.
 *
 * Methods that read throw `IndexChangedError` when segments were merged since: open the index again and repeat.
 */
export interface IndexReader {
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
  /** Reads in one go what `postings` of these terms and `prefixed` of these beginnings will need. */
  prefetch(terms: Iterable<string>, prefixes: Iterable<string>): Promise<void>;
  /** Postings of the terms that are in the index. Read in one go; kept in memory up to a limit. */
  postings(terms: Iterable<string>): Promise<Map<string, Postings>>;
  /** Terms that start so, with their postings. */
  prefixed(prefix: string): Promise<Map<string, Postings>>;
  /** Terms within an edit distance (see `similarTerms`), with that distance: 0 for the term itself. */
  similar(term: string, maxDistance: number): Promise<Map<string, number>>;
  /** Every term with its postings, in order: one pass over the whole index, for statistics that need all of it. */
  scan(): AsyncIterable<[term: string, postings: Postings]>;
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
