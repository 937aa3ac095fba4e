/** Fetches a paper's own page for its abstract. The extension makes no other request without being asked. */

/**
 * Fetches and parses a page of the same origin, without running its scripts. Undefined if the answer is not
 * an HTML page.
 */
export async function fetchPage(url: string): Promise<Document | undefined> {
  if (new URL(url).origin !== location.origin) return undefined;
  const answer = await fetch(url, { credentials: 'same-origin' });
  // A redirect may have led elsewhere.
  if (new URL(answer.url).origin !== location.origin) return undefined;
  if (!answer.ok || !/html/.test(answer.headers.get('content-type') ?? '')) return undefined;
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
}
