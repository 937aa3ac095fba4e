/**
 * An update under a page that is open, and the end of the extension. Chromium leaves the old content script
 * on the page in both cases.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inventedCards, searchPage } from '../../pages/huggingface-search.ts';
import { type Running, startExtension } from '../extension.ts';
import { untilSaved } from '../library.ts';
import { mark, untilMarks } from '../marks.ts';
import { openPage } from '../open-page.ts';

let running: Running;
let page: Page;
const errors: string[] = [];

beforeAll(async () => {
  running = await startExtension();
  page = await openPage(running, 'https://huggingface.co/papers?q=update', searchPage(inventedCards(3)));
  await untilMarks(page, (names) => names.length === 3);
  page.on('pageerror', (error) => errors.push(error.message));
});
afterAll(() => running.close());

it('puts the new script into the page: one new mark for each row, and it saves', async () => {
  await page.evaluate(() => {
    for (const mark of document.querySelectorAll('[data-offprint]')) mark.classList.add('old');
  });
  await running.update();
  await page.bringToFront();
  await page.locator('[data-offprint="mark"]:not(.old)').nth(2).waitFor();
  await expect.poll(() => page.locator('[data-offprint="mark"]').count()).toBe(3);
  expect(await page.locator('[data-offprint="notice"]').count()).toBe(0);
  const library = await running.openOwn('library.html');
  await mark(page).click();
  await untilSaved(library, (papers) => papers.length === 1);
  await page.bringToFront();
  expect(errors).toEqual([]);
});

it('says that the page must be loaded again once the extension is gone', async () => {
  const [worker] = running.context.serviceWorkers().slice(-1);
  // It does not live to answer.
  await worker
    ?.evaluate(() => Reflect.get(globalThis, 'chrome').management.uninstallSelf())
    .catch(() => undefined);
  await page.bringToFront();
  await page.locator('[data-offprint="notice"]').waitFor({ state: 'attached' });
  expect(await page.locator('[data-offprint="mark"]').count()).toBe(0);
  expect(errors).toEqual([]);
});
