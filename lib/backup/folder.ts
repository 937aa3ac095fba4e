/** The folder that a person chose for automatic backups, where the browser lets one be chosen. */
import { Dexie, type Table } from 'dexie';

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
