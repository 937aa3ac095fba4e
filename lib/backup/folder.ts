/** Remembers the folder that the user chose for automatic backups, in browsers that offer such a choice. */
import { Dexie, type Table } from 'dexie';

/** A folder handle with its permission methods, which TypeScript does not know. */
export interface ChosenFolder extends FileSystemDirectoryHandle {
  queryPermission: (descriptor: { mode: 'readwrite' }) => Promise<PermissionState>;
  requestPermission: (descriptor: { mode: 'readwrite' }) => Promise<PermissionState>;
}

/**
 * A folder handle can be stored in IndexedDB only. It has its own database, as it is no part of the library.
 */
class FolderDb extends Dexie {
  folders!: Table<ChosenFolder, string>;

  constructor() {
    super('offprint-folder');
    this.version(1).stores({ folders: '' });
  }
}

const KEY = 'backups';

/** The chosen folder, if any. */
export function chosenFolder(): Promise<ChosenFolder | undefined> {
  return withFolders((folders) => folders.get(KEY));
}

/** Remembers a folder; undefined forgets the present one. */
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
