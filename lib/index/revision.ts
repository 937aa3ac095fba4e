/** The state row: which revision of the index this is. */
import type { OffprintDb } from '../db/database.ts';
import { ANALYSER_VERSION } from '../text/analyser.ts';
import type { StateRow } from '../db/index-tables.ts';

/**
 * Raises the revision, in a read-write transaction: what is written next belongs to it.
 *
 * @param known the row as it is now, where the same transaction has read it.
 */
export async function nextRevision(db: OffprintDb, known?: StateRow): Promise<StateRow> {
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
