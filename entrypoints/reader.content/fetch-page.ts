/** Fetches a paper's own page for its abstract. The extension makes no other request without being asked. */

/** A page that takes longer, in ms, is given up. */
const TIME_LIMIT = 30_000;

/**
 * Fetches and parses a page of the same origin, without running its scripts. Undefined if the answer is not
 * an HTML page.
 *
 * @param signal ends the request.
 * @throws when it is ended, takes too long, or the network fails.
 */
export async function fetchPage(url: string, signal: AbortSignal): Promise<Document | undefined> {
  if (new URL(url).origin !== location.origin) return undefined;
  const ends = AbortSignal.any([signal, AbortSignal.timeout(TIME_LIMIT)]);
  const answer = await fetch(url, { credentials: 'same-origin', signal: ends });
  // A redirect may have led elsewhere.
  if (new URL(answer.url).origin !== location.origin) return undefined;
  if (!answer.ok || !/html/.test(answer.headers.get('content-type') ?? '')) return undefined;
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
}
