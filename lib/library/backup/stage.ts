/** A backup on its way from the page that read it to the worker: its lines wait in a table under the name of the restoring. */
import type { Change } from '../change.ts';
import { changeLibrary } from '../change.ts';
import type { OffprintDb } from '../db.ts';
import { Refused, withinQuota } from '../refused.ts';
import { applyBackup, type Restored, type RestoreMode } from './apply.ts';
import { checkedLine } from './gate.ts';
import type { BackupLine } from './portable.ts';

/** How long lines wait, in ms. */
const STAGE_TIME = 24 * 3600 * 1000;
const TOGETHER = 1_000;

/** What a restoring came to, and the number of its change; none where nothing changed. */
export interface RestoreDone extends Restored {
  change?: number;
}

/** A name for a restoring that begins now. */
export function newStage(now: number): string {
  return `${now} ${crypto.randomUUID()}`;
}

/** Puts the lines there, in pieces: whoever reads the library meanwhile sees nothing of it. @throws Refused when the disk is full. */
export async function stageLines(db: OffprintDb, stage: string, lines: BackupLine[]): Promise<void> {
  for (let at = 0; at < lines.length; at += TOGETHER) {
    const piece = lines.slice(at, at + TOGETHER);
    await withinQuota(() => db.staged.bulkAdd(piece.map((line) => ({ stage, line }))));
  }
}

/** Takes lines away that nobody will come for, or those of one restoring that was given up. */
export async function clearStages(
  db: OffprintDb,
  which: { before: number } | { stage: string },
): Promise<void> {
  if ('stage' in which) await db.staged.where('stage').equals(which.stage).delete();
  else
    await db.staged
      .filter(({ stage }) => !(Number.parseInt(stage, 10) >= which.before - STAGE_TIME))
      .delete();
}

/**
 * Restores what waits under a name, as one change, all or nothing. Asked again, after an answer that never came, it gives the same
 * answer and changes nothing.
 *
 * @throws Refused where there is nothing, or a line does not pass the gate.
 */
export async function restoreStaged(
  db: OffprintDb,
  stage: string,
  mode: RestoreMode,
  asked: { at: number; detail?: string },
): Promise<RestoreDone> {
  const staged = await db.staged.where('stage').equals(stage).sortBy('id');
  const before = staged.map(({ line }) => doneIn(line)).find((done) => done !== undefined);
  if (before) return before;
  if (staged.length === 0) throw new Refused('There is nothing to restore.');
  const lines = staged.map(({ line }, i) => {
    const checked = checkedLine(line);
    if (typeof checked === 'string') throw new Refused(`Record ${i + 1} was refused: ${checked}.`);
    return checked;
  });
  const { result, change } = await changeLibrary(db, { kind: 'import', ...asked }, async (to) => {
    const restored = await applyBackup(to, lines, mode);
    await noteDone(to, stage, restored);
    return restored;
  });
  return { ...result, ...(change !== undefined && { change }) };
}

async function noteDone({ db }: Change, stage: string, done: Restored): Promise<void> {
  await clearStages(db, { stage });
  await db.staged.add({ stage, line: { done } });
}

function doneIn(line: unknown): Restored | undefined {
  return typeof line === 'object' && line !== null && 'done' in line ? (line.done as Restored) : undefined;
}
