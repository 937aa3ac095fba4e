/** Restores a backup from its staged lines: validates them once more and applies them as one change. */
import type { OffprintDb } from '../db/database.ts';
import { LibraryError } from '../db/library-error.ts';
import { changeLibrary } from '../library/change-set.ts';
import { applyBackup, MODES, type RestoreCounts, type RestoreMode } from './apply.ts';
import type { BackupLine } from './portable.ts';
import { clearStages } from './stage.ts';
import { validateLine } from './validate-line.ts';

/** What a restore did, and the id of its change; none where nothing changed. */
export interface RestoreReport extends RestoreCounts {
  change?: number;
}

export interface RestoreRequest {
  /** The name under which the lines are staged. */
  stage: string;
  mode: RestoreMode;
  /** The file's name, for the change log. */
  file: string;
}

/**
 * Restores staged lines as one change, all or nothing. A second request for the same stage (the answer was
 * lost, or the first is still running) gets the same answer and changes nothing.
 *
 * @param at ms since 1970 UTC.
 * @throws LibraryError where nothing is staged, or a line is not valid.
 */
export async function restoreBackup(
  db: OffprintDb,
  { stage, mode, file }: RestoreRequest,
  at: number,
): Promise<RestoreReport> {
  const { result, change } = await changeLibrary(db, { kind: 'import', at, detail: file }, async (change) => {
    const staged = await db.staged.where('stage').equals(stage).sortBy('id');
    const before = staged.map(({ line }) => doneIn(line)).find((done) => done !== undefined);
    if (before) return before;
    const counts = await applyBackup(change, validateLines(staged), mode);
    await clearStages(db, { stage });
    await db.staged.add({ stage, line: { done: counts } });
    return counts;
  });
  return { ...result, ...(change !== undefined && { change }) };
}

/** @param value the content of a message. @throws LibraryError where it is no request. */
export function validateRestoreRequest(value: unknown): RestoreRequest {
  const { stage, mode, file } = Object(value) as Record<string, unknown>;
  const known = MODES.find((one) => one === mode);
  if (typeof stage !== 'string' || typeof file !== 'string' || !known)
    throw new LibraryError('What to restore, and how, was expected.');
  return { stage, mode: known, file: file.slice(0, 300) };
}

function validateLines(staged: readonly { line: unknown }[]): BackupLine[] {
  if (staged.length === 0) throw new LibraryError('There is nothing to restore.');
  return staged.map(({ line }, i) => {
    const checked = validateLine(line);
    if (typeof checked === 'string') throw new LibraryError(`Record ${i + 1} was refused: ${checked}.`);
    return checked;
  });
}

/** The result of a restore that is already done. */
function doneIn(line: unknown): RestoreCounts | undefined {
  return typeof line === 'object' && line !== null && 'done' in line
    ? (line.done as RestoreCounts)
    : undefined;
}
