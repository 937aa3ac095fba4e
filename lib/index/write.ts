/**
 * Writing to the index: a save packs the paper's terms into the tail, a removal notes that older segments are void for it.
 *
 * Both run inside the caller's transaction, so that a paper and its index entry are committed together or not at all.
 */
import type { OffprintDb } from '../db/database.ts';
import type { Indexable } from './fields.ts';
import { flushTail, TAIL_LIMIT } from './flush.ts';
import { packPaper } from './packing.ts';
import { nextRevision } from './revision.ts';
import type { StateRow } from '../db/index-tables.ts';

export { maintainIndex, upkeepDue } from './maintain.ts';
export { INDEX_TABLES } from '../db/index-tables.ts';
export { indexState, type IndexState, rebuildIndex } from './rebuild.ts';

/**
 * Puts papers into the index, in place of what it holds of the same ids. While the index is made anew from the papers,
 * those the rebuild has not come to are left to it.
 *
 * @param db in a read-write transaction of `INDEX_TABLES`.
 */
export async function indexPapers(db: OffprintDb, papers: readonly Indexable[]): Promise<void> {
  // A save waits for little but the database: the terms are packed while it answers.
  const asked = Promise.all([db.indexState.get('index'), db.indexTail.count()]);
  const packed = papers.map(packPaper);
  let [state, inTail] = await asked;
  const rebuiltTo = state?.rebuiltTo ?? Infinity;
  const rows = packed.filter(({ id }) => id <= rebuiltTo);
  for (let start = 0; start < rows.length; start += TAIL_LIMIT) {
    const chunk = rows.slice(start, start + TAIL_LIMIT);
    if (inTail + chunk.length > TAIL_LIMIT) {
      await flushTail(db);
      [state, inTail] = [undefined, 0];
    }
    const ids = chunk.map(({ id }) => id);
    state = await voidOlder(db, ids, state);
    await db.indexTail.bulkPut(chunk);
    // A paper that was in the tail already is counted twice: the tail is then flushed somewhat sooner.
    inTail += chunk.length;
  }
}

/** Takes papers out of the index; ids it does not hold are passed over. In a transaction as for `indexPapers`. */
export async function unindexPapers(db: OffprintDb, ids: readonly number[]): Promise<void> {
  await db.indexTail.bulkDelete([...ids]);
  await voidOlder(db, ids);
}

/**
 * Raises the revision and notes the ids that segments may hold. New papers have ids beyond those of every segment:
 * nothing is noted for them.
 */
async function voidOlder(db: OffprintDb, ids: readonly number[], known?: StateRow): Promise<StateRow> {
  const state = await nextRevision(db, known);
  const { revision, flushedTo = -Infinity } = state;
  const held = ids.filter((id) => id <= flushedTo);
  if (held.length > 0) await db.indexDeleted.bulkPut(held.map((id) => ({ id, revision })));
  return state;
}
