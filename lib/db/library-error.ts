/** What is refused, and why. Nothing was changed. */

/** Refusals that a person may meet without anybody's fault. They are told in the person's language, so their messages begin with one of these. */
export const ERROR_CODES = ['disk-full', 'newer-library', 'not-upgraded'] as const;

/** The message says why: a code and English words, or for what no honest sender sends, English words alone. */
export class LibraryError extends Error {
  override name = 'Refused';
}

// Browsers undo the whole transaction.
const FULL = 'disk-full: there is no room left on this disk for the library. Nothing was changed.';

/** Runs a change; a full disk is refused, any other error goes on. */
export async function withinQuota<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (isQuotaError(error)) throw new LibraryError(FULL, { cause: error });
    throw error;
  }
}

/** Browsers say it of the request, or of the transaction that they ended; Dexie hands that on as an inner error. */
function isQuotaError(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { name, inner } = error as { name?: unknown; inner?: unknown };
  return name === 'QuotaExceededError' || isQuotaError(inner);
}
