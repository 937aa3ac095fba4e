/** Fetches a paper's own page for its abstract: the only request the extension ever makes by itself. */

/** The page at a same-origin address, parsed but not run; nothing when the answer is no page. */
export async function fetchPage(url: string): Promise<Document | undefined> {
  if (new URL(url).origin !== location.origin) return undefined;
  const answer = await fetch(url, { credentials: 'same-origin' });
  if (!answer.ok || !/html/.test(answer.headers.get('content-type') ?? '')) return undefined;
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
}
