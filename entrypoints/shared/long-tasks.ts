/**
 * Tasks that a service worker cannot do: making blob addresses for downloads, and work that may take more
 * than some seconds (upkeep of the index, backups, large restores), during which the browser might stop the
 * worker. Chromium does them in an offscreen document; Firefox, whose background is a page, does them there.
 */
import { makeBackup } from '@/lib/backup/file.ts';
import { chosenFolder } from '@/lib/backup/folder.ts';
import { backUpIntoFolder } from '@/lib/backup/into-folder.ts';
import type { OffprintDb } from '@/lib/db/database.ts';
import { readIndexStatus, maintainIndex, rebuildIndex } from '@/lib/index/write.ts';
import type { BackupFile } from '@/lib/messages.ts';
import { createLongOperations, type LongOperations } from '@/lib/service/long-operations.ts';

/** Each task may be asked for twice, with the same result. Times are in ms since 1970 UTC. */
export interface Tasks extends LongOperations {
  /** Writes the library to a file and reads it back. */
  makeBackupFile: (now: number) => Promise<BackupFile>;
  releaseBackupFiles: () => Promise<void>;
  /**
   * Writes a backup into the chosen folder, reads it back, and deletes the oldest beyond `keep`.
   *
   * @returns the titles of papers that could not be restored from it.
   * @throws Error `FOLDER_LAPSED`.
   */
  backUpIntoFolder: (now: number, keep: number) => Promise<string[]>;
  /** Merges what is due of the index, and rebuilds one that is lost, damaged or made by an older analyser. */
  maintainIndex: () => Promise<void>;
}

export function createTasks(opened: Promise<OffprintDb>): Tasks {
  const addresses = new Set<string>();
  const long = opened.then(createLongOperations);
  let maintaining: Promise<void> | undefined;
  return {
    async makeBackupFile(now) {
      const { file, unreadable } = await makeBackup(await opened, now);
      const address = URL.createObjectURL(file);
      addresses.add(address);
      return { address, unreadable };
    },
    async releaseBackupFiles() {
      for (const address of addresses) URL.revokeObjectURL(address);
      addresses.clear();
    },
    async backUpIntoFolder(now, keep) {
      const folder = await chosenFolder();
      if (!folder) throw new Error('FOLDER_LAPSED');
      return backUpIntoFolder(folder, await opened, now, keep);
    },
    // Calls during maintenance are answered when all of it is done.
    maintainIndex: () => (maintaining ??= opened.then(maintain).finally(() => (maintaining = undefined))),
    restoreBackup: async (request, at) => (await long).restoreBackup(request, at),
    undoLargeChange: async (id, at) => (await long).undoLargeChange(id, at),
  };
}

/** Works in steps that are committed one by one: if it is stopped, the next call continues. */
async function maintain(db: OffprintDb): Promise<void> {
  if ((await readIndexStatus(db)).condition !== 'ok') await rebuildIndex(db);
  while (await maintainIndex(db)) continue;
}
