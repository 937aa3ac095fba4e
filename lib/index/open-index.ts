/** Opens the index for reading, and reopens it when segments are merged meanwhile. */
import type { OffprintDb } from '../db/database.ts';
import { IndexChangedError } from './block-cache.ts';
import { IndexReader } from './index-reader.ts';
import { readSnapshot } from './snapshot.ts';

/** The reader opened last for each database. */
const readers = new WeakMap<OffprintDb, IndexReader>();

/** Returns a reader of the current state of the index; the same one as before if nothing has changed. */
export async function openIndex(db: OffprintDb): Promise<IndexReader> {
  const before = readers.get(db);
  if (before && before.revision === ((await db.indexState.get('index'))?.revision ?? 0)) return before;
  const reader = new IndexReader(await readSnapshot(db, before?.snapshot));
  readers.set(db, reader);
  return reader;
}

/**
 * Calls `read` with a reader of the current state, again with a new one whenever segments were merged
 * meanwhile.
 */
export async function readIndex<T>(db: OffprintDb, read: (reader: IndexReader) => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await read(await openIndex(db));
    } catch (error) {
      if (!(error instanceof IndexChangedError)) throw error;
    }
  }
}
