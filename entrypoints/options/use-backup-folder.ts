/** A hook for the folder of automatic backups: choose it, renew its permission, forget it. */
import { useEffect, useState } from 'preact/hooks';
import { readOnce } from '../shared/follow-query.ts';
import { chooseFolder, type ChosenFolder, chosenFolder } from '@/lib/backup/folder.ts';

// Not every browser has `showDirectoryPicker`, and TypeScript's types lack it.
type DirectoryPicker = (options: { id: string; mode: 'readwrite' }) => Promise<ChosenFolder>;
const showDirectoryPicker = Reflect.get(globalThis, 'showDirectoryPicker') as DirectoryPicker | undefined;

export interface BackupFolder {
  /** Name of the chosen folder. */
  name: string | undefined;
  /** Whether the browser can choose a folder. */
  canChoose: boolean;
  /** @returns false when nothing was chosen. */
  choose: () => Promise<boolean>;
  /** Asks for permission to write again; it may have expired. */
  allow: () => Promise<void>;
  forget: () => Promise<void>;
}

export function useBackupFolder(): BackupFolder {
  const [folder, setFolder] = useState<ChosenFolder>();
  useEffect(() => readOnce(chosenFolder, setFolder), []);
  return {
    name: folder?.name,
    canChoose: showDirectoryPicker !== undefined,
    async choose() {
      const chosen = await showDirectoryPicker?.({ id: 'offprint', mode: 'readwrite' }).catch(ignoreCancel);
      if (!chosen) return false;
      await chooseFolder(chosen);
      setFolder(chosen);
      return true;
    },
    async allow() {
      await folder?.requestPermission({ mode: 'readwrite' });
    },
    async forget() {
      await chooseFolder(undefined);
      setFolder(undefined);
    },
  };
}

/** Closing the picker is no error; anything else is. */
function ignoreCancel(error: unknown): undefined {
  if (error instanceof DOMException && error.name === 'AbortError') return undefined;
  throw error;
}
