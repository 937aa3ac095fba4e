/** Automatic backups in the folder that a person chose. */
import type { OffprintDb } from '../db/database.ts';
import type { ChosenFolder } from './folder.ts';
import { backupName, isBackupName } from './name.ts';
import { writeBackup } from './write.ts';

/**
 * Writes a backup into the folder, and removes the oldest of those that are then too many. The browser writes beside the file and
 * puts it in its place when it is whole, so that there is never half of one.
 */
export async function backUpInto(
  folder: ChosenFolder,
  db: OffprintDb,
  now: number,
  keep: number,
): Promise<void> {
  const file = await folder.getFileHandle(backupName(now), { create: true });
  const stream = await file.createWritable();
  try {
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    const { first } = await writeBackup(db, now, (piece) => pieces.push(piece));
    await stream.write(first);
    for (const piece of pieces) await stream.write(piece);
    await stream.close();
  } catch (error) {
    await stream.abort().catch(() => undefined);
    // Created empty, before there was anything to put into it.
    await folder.removeEntry(file.name);
    throw error;
  }
  const names: string[] = [];
  for await (const name of folder.keys()) if (isBackupName(name)) names.push(name);
  const surplus = names.toSorted().slice(0, Math.max(0, names.length - keep));
  for (const name of surplus) await folder.removeEntry(name);
}
