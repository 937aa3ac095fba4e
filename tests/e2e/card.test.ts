/** The card on a page: by pointer, by keyboard alone, in light and dark. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { inventedCards, searchPage } from '../pages/huggingface-search.ts';
import { violations } from './accessibility.ts';
import { type Running, startExtension } from './extension.ts';
import { annotate } from './fill.ts';
import { untilInView } from './in-view.ts';
import { savedPapers, untilSaved } from './library.ts';
import { isNew, mark, untilMarks } from './marks.ts';
import { openPage } from './open-page.ts';
import { focused, openRoots, press, untilSeen } from './roots.ts';

const HUGGING_FACE = 'https://huggingface.co/papers?q=';
const isRelated = (name: string) => name.startsWith('Related');
const DARK = { from: 'background: #fff', to: 'background: #0b0f19' };

describe('the card', () => {
  let running: Running;
  beforeAll(async () => {
    running = await startExtension();
  });
  afterAll(() => running.close());

  async function open(name: string, html: string): Promise<Page> {
    const page = await openPage(running, `${HUGGING_FACE}${name}`, html);
    await untilMarks(page, (names) => names.length > 0);
    return page;
  }

  /** Presses a key until the focus is on what is looked for. */
  async function go(page: Page, key: string, to: RegExp): Promise<void> {
    const been: string[] = [];
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press(key);
      const now = await focused(page);
      if (to.test(now)) return;
      been.push(now);
    }
    throw new Error(`${key} never led to ${to}, but to ${been.join(', ')}`);
  }

  it('saves, leads to the paper in the library, and closes by keyboard alone', async () => {
    const page = await open('keys', searchPage(inventedCards(4)));
    await go(page, 'Tab', /^mark/);
    await untilInView(mark(page));
    await page.keyboard.press('Enter');
    await untilMarks(page, ([first]) => first === 'Saved. Press to undo');
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe('card button "Undo saving"');
    await untilInView(page.locator('[data-offprint="card"]'), true);
    await go(page, 'Tab', /Open in library/);
    const library = await running.opened(() => page.keyboard.press('Enter'));
    const tags = library.getByRole('complementary', { name: 'Paper' }).getByLabel('Add a tag');
    await tags.fill('to cite');
    await tags.press('Enter');
    const [paper] = await untilSaved(library, ([one]) => one?.tags !== undefined);
    expect(paper?.tags).toEqual(['to cite']);
    await library.close();
    await page.bringToFront();
    await page.keyboard.press('Escape');
    expect(await focused(page)).toMatch(/^mark button/);
  });

  it('of a paper saved before opens by a press, and shows what was added', async () => {
    const page = await open('keys', searchPage(inventedCards(4)));
    await untilMarks(page, ([first]) => first?.startsWith('In your library') === true);
    const popup = await running.popup(page);
    const [paper] = await savedPapers(popup);
    await annotate(popup, [paper?.id ?? 0], { starred: true, note: 'Compare with n and p' });
    await page.bringToFront();
    await mark(page).click();
    await untilSeen(page, 'card', '.note', ({ text }) => text === 'Compare with n and p');
    const { text } = await untilSeen(page, 'card', '.reading', (reading) => reading.text.startsWith('★'));
    expect(text).toBe('★ To read');
    await untilSeen(page, 'card', '.tags li', (tag) => tag.text === 'to cite');
  });

  it('can be reached with the pointer, and goes when the pointer leaves', async () => {
    const page = await open('pointer', searchPage(inventedCards(4)));
    await mark(page, 3).hover();
    const { x, y } = await untilSeen(page, 'card', '.state');
    await page.mouse.move(x, y, { steps: 8 });
    await page.mouse.move(x + 2, y);
    await untilSeen(page, 'card', '.state');
    await page.mouse.move(2, 2, { steps: 4 });
    const gone = await untilSeen(page, 'card', '.card', ({ hidden }) => hidden);
    expect(gone.hidden).toBe(true);
  });

  it('stays with who is in it by keyboard while the pointer passes other marks', async () => {
    const cards = inventedCards(4);
    const page = await open('passing', searchPage(cards));
    await go(page, 'Tab', /^mark/);
    await page.keyboard.press('ArrowDown');
    const before = await focused(page);
    expect(before).toMatch(/^card/);
    await mark(page, 2).hover();
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    const { label } = await untilSeen(page, 'card', '.card');
    expect([await focused(page), label]).toEqual([before, expect.stringContaining(cards[0]?.title ?? '')]);
  });

  it('goes with the pointer from who has pressed something in it, and leaves the focus at the mark it was opened from', async () => {
    const cards = inventedCards(8).slice(4);
    const page = await open('pressed', searchPage(cards));
    await mark(page).hover();
    await press(page, 'card', '.action');
    await untilSeen(page, 'card', '.state', ({ text }) => text === 'Saved');
    expect(await focused(page)).toMatch(/^card/);
    await mark(page, 2).hover();
    await untilSeen(page, 'card', '.card', ({ label }) => label.includes(cards[2]?.title ?? ''));
    expect(await focused(page)).toBe('mark button "Saved. Press to undo"');
  });

  // Firefox does not report layout shifts: there, this test only says that nothing of it fails.
  it('and the bar move nothing, whatever they show', async () => {
    const page = await open('still', searchPage(inventedCards(14)));
    await page.evaluate(() => {
      const shifts: unknown[] = [];
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((list) =>
        shifts.push(
          ...list
            .getEntries()
            .map((entry) => entry.toJSON())
            .filter(({ hadRecentInput }) => !hadRecentInput),
        ),
      ).observe({
        type: 'layout-shift',
        buffered: true,
      });
    });
    const names = await untilMarks(page, (names) => names.some(isRelated));
    await press(page, 'bar', '[aria-controls]');
    await mark(page, names.findIndex(isRelated)).hover();
    await press(page, 'card', 'summary');
    await press(page, 'card', '.action');
    await untilSeen(page, 'card', '.reading');
    await page.mouse.move(2, 2);
    await page.keyboard.press('Escape');
    await press(page, 'bar', 'fieldset label:nth-of-type(4)');
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    expect(await page.evaluate(() => Reflect.get(globalThis, 'shifts'))).toEqual([]);
  });

  it('and the bar are in their own words’ direction on a page of the other one', async () => {
    const page = await open('rtl', searchPage(inventedCards(14)).replace('<html', '<html dir="rtl"'));
    const names = await untilMarks(page, (names) => names.some(isRelated));
    await mark(page, names.findIndex(isRelated)).hover();
    await press(page, 'card', 'summary');
    await untilSeen(page, 'card', '.bars .of');
    await openRoots(page);
    const starts = await page.evaluate(() => {
      const root = (part: string) => document.querySelector(`[data-offprint="${part}"]`)?.shadowRoot;
      const startOf = (one: Element) => {
        const range = document.createRange();
        range.selectNodeContents(one);
        return Math.round(range.getBoundingClientRect().left);
      };
      const lines = [...(root('card')?.querySelectorAll('.state, h2, .words, .bars .of') ?? [])];
      const bar = root('bar')?.querySelector('.line')?.getBoundingClientRect();
      const counts = root('bar')?.querySelector('.counts');
      return { card: lines.map(startOf), bar: bar?.left ?? NaN, counts: counts ? startOf(counts) : NaN };
    });
    expect(new Set(starts.card).size).toBe(1);
    // It stands on the side where the page's lines end.
    expect(starts.bar).toBeLessThan(100);
    expect(starts.counts - starts.bar).toBeLessThan(20);
  });

  it('is inside the window with the full account of a relation, too', async () => {
    const page = await open('low', searchPage(inventedCards(14)));
    await page.setViewportSize({ width: 1280, height: 620 });
    const names = await untilMarks(page, (names) => names.some(isRelated));
    const related = mark(page, names.findIndex(isRelated));
    // Where there is about as much room above it as below.
    await related.evaluate((host) => host.scrollIntoView({ block: 'center' }));
    await related.hover();
    await press(page, 'card', 'summary');
    await untilSeen(page, 'card', '.bars .of');
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    await openRoots(page);
    const box = await page.evaluate(() =>
      document
        .querySelector('[data-offprint="card"]')
        ?.shadowRoot?.querySelector('.card')
        ?.getBoundingClientRect()
        .toJSON(),
    );
    expect(box.top).toBeGreaterThanOrEqual(0);
    expect(box.bottom).toBeLessThanOrEqual(620);
  });

  it('says why in full, and a word that is muted counts no more until that is taken back', async () => {
    const cards = inventedCards(13);
    const page = await open(
      'why',
      searchPage([cards[0], cards[12]].map((card) => card ?? { id: '', title: '' })),
    );
    await untilMarks(page, (names) => names[1]?.startsWith('Related') === true);
    await mark(page, 1).hover();
    await press(page, 'card', 'summary');
    const { label } = await untilSeen(page, 'card', '.bars button');
    const { text } = await untilSeen(page, 'card', '.words');
    await press(page, 'card', '.bars button');
    const noted = `Noted: ${label.replace('Less', 'less')}`;
    await untilSeen(page, 'card', '[role="status"]', (said) => said.text === noted);
    // Without it, other words are told, or the paper is not related at all.
    await untilSeen(page, 'card', '.words', (words) => words.hidden || words.text !== text);
    await press(page, 'card', '.undo');
    const back = await untilSeen(page, 'card', '.words', (words) => !words.hidden && words.text === text);
    expect(back.text).toBe(text);
  });

  it.each(['light', 'dark'] as const)(
    'and the bar have nothing that axe holds against them on a %s page',
    async (tone) => {
      const html = searchPage(inventedCards(14)).replaceAll(DARK.from, tone === 'dark' ? DARK.to : DARK.from);
      const page = await open(`axe-${tone}`, html);
      await untilMarks(page, (names) => names.some(isRelated));
      const names = await untilMarks(page, (names) => names.some(isNew));
      await press(page, 'bar', '[aria-controls]');
      const related = names.findIndex(isRelated);
      for (const n of [related, 0]) {
        await mark(page, n).hover();
        await untilSeen(page, 'card', n === 0 ? '.reading' : '.words');
        if (n > 0) await press(page, 'card', 'summary');
        await openRoots(page);
        expect(await violations(page, '[data-offprint="card"]')).toEqual([]);
        await page.mouse.move(2, 2);
        // Who has pressed something in it has the focus there: it stays until it is left.
        if (n > 0) await page.keyboard.press('Escape');
        await untilSeen(page, 'card', '.card', ({ hidden }) => hidden);
      }
      expect(await violations(page, '[data-offprint="bar"]')).toEqual([]);
      expect(await violations(page, '[data-offprint="mark"]')).toEqual([]);
    },
  );
});
