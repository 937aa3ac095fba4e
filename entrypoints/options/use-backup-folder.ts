/** The folder for automatic backups: chosen, allowed again, forgotten. */
import { useEffect, useState } from 'preact/hooks';
import { chooseFolder, type ChosenFolder, chosenFolder } from '@/lib/backup/folder.ts';

// Not every browser has it, and TypeScript does not know of it.
type DirectoryPicker = (options: { id: string; mode: 'readwrite' }) => Promise<ChosenFolder>;
const showDirectoryPicker = Reflect.get(globalThis, 'showDirectoryPicker') as DirectoryPicker | undefined;

export interface BackupFolder {
  /** Of the folder that was chosen. */
  name: string | undefined;
  /** Whether the browser lets one be chosen. */
  canChoose: boolean;
  /** @returns false when nothing was chosen. */
  choose: () => Promise<boolean>;
  /** Asks for the right to write, which may have lapsed. */
  allow: () => Promise<void>;
  forget: () => Promise<void>;
}

export function useBackupFolder(): BackupFolder {
  const [folder, setFolder] = useState<ChosenFolder>();
  useEffect(() => void chosenFolder().then(setFolder), []);
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

/** Whoever closes the window chose nothing; anything else went wrong. */
function ignoreCancel(error: unknown): undefined {
  if (error instanceof DOMException && error.name === 'AbortError') return undefined;
  throw error;
}
