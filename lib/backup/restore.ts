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
  /** How many staged lines were no valid records and left out. */
  refused?: number;
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
 * @throws LibraryError where nothing valid is staged.
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
    const lines = validLines(staged, mode);
    const refused = staged.length - lines.length;
    const counts = { ...(await applyBackup(change, lines, mode)), ...(refused > 0 && { refused }) };
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

/** The valid ones: the page has named the others. A replacement by less than was meant is refused. */
function validLines(staged: readonly { line: unknown }[], mode: RestoreMode): BackupLine[] {
  const checked = staged.map(({ line }) => validateLine(line));
  const lines = checked.filter((line) => typeof line !== 'string');
  const wrong = checked.find((line) => typeof line === 'string');
  if (wrong !== undefined && (mode === 'replace' || lines.length === 0))
    throw new LibraryError(`A record was refused: ${wrong}.`);
  if (lines.length === 0) throw new LibraryError('There is nothing to restore.');
  return lines;
}

/** The result of a restore that is already done. */
function doneIn(line: unknown): Omit<RestoreReport, 'change'> | undefined {
  return typeof line === 'object' && line !== null && 'done' in line
    ? (line.done as RestoreReport)
    : undefined;
}
