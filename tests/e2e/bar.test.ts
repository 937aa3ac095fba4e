/** The bar on a listing: what it counts, what it shows and saves, and how all of it is turned off and on. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { inventedCards, searchPage } from '../pages/huggingface-search.ts';
import { type Running, startExtension } from './extension.ts';
import { isSaved, mark, markNames, untilMarks } from './marks.ts';
import { openPage } from './open-page.ts';
import { focused, hostsWith, press, untilSeen } from './roots.ts';
import { until } from './until.ts';

const HUGGING_FACE = 'https://huggingface.co/papers?q=';
const isRelated = (name: string) => name.startsWith('Related');
const cards = inventedCards(18);

describe('the bar', () => {
  let running: Running;
  beforeAll(async () => {
    running = await startExtension();
  });
  afterAll(() => running.close());

  async function open(name: string, marks = cards.length, html = searchPage(cards)): Promise<Page> {
    const page = await openPage(running, `${HUGGING_FACE}${name}`, html);
    await untilMarks(page, (names) => names.length === marks);
    return page;
  }
  /** Waits until so many marks dim their rows. */
  const untilDimmed = (page: Page, count: number) =>
    until(
      () => hostsWith(page, 'mark', '.dim-overlay[style*="rgb"]'),
      (dimmed) => dimmed === count,
    );

  it('counts, and saves what was selected with the shift key, and takes that back', async () => {
    const page = await open('select');
    await untilSeen(page, 'bar', '.counts', ({ text }) => text === '18 papers · 0 saved · 0 related');
    await mark(page, 2).click({ modifiers: ['Shift'] });
    await mark(page, 4).click({ modifiers: ['Shift'] });
    await press(page, 'bar', '[aria-controls]');
    const { text } = await untilSeen(page, 'bar', '.pair button', ({ disabled }) => !disabled);
    expect(text).toBe('Save 3 selected papers');
    await press(page, 'bar', '.pair button');
    const names = await untilMarks(page, (names) => names.filter(isSaved).length === 3);
    expect(names.map(isSaved).slice(0, 6)).toEqual([false, false, true, true, true, false]);
    await untilSeen(page, 'bar', '.progress p', (said) => said.text === '3 papers saved');
    // What is related comes a moment later, and makes the menu higher, on which the undo stands.
    await untilSeen(page, 'bar', '.counts', (said) => /3 saved · .*[1-9]\d* related/.test(said.text));
    await press(page, 'bar', '.progress button:last-of-type');
    const after = await untilMarks(page, (names) => names.filter(isSaved).length === 0);
    expect(after).toHaveLength(cards.length);
  });

  it('leads from one related row to the next, unless the user is typing', async () => {
    const html = searchPage(cards).replace('<section>', '<input aria-label="Search"><section>');
    const page = await open('steps', cards.length, html);
    await mark(page).click();
    const names = await untilMarks(page, (names) => names.filter(isRelated).length >= 2);
    const related = names.filter(isRelated);
    await page.getByLabel('Search').click();
    await page.keyboard.press('n');
    expect(await page.getByLabel('Search').inputValue()).toBe('n');
    await page.getByLabel('Search').blur();
    for (const [key, n] of [
      ['n', 0],
      ['n', 1],
      ['p', 0],
    ] as const) {
      await page.keyboard.press(key);
      expect(await focused(page)).toBe(`mark button "${related[n]}"`);
    }
  });

  it('dims what is not asked for, and the page’s own elements stay as they are', async () => {
    const page = await open('filter');
    await untilMarks(page, (names) => names.some(isSaved));
    // The bar itself comes a moment after the marks.
    await untilSeen(page, 'bar', '.line');
    const outside = () => page.evaluate(() => new XMLSerializer().serializeToString(document));
    const bare = await outside();
    await press(page, 'bar', '[aria-controls]');
    await press(page, 'bar', 'fieldset label:nth-of-type(4)');
    await untilDimmed(page, cards.length - 1);
    expect(await outside()).toBe(bare);
    expect(await page.locator('main article').count()).toBe(cards.length);
    await press(page, 'bar', 'fieldset label:nth-of-type(1)');
    await untilDimmed(page, 0);
  });

  it('stays folded on its site', async () => {
    const page = await open('fold');
    await press(page, 'bar', '.line button:last-of-type');
    await untilSeen(page, 'bar', '.unfold');
    const again = await open('fold-again');
    await untilSeen(again, 'bar', '.unfold');
    await press(again, 'bar', '.unfold');
    const line = await untilSeen(page, 'bar', '.line');
    expect(line.hidden).toBe(false);
  });

  it('turns everything off on a page, at once and for good, and another page stays as it is', async () => {
    const page = await open('off');
    const other = await open('other');
    await page.bringToFront();
    await press(page, 'bar', '[aria-controls]');
    await press(page, 'bar', '.off button:nth-of-type(1)');
    await page.locator('[data-offprint]').first().waitFor({ state: 'detached' });
    await page.reload();
    const popup = await running.popup(page);
    await popup.getByRole('tab', { name: /^This page/ }).click();
    expect(await markNames(page)).toEqual([]);
    expect(await markNames(other)).toHaveLength(cards.length);
    await popup.evaluate(() => Reflect.get(globalThis, 'chrome').storage.local.remove('switches'));
    await untilMarks(page, (names) => names.length === cards.length);
  });

  it('turns everything off everywhere, and on again', async () => {
    const [page, other] = [await open('everywhere'), await open('everywhere-too')];
    await press(other, 'bar', '[aria-controls]');
    await press(other, 'bar', '.off button:nth-of-type(3)');
    for (const one of [page, other]) expect(await untilMarks(one, (names) => names.length === 0)).toEqual([]);
    const popup = await running.popup(page);
    await popup.getByText('You turned Offprint off on all pages.').waitFor();
    await popup.getByRole('button', { name: 'Turn it back on' }).click();
    for (const one of [page, other]) await untilMarks(one, (names) => names.length === cards.length);
  });

  it('and the marks take the page’s colours when the page changes them', async () => {
    const page = await open('theme', 2, searchPage(cards.slice(0, 2)));
    expect(await hostsWith(page, 'mark', '[data-tone="light"]')).toBe(2);
    await page.evaluate(() => {
      document.body.style.background = '#0b0f19';
      document.body.classList.add('dark');
    });
    await until(
      () => hostsWith(page, 'mark', '[data-tone="dark"]'),
      (dark) => dark === 2,
    );
  });

  it('is not there on a paper’s own page', async () => {
    const page = await open('one', 1, searchPage(cards.slice(0, 1)));
    expect(await page.locator('[data-offprint="bar"]').count()).toBe(0);
  });

  it('can have links in texts marked, and which papers are saved is not seen from outside', async () => {
    const html = searchPage(cards.slice(1)).replace(
      '</main>',
      `<p>As <a href="https://arxiv.org/abs/${cards[0]?.id}">before</a> and <a href="https://arxiv.org/abs/2512.00001">elsewhere</a>.</p></main>`,
    );
    const page = await open('mentions', cards.length - 1, html);
    await page.locator('[data-offprint="mention"]').nth(1).waitFor({ state: 'attached' });
    await expect.poll(() => hostsWith(page, 'mention', '.saved .line')).toBe(1);
    await page.getByText('before').hover();
    await untilSeen(page, 'card', '.state', ({ text }) => text === 'In your library');
    await press(page, 'bar', '[aria-controls]');
    await press(page, 'bar', '.check input');
    await page.locator('[data-offprint="mention"]').first().waitFor({ state: 'detached' });
  });
});
