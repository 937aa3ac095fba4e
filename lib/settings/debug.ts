/** The debug switch: whether page and worker say in the console what they do. Off unless a person turns it on in the settings. */

/** The key in `storage.local`. */
export const DEBUG = 'debug';

/** Told of what is done, for the console: an event in a few words, and its figures. */
export type Log = (event: string, details?: Readonly<Record<string, unknown>>) => void;

/** What was stored, as far as it is sound. */
export function toDebug(stored: unknown): boolean {
  return stored === true;
}
