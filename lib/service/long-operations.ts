/**
 * Operations that may take longer than some seconds: in Chromium the worker has them done by the offscreen
 * page.
 */
import { type RestoreReport, type RestoreRequest, restoreBackup } from '../backup/restore.ts';
import type { OffprintDb } from '../db/database.ts';
import type { UndoResult } from '../library/change-log.ts';
import { undoChange } from '../library/undo.ts';

/** Each may be asked for twice, with the same result. `at` is in ms since 1970 UTC. */
export interface LongOperations {
  restoreBackup(request: RestoreRequest, at: number): Promise<RestoreReport>;
  undoLargeChange(id: number, at: number): Promise<UndoResult>;
}

/** Changes of more papers than this are undone as a long operation. */
export const LARGE_CHANGE = 1_000;

export function createLongOperations(db: OffprintDb): LongOperations {
  return {
    restoreBackup: (request, at) => restoreBackup(db, request, at),
    undoLargeChange: (id, at) => undoChange(db, id, at),
  };
}
