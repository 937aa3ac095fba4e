/** Writes automatic backups into the folder that the user chose. */
import type { OffprintDb } from '../db/database.ts';
import { DAY } from '../library/clock.ts';
import { compare } from './portable.ts';
import { namesOf, piecesOf } from './file.ts';
import type { ChosenFolder } from './folder.ts';
import { backupName, isBackupName } from './name.ts';
import { verifyBackup } from './verify.ts';
import { writeBackup } from './write.ts';

/**
 * Writes a backup into the folder, then removes the oldest ones beyond `keep`. The browser writes to a
 * temporary file and moves it into place when it is complete, so there is never half a backup. The file is
 * read back before any older one is removed.
 *
 * @returns the titles of papers that could not be restored from it.
 * @throws Error `NOT_AS_WRITTEN`.
 */
export async function backUpIntoFolder(
  folder: ChosenFolder,
  db: OffprintDb,
  now: number,
  keep: number,
): Promise<string[]> {
  const file = await folder.getFileHandle(backupName(now), { create: true });
  let unreadable: string[];
  const stream = await file.createWritable();
  try {
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    const { header, headerLine } = await writeBackup(db, now, (piece) => pieces.push(piece));
    await stream.write(headerLine);
    for (const piece of pieces) await stream.write(piece);
    await stream.close();
    unreadable = namesOf(await verifyBackup(piecesOf(await file.getFile()), header));
  } catch (error) {
    await stream.abort().catch(() => undefined);
    // `getFileHandle` has created an empty file.
    await folder.removeEntry(file.name);
    throw error;
  }
  const names: string[] = [];
  for await (const name of folder.keys()) if (isBackupName(name)) names.push(name);
  const surplus = surplusOf(names, file.name, keep, now);
  for (const name of surplus) await folder.removeEntry(name);
  return unreadable;
}

/** The oldest backups beyond `keep`, never the one just written; one named by a clock ahead counts as old. */
function surplusOf(names: string[], written: string, keep: number, now: number): string[] {
  const latest = backupName(now + DAY);
  const isAhead = (name: string) => (name > latest ? 0 : 1);
  const others = names
    .filter((name) => name !== written)
    .toSorted((a, b) => isAhead(a) - isAhead(b) || compare(a, b));
  return others.slice(0, Math.max(0, names.length - keep));
}
