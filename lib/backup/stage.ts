/** Stages a backup: the settings page puts its lines into a table, from which they are restored. */
import type { OffprintDb } from '../db/database.ts';
import { withinQuota } from '../db/library-error.ts';
import type { BackupLine } from './portable.ts';

const BATCH = 1_000;

/** A new name for the staged lines of one restore; it begins with the time. */
export function newStage(now: number): string {
  return `${now} ${crypto.randomUUID()}`;
}

/**
 * Writes lines to the stage, batch by batch. The library itself is not changed.
 *
 * @throws LibraryError when the disk is full.
 */
export async function stageLines(db: OffprintDb, stage: string, lines: BackupLine[]): Promise<void> {
  for (let at = 0; at < lines.length; at += BATCH) {
    const batch = lines.slice(at, at + BATCH);
    await withinQuota(() => db.staged.bulkAdd(batch.map((line) => ({ stage, line }))));
  }
}

/** Removes the lines of one stage, or all that nobody is at any more. */
export async function clearStages(
  db: OffprintDb,
  which: { stage: string } | { except: ReadonlySet<string> },
): Promise<void> {
  if ('stage' in which) await db.staged.where('stage').equals(which.stage).delete();
  else
    await db.staged
      .where('stage')
      .noneOf([...which.except])
      .delete();
}
