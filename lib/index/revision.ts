/** Raises the revision number in the state row of the index. */
import type { OffprintDb } from '../db/database.ts';
import { ANALYSER_VERSION } from '../text/analyser.ts';
import type { StateRow } from '../db/index-tables.ts';

/**
 * Raises the revision, and creates the state row if the index is new. What the transaction writes belongs to
 * the new revision.
 *
 * @param db in a read-write transaction of `INDEX_TABLES`.
 * @param known the current row, if the same transaction has read it already.
 * @returns the row as stored.
 */
export async function raiseRevision(db: OffprintDb, known?: StateRow): Promise<StateRow> {
  const state = known ??
    (await db.indexState.get('index')) ?? {
      name: 'index',
      analyser: ANALYSER_VERSION,
      revision: 0,
      nextSegment: 1,
    };
  state.revision++;
  await db.indexState.put(state);
  return state;
}
