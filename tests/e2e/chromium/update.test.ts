/**
 * An update under a page that is open. Chromium leaves the old content script there: it falls silent until
 * the page is loaded again.
 */
import { expect, it } from 'vitest';
import { inventedCards, searchPage } from '../../pages/huggingface-search.ts';
import { startExtension } from '../extension.ts';
import { untilMarks } from '../marks.ts';
import { openPage } from '../open-page.ts';

it('takes the marks away, and leaves no error on the page', async () => {
  const running = await startExtension();
  try {
    const html = searchPage(inventedCards(3));
    const page = await openPage(running, 'https://huggingface.co/papers?q=update', html);
    await untilMarks(page, (names) => names.length === 3);
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await running.update();
    await page.bringToFront();
    // What is added makes the old script look at the page once more.
    await page.evaluate(() => document.querySelector('section')?.append(document.createElement('article')));
    await expect.poll(() => page.locator('[data-offprint]').count()).toBe(0);
    expect(errors).toEqual([]);
  } finally {
    await running.close();
  }
});
