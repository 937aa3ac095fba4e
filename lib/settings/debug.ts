/**
 * The debug switch: whether page and worker log to the console what they do. It is off unless the user turns
 * it on.
 */

/** The key in `storage.local`. */
export const DEBUG = 'debug';

/** Logs an event, named in a few words, with its figures. */
export type Log = (event: string, details?: Readonly<Record<string, unknown>>) => void;

/** The stored switch; off for anything else. */
export function toDebug(stored: unknown): boolean {
  return stored === true;
}
