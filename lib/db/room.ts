/** Whether there is room on the disk to save on: saving stops well before a browser runs out of it. */
import { LibraryError } from './library-error.ts';
import type { OffprintDb } from './database.ts';

/** What `navigator.storage.estimate` says, in bytes. */
export interface StorageEstimate {
  usage?: number | undefined;
  quota?: number | undefined;
}

const MB = 1_000_000;
/** Room that has to be left: a database that is being tidied up may take as much again as it has. */
const LEAST = 64 * MB;

/** How large a trial write is, in bytes. */
const PROBE = 8 * MB;
const PROBE_KEY = 'probe';

/** Whether an estimate leaves room; true where it does not tell. */
export function leavesRoom({ usage, quota }: StorageEstimate): boolean {
  if (usage === undefined || quota === undefined) return true;
  return quota - usage >= Math.max(LEAST, usage);
}

/** Whether a trial write succeeds. Nothing of it stays. */
export async function takesProbe(db: OffprintDb): Promise<boolean> {
  try {
    await db.settings.put({ key: PROBE_KEY, value: new Uint8Array(PROBE) });
    return true;
  } catch {
    return false;
  } finally {
    await db.settings.delete(PROBE_KEY).catch(() => undefined);
  }
}

/** @returns the error of a save that is refused, before the disk is full. */
export function nearlyFull(): LibraryError {
  return new LibraryError(
    'disk-nearly-full: there is too little room left on this disk to save safely. Nothing was changed.',
  );
}
