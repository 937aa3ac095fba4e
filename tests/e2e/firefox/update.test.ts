/**
 * An update under a page that is open. Firefox puts the new content script into it: the old marks go, the new
 * ones come.
 */
import { expect, it } from 'vitest';
import { inventedCards, searchPage } from '../../pages/huggingface-search.ts';
import { startExtension } from '../extension.ts';
import { untilMarks } from '../marks.ts';
import { openPage } from '../open-page.ts';

it('leaves one mark for each row', async () => {
  const running = await startExtension();
  try {
    const html = searchPage(inventedCards(3));
    const page = await openPage(running, 'https://huggingface.co/papers?q=update', html);
    await untilMarks(page, (names) => names.length === 3);
    await page.evaluate(() => {
      for (const mark of document.querySelectorAll('[data-offprint]')) mark.classList.add('old');
    });
    await running.update();
    const marks = page.locator('[data-offprint="mark"]');
    await page.locator('[data-offprint="mark"]:not(.old)').nth(2).waitFor();
    await expect.poll(() => marks.count()).toBe(3);
  } finally {
    await running.close();
  }
});
