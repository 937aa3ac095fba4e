/** The page nobody sees, which Chromium's worker leaves the address bar's search to. Firefox's background page does that itself. */
import { expect, it } from 'vitest';
import { startExtension } from '../extension.ts';
import { fillLibrary, madePapers } from '../fill.ts';

it('is opened when the address bar is first asked', async () => {
  const running = await startExtension();
  try {
    const papers = madePapers(3);
    await fillLibrary(running.own, papers);
    const hidden = expect.stringContaining('/offscreen.html');
    expect(await running.outside.shown()).not.toContainEqual(hidden);
    const [paper] = papers;
    const found = await running.outside.suggest(paper?.title ?? '');
    expect(found).toContainEqual(expect.objectContaining({ description: paper?.title }));
    expect(await running.outside.shown()).toContainEqual(hidden);
  } finally {
    await running.close();
  }
});
