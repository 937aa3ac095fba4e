/** A backup on its way from the page that read it into the library: its lines wait in a table under the name of the restoring. */
import type { OffprintDb } from '../db/database.ts';
import { withinQuota } from '../db/library-error.ts';
import type { BackupLine } from './portable.ts';

/** How long lines wait, in ms. */
const STAGE_TIME = 24 * 3600 * 1000;
const TOGETHER = 1_000;

/** A name for a restoring that begins now. */
export function newStage(now: number): string {
  return `${now} ${crypto.randomUUID()}`;
}

/** Puts the lines there, in pieces: whoever reads the library meanwhile sees nothing of it. @throws LibraryError when the disk is full. */
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
