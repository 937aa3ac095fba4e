/** The popup in a real browser: by keyboard alone, readable by assistive technology, in light and dark. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inventedCards, searchPage } from '../pages/huggingface-search.ts';
import { violations } from './accessibility.ts';
import { type Running, startExtension } from './extension.ts';
import { savedPapers, untilSaved } from './library.ts';
import { untilInView } from './in-view.ts';
import { isNew, mark, untilMarks } from './marks.ts';
import { focused } from './roots.ts';

const URL = 'https://huggingface.co/papers?q=popup';
const cards = inventedCards(6);

describe.each(['light', 'dark'] as const)('the popup, %s', (colorScheme) => {
  let running: Running;
  let page: Page;
  let popup: Page;
  beforeAll(async () => {
    running = await startExtension({ colorScheme });
    running.serve('https://huggingface.co/papers', searchPage(cards));
    page = await running.open(URL);
    await untilMarks(page, (names) => names.length === cards.length);
  });
  afterAll(() => running.close());

  it('does the main job by keyboard alone: clip on the page, find in the popup, tag, open, search by the tag', async () => {
    await page.bringToFront();
    await untilFocusedOn(page, 'Save to Offprint');
    await untilInView(mark(page));
    await page.keyboard.press('Enter');
    await untilMarks(page, (names) => names[0] === 'Saved. Press to undo');

    popup = await running.popup(page);
    const { keyboard } = popup;
    await popup.locator('.paper').first().waitFor();
    await keyboard.type('autoencoders');
    await popup.locator('.paper mark').first().waitFor();
    await keyboard.press('ArrowDown');
    await keyboard.press('Space');
    await popup.getByRole('textbox', { name: 'Note' }).waitFor();
    await tabTo(popup, 'Add a tag');
    await keyboard.type('to cite');
    await keyboard.press('Enter');
    await popup.locator('.badges .tag').waitFor();
    await keyboard.press('Escape');
    await keyboard.press('Enter');
    const address = `https://huggingface.co/papers/${cards[0]?.id}`;
    await expect.poll(() => popup.evaluate(openAddresses)).toContain(address);

    await popup.bringToFront();
    await keyboard.press('/');
    await popup.getByRole('searchbox').press('Control+A');
    await keyboard.type('tag:"to cite"');
    await popup.getByText('1 paper', { exact: true }).waitFor();
    expect(await popup.locator('li.paper .title').allTextContents()).toEqual([cards[0]?.title]);
  });

  it('saves a row by keyboard, and says which keys there are', async () => {
    popup = await running.popup(page);
    const { keyboard } = popup;
    await popup.locator('.paper').nth(1).waitFor();
    await keyboard.press('?');
    await popup.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    await keyboard.press('Escape');
    await popup.getByRole('dialog').waitFor({ state: 'detached' });
    await keyboard.press('ArrowDown');
    await keyboard.press('ArrowDown');
    await keyboard.press('Control+Enter');
    await popup.getByRole('button', { name: 'Save all 4 new papers' }).waitFor();
    expect((await savedPapers(popup)).map(({ title }) => title)).toContain(cards[1]?.title);
  });

  it('saves all of the page, and gives back what was removed', async () => {
    popup = await running.popup(page);
    await popup.getByRole('button', { name: 'Save all 4 new papers' }).click();
    await popup.getByText('All papers on this page are in your library.').waitFor();
    await popup.getByRole('tab', { name: /^Library/ }).click();
    await popup
      .getByRole('button', { name: /^Details of/ })
      .first()
      .click();
    await popup.getByRole('button', { name: 'Remove', exact: true }).click();
    await popup.getByRole('button', { name: 'Undo' }).click();
    expect(await untilSaved(popup, (papers) => papers.length === cards.length)).toHaveLength(cards.length);
  });

  it.each(['This page', 'Library', 'Related'])('has no accessibility violations on "%s"', async (view) => {
    await popup.getByRole('tab', { name: new RegExp(`^${view}`) }).click();
    expect(await violations(popup)).toEqual([]);
  });

  it('follows what is saved elsewhere while it is open', async () => {
    const [first] = await savedPapers(popup);
    await popup.getByRole('tab', { name: /^Library/ }).click();
    const other = await running.popup(page);
    await other.getByRole('tab', { name: /^Library/ }).click();
    await other.getByRole('button', { name: `Details of “${first?.title}”` }).click();
    await other.getByRole('button', { name: 'Remove', exact: true }).click();
    await popup.getByText(first?.title ?? '').waitFor({ state: 'detached' });
    await untilMarks(page, (names) => names.filter(isNew).length === 1);
    expect(await savedPapers(popup)).toHaveLength(cards.length - 1);
  });
});

/** Presses Tab until the focus is on a mark with this name. */
async function untilFocusedOn(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 20; presses++) {
    await page.keyboard.press('Tab');
    if ((await focused(page)) === `mark button "${name}"`) return;
  }
  throw new Error(`Tab never came to a mark named "${name}".`);
}

/** Presses Tab until the focus is on a field with this name. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 20; presses++) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))) === name) return;
  }
  throw new Error(`Tab never came to "${name}".`);
}

/**
 * Runs in a page of the extension. Firefox opens tabs before its driver knows of them, so the extension is
 * asked.
 */
async function openAddresses(): Promise<string[]> {
  const tabs: { url?: string }[] = await Reflect.get(globalThis, 'chrome').tabs.query({});
  return tabs.map(({ url }) => url ?? '');
}
