/** Writes automatic backups into the folder that the user chose. */
import type { OffprintDb } from '../db/database.ts';
import type { ChosenFolder } from './folder.ts';
import { backupName, isBackupName } from './name.ts';
import { writeBackup } from './write.ts';

/**
 * Writes a backup into the folder, then removes the oldest ones beyond `keep`. The browser writes to a
 * temporary file and moves it into place when it is complete, so there is never half a backup.
 */
export async function backUpIntoFolder(
  folder: ChosenFolder,
  db: OffprintDb,
  now: number,
  keep: number,
): Promise<void> {
  const file = await folder.getFileHandle(backupName(now), { create: true });
  const stream = await file.createWritable();
  try {
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    const { headerLine } = await writeBackup(db, now, (piece) => pieces.push(piece));
    await stream.write(headerLine);
    for (const piece of pieces) await stream.write(piece);
    await stream.close();
  } catch (error) {
    await stream.abort().catch(() => undefined);
    // `getFileHandle` has created an empty file.
    await folder.removeEntry(file.name);
    throw error;
  }
  const names: string[] = [];
  for await (const name of folder.keys()) if (isBackupName(name)) names.push(name);
  const surplus = names.toSorted().slice(0, Math.max(0, names.length - keep));
  for (const name of surplus) await folder.removeEntry(name);
}
