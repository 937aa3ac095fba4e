/**
 * Writes to the index: a save packs the paper's terms into the tail, a removal adds a tombstone for older
 * segments.
 *
 * Both run inside the caller's transaction, so that a paper and its index entry are committed together or not
 * at all.
 */
import type { OffprintDb } from '../db/database.ts';
import type { IndexedPaper } from './fields.ts';
import { flushTail, TAIL_LIMIT } from './flush.ts';
import { packPaper } from './tail-row.ts';
import { raiseRevision } from './revision.ts';
import type { StateRow } from '../db/index-tables.ts';

export { maintainIndex, needsMaintenance } from './maintain.ts';
export { INDEX_TABLES } from '../db/index-tables.ts';
export { rebuildIndex } from './rebuild.ts';
export { readIndexStatus, type IndexStatus } from './status.ts';

/**
 * Indexes papers and replaces earlier entries with the same ids. During a rebuild, papers that the rebuild
 * has not reached yet are left to it.
 *
 * @param db in a read-write transaction of `INDEX_TABLES`.
 */
export async function indexPapers(db: OffprintDb, papers: readonly IndexedPaper[]): Promise<void> {
  // Pack the terms while the database answers.
  const reading = Promise.all([db.indexState.get('index'), db.indexTail.count()]);
  const packed = papers.map(packPaper);
  let [state, tailCount] = await reading;
  const rebuiltTo = state?.rebuiltTo ?? Infinity;
  const rows = packed.filter(({ id }) => id <= rebuiltTo);
  for (let start = 0; start < rows.length; start += TAIL_LIMIT) {
    const chunk = rows.slice(start, start + TAIL_LIMIT);
    if (tailCount + chunk.length > TAIL_LIMIT) {
      await flushTail(db);
      [state, tailCount] = [undefined, 0];
    }
    const ids = chunk.map(({ id }) => id);
    state = await addTombstones(db, ids, state);
    await db.indexTail.bulkPut(chunk);
    // Counts a paper twice that was already in the tail, which only makes the next flush come sooner.
    tailCount += chunk.length;
  }
}

/**
 * Removes papers from the index; unknown ids are ignored.
 *
 * @param db in a read-write transaction of `INDEX_TABLES`.
 */
export async function unindexPapers(db: OffprintDb, ids: readonly number[]): Promise<void> {
  await db.indexTail.bulkDelete([...ids]);
  await addTombstones(db, ids);
}

/**
 * Raises the revision and adds tombstones for ids that segments may contain. New papers have larger ids than
 * all papers in segments, and so need none.
 */
async function addTombstones(db: OffprintDb, ids: readonly number[], known?: StateRow): Promise<StateRow> {
  const state = await raiseRevision(db, known);
  const { revision, flushedTo = -Infinity } = state;
  const flushed = ids.filter((id) => id <= flushedTo);
  if (flushed.length > 0) await db.indexDeleted.bulkPut(flushed.map((id) => ({ id, revision })));
  return state;
}
