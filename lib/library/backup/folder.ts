/** Automatic backups in a folder that a person chose, where the browser lets one be chosen. */
import { Dexie, type Table } from 'dexie';
import type { OffprintDb } from '../db.ts';
import { backupName, isBackupName } from './name.ts';
import { writeBackup } from './write.ts';

/** What browsers that let a folder be chosen have besides; TypeScript does not know of it. */
export interface ChosenFolder extends FileSystemDirectoryHandle {
  queryPermission: (asked: { mode: 'readwrite' }) => Promise<PermissionState>;
  requestPermission: (asked: { mode: 'readwrite' }) => Promise<PermissionState>;
}

/** The right to a folder is an object that only a database of the browser can keep; it has one of its own. */
class FolderDb extends Dexie {
  folders!: Table<ChosenFolder, string>;

  constructor() {
    super('offprint-folder');
    this.version(1).stores({ folders: '' });
  }
}

const KEY = 'backups';

/** The folder that was chosen, if any. */
export function chosenFolder(): Promise<ChosenFolder | undefined> {
  return withFolders((folders) => folders.get(KEY));
}

/** Remembers a folder, or forgets the one there was. */
export async function chooseFolder(folder: ChosenFolder | undefined): Promise<void> {
  await withFolders<unknown>((folders) => (folder ? folders.put(folder, KEY) : folders.delete(KEY)));
}

async function withFolders<T>(act: (folders: FolderDb['folders']) => PromiseLike<T>): Promise<T> {
  const db = new FolderDb();
  try {
    return await act(db.folders);
  } finally {
    db.close();
  }
}

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
