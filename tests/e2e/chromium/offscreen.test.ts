/**
 * The offscreen document, which Chromium's worker opens for work that takes longer. Firefox's background is a
 * page itself.
 */
import { expect, it } from 'vitest';
import { startExtension } from '../extension.ts';
import { fillLibrary, madePapers } from '../fill.ts';
import { until } from '../until.ts';

/** As many papers as the index takes in before they have to be written to a segment. */
const TAIL = 64;

it('is opened when the index needs upkeep, and not for saving or the address bar', async () => {
  const running = await startExtension();
  try {
    const papers = madePapers(TAIL);
    const hasDocument = (shown: string[]) => shown.some((address) => address.endsWith('/offscreen.html'));
    await fillLibrary(running.own, papers.slice(0, 3));
    const [paper] = papers;
    expect(await running.outside.suggest(paper?.title ?? '')).toContainEqual(
      expect.objectContaining({ description: paper?.title }),
    );
    expect(hasDocument(await running.outside.shown())).toBe(false);
    await fillLibrary(running.own, papers);
    await until(running.outside.shown, hasDocument);
  } finally {
    await running.close();
  }
});
