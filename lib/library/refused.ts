/** A message that was refused, in words for the person. Nothing was changed. */
export class Refused extends Error {
  override name = 'Refused';
}

/** What a full disk makes of a change, in words: browsers undo the whole transaction. */
const FULL =
  'There is no room left on this disk for your library. Nothing was changed; make room and try again.';

/** Runs a change; a full disk is refused in words, any other error goes on. */
export async function withinQuota<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (isQuotaError(error)) throw new Refused(FULL, { cause: error });
    throw error;
  }
}

/** Browsers say it of the request, or of the transaction that they ended; Dexie hands that on as an inner error. */
function isQuotaError(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { name, inner } = error as { name?: unknown; inner?: unknown };
  return name === 'QuotaExceededError' || isQuotaError(inner);
}
