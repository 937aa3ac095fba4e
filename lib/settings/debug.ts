/** The debug switch: whether page and worker log to the console what they do. Off unless the user turns it on in the settings. */

/** The key in `storage.local`. */
export const DEBUG = 'debug';

/** Takes an event, in a few words, and its details. */
export type Log = (event: string, details?: Readonly<Record<string, unknown>>) => void;

/** Reads the stored value. */
export function toDebug(stored: unknown): boolean {
  return stored === true;
}
