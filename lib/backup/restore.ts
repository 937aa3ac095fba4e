/** Restoring a backup whose lines wait in the library: checked once more, and put into it as one change. */
import { changeLibrary } from '../library/change-set.ts';
import type { OffprintDb } from '../db/database.ts';
import { LibraryError } from '../db/library-error.ts';
import { applyBackup, MODES, type RestoreCounts, type RestoreMode } from './apply.ts';
import { validateLine } from './validate-line.ts';
import type { BackupLine } from './portable.ts';
import { clearStages } from './stage.ts';

/** What a restoring came to, and the number of its change; none where nothing changed. */
export interface RestoreReport extends RestoreCounts {
  change?: number;
}

/** Under which name the lines wait, how they are restored, and the file's name, for the log. */
export interface RestoreRequest {
  stage: string;
  mode: RestoreMode;
  file: string;
}

/**
 * Restores what waits under a name, as one change, all or nothing. Asked again, after an answer that never came or while the first is
 * still at it, it gives the same answer and changes nothing.
 *
 * @param said what is asked for, unchecked.
 * @param at the time, ms since 1970 UTC.
 * @throws LibraryError where there is nothing, or a line does not pass the gate.
 */
export async function restoreBackup(db: OffprintDb, said: unknown, at: number): Promise<RestoreReport> {
  const { stage, mode, file } = checkedRestore(said);
  const { result, change } = await changeLibrary(db, { kind: 'import', at, detail: file }, async (to) => {
    const staged = await db.staged.where('stage').equals(stage).sortBy('id');
    const before = staged.map(({ line }) => doneIn(line)).find((done) => done !== undefined);
    if (before) return before;
    const restored = await applyBackup(to, checkedLines(staged), mode);
    await clearStages(db, { stage });
    await db.staged.add({ stage, line: { done: restored } });
    return restored;
  });
  return { ...result, ...(change !== undefined && { change }) };
}

function checkedRestore(said: unknown): RestoreRequest {
  const { stage, mode, file } = Object(said) as Record<string, unknown>;
  const known = MODES.find((one) => one === mode);
  if (typeof stage !== 'string' || typeof file !== 'string' || !known)
    throw new LibraryError('What to restore, and how, was expected.');
  return { stage, mode: known, file: file.slice(0, 300) };
}

function checkedLines(staged: readonly { line: unknown }[]): BackupLine[] {
  if (staged.length === 0) throw new LibraryError('There is nothing to restore.');
  return staged.map(({ line }, i) => {
    const checked = validateLine(line);
    if (typeof checked === 'string') throw new LibraryError(`Record ${i + 1} was refused: ${checked}.`);
    return checked;
  });
}

function doneIn(line: unknown): RestoreCounts | undefined {
  return typeof line === 'object' && line !== null && 'done' in line
    ? (line.done as RestoreCounts)
    : undefined;
}
