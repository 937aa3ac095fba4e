/**
 * The library page in a real browser: many papers at once, tags, bin, change log and duplicates, and that a
 * long list scrolls.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Running, startExtension } from './extension.ts';
import { fillLibrary, madePapers } from './fill.ts';
import { savedPapers, untilSaved } from './library.ts';

const MANY = 300;

describe('the library page', () => {
  let running: Running;
  let page: Page;
  beforeAll(async () => {
    running = await startExtension();
    page = await running.openOwn('library.html');
    await fillLibrary(page, [
      ...madePapers(MANY),
      { title: 'One Paper Seen Twice, by Its Title', authors: ['Ada Example'], ids: ['doi:10.1000/one'] },
      { title: 'One Paper Seen Twice by the Title', authors: ['Ada Example'], ids: ['doi:10.1000/two'] },
    ]);
    await page.getByText(`${MANY + 2} papers`, { exact: true }).waitFor();
  });
  afterAll(() => running.close());
  const shelf = (name: string | RegExp) => page.getByRole('navigation').getByRole('button', { name }).click();

  it('draws only what is near, and comes to the last row by scrolling', async () => {
    expect(await page.locator('li.paper').count()).toBeLessThan(100);
    const last = page.locator(`[aria-posinset="${MANY + 2}"]`);
    // Rows are measured as they come in, so the end of the list may move down after it was scrolled to.
    await expect
      .poll(async () => {
        await page.locator('[data-scroller]').evaluate((view) => view.scrollTo(0, view.scrollHeight));
        return last.count();
      })
      .toBe(1);
    expect(await last.getAttribute('aria-setsize')).toBe(String(MANY + 2));
    await page.locator('[data-scroller]').evaluate((view) => view.scrollTo(0, 0));
    await page.locator('[aria-posinset="1"]').waitFor();
  });

  it('goes down row by row with the arrow key, beyond what was drawn at first', async () => {
    await page.getByRole('searchbox').focus();
    for (let row = 1; row <= 60; row++) {
      await page.keyboard.press('ArrowDown');
      // Rows further down are read while one goes.
      await page.locator(`[aria-posinset="${row}"]:focus-within`).waitFor();
    }
    expect(await page.locator(':focus').evaluate((title) => title.closest('li')?.ariaPosInSet)).toBe('60');
    await page.keyboard.press('/');
  });

  it('tags a range and all that was found, and takes it back', async () => {
    // A phrase is looked for in the rows, and no more of them are read than are shown.
    await page.getByRole('searchbox').fill('venue:"Journal of Examples"');
    await page.getByText(/^\d+\+ papers$/).waitFor();
    // What is found is shown from its top, however far down the list was.
    await expect.poll(() => page.locator('[data-scroller]').evaluate((view) => view.scrollTop)).toBe(0);
    await page.getByRole('checkbox').first().click();
    await page.getByText('1 paper selected').waitFor();
    await page
      .getByRole('checkbox')
      .nth(4)
      .click({ modifiers: ['Shift'] });
    await page.getByText('5 papers selected').waitFor();
    await page.getByRole('button', { name: /^Select all/ }).click();
    await page.getByText('100 papers selected').waitFor();
    await page.getByRole('combobox', { name: 'Add a tag' }).fill('journal');
    await page.keyboard.press('Enter');
    await untilSaved(page, (papers) => papers.filter(({ tags }) => tags?.includes('journal')).length === 100);
    await page.getByRole('button', { name: 'Undo' }).click();
    const after = await untilSaved(page, (papers) => papers.every(({ tags }) => !tags));
    expect(after).toHaveLength(MANY + 2);
  });

  it('removes the selected, puts one back from the bin, and takes the removal back in the log', async () => {
    await page.getByRole('searchbox').fill('');
    await page.getByText(`${MANY + 2} papers`, { exact: true }).waitFor();
    await page.getByRole('checkbox').nth(2).click();
    await page.getByRole('checkbox').nth(3).click();
    await page.getByText('2 papers selected').waitFor();
    await page.getByRole('button', { name: 'Remove', exact: true }).click();
    await untilSaved(page, (papers) => papers.length === MANY);
    await shelf('Bin');
    await page
      .getByRole('button', { name: /^Restore/ })
      .first()
      .click();
    await untilSaved(page, (papers) => papers.length === MANY + 1);
    await shelf('Changes');
    await page.getByRole('button', { name: /^Undo: Removed/ }).click();
    expect(await untilSaved(page, (papers) => papers.length === MANY + 2)).toHaveLength(MANY + 2);
  });

  it('renames a tag on all its papers', async () => {
    await shelf('All papers');
    await page.getByRole('checkbox').first().click();
    await page.getByRole('combobox', { name: 'Add a tag' }).fill('robots');
    await page.keyboard.press('Enter');
    await shelf('Edit tags');
    await page.getByRole('combobox', { name: 'New name for “robots”' }).fill('robotics');
    await page.keyboard.press('Enter');
    await untilSaved(page, (papers) => papers.some(({ tags }) => tags?.includes('robotics')));
    await shelf(/^robotics/);
    await page.getByText('1 paper', { exact: true }).waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toBe('tag:robotics');
  });

  it('has found two that may be one, and joins them', async () => {
    await shelf('Duplicates');
    const pair = page.locator('.pair').filter({ hasText: 'Seen Twice' });
    await pair.getByRole('button', { name: 'Same paper' }).click();
    await pair.waitFor({ state: 'detached' });
    expect((await savedPapers(page)).filter(({ title }) => title.includes('Seen Twice'))).toHaveLength(1);
  });
});
