/** The error of every request that the library refuses. Nothing was changed then. */

/**
 * Errors that users may meet. Their messages begin with one of these codes, by which pages show them in the
 * user's language.
 */
export const ERROR_CODES = [
  'disk-full',
  'newer-library',
  'not-upgraded',
  'too-large',
  'emptied-library',
  'disk-nearly-full',
] as const;

/**
 * The message has a code and an English text; for requests that only a faulty or hostile sender makes, the
 * text alone.
 */
export class LibraryError extends Error {
  override name = 'Refused';
}

// The browser has aborted the whole transaction.
const FULL = 'disk-full: there is no room left on this disk for the library. Nothing was changed.';

/** Runs a change, and turns the error of a full disk into a `LibraryError`. */
export async function withinQuota<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (isQuotaError(error)) throw new LibraryError(FULL, { cause: error });
    throw error;
  }
}

/** The error comes from the request or from the aborted transaction, which Dexie wraps as an inner error. */
function isQuotaError(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { name, inner } = error as { name?: unknown; inner?: unknown };
  return name === 'QuotaExceededError' || isQuotaError(inner);
}
