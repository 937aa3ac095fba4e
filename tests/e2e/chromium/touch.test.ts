/**
 * Marks and card by touch: a tap on a mark saves and opens its card. In Chromium alone, as the touches that
 * Firefox lets a driver make are followed by no click.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { inventedCards, searchPage } from '../../pages/huggingface-search.ts';
import { type Running, startExtension } from '../extension.ts';
import { isSaved, mark, markNames, untilMarks } from '../marks.ts';
import { untilInView } from '../in-view.ts';
import { openPage } from '../open-page.ts';
import { untilSeen } from '../roots.ts';

const cards = inventedCards(6);

describe('by touch', () => {
  let running: Running;
  let page: Page;
  beforeAll(async () => {
    running = await startExtension({ touch: true });
    page = await openPage(running, 'https://huggingface.co/papers?q=touch', searchPage(cards));
    await untilMarks(page, (names) => names.length === cards.length);
  });
  afterAll(() => running.close());

  /** Touches a part of the card where it stands. */
  async function tap(selector: string): Promise<void> {
    await untilSeen(page, 'card', selector);
    await untilInView(page.locator('[data-offprint="card"]'), true);
    const { x, y } = await untilSeen(page, 'card', selector);
    await page.touchscreen.tap(x, y);
  }

  it('a mark saves and opens its card, and from there a finger opens the paper in the library', async () => {
    await mark(page, 1).tap();
    await untilSeen(page, 'card', '.state', ({ text }) => text === 'Saved');
    const library = await running.opened(() => tap('.open'));
    const pane = library.getByRole('complementary', { name: 'Paper' });
    await pane.getByRole('link', { name: cards[1]?.title ?? '' }).waitFor();
    expect(new URL(library.url()).searchParams.has('paper')).toBe(true);
    await library.close();
    await page.bringToFront();
  });

  it('a tap beside the card closes it, and presses nothing', async () => {
    // Nothing in it has been touched: no focus goes out of it with the tap.
    await mark(page, 3).tap();
    await untilSeen(page, 'card', '.card', ({ label }) => label.includes(cards[3]?.title ?? ''));
    await untilMarks(page, (names) => names[3] === 'Saved. Press to undo');
    // The reasons of related rows may still change.
    const savedRows = async () => (await markNames(page)).map(isSaved);
    const before = await savedRows();
    await page.touchscreen.tap(1_200, 20);
    const { hidden } = await untilSeen(page, 'card', '.card', ({ hidden }) => hidden);
    expect(hidden).toBe(true);
    expect(await savedRows()).toEqual(before);
  });

  it('a saved paper’s mark opens its card', async () => {
    await page.reload();
    const names = await untilMarks(page, (names) => names[1]?.startsWith('In your library') === true);
    expect(names).toHaveLength(cards.length);
    await mark(page, 1).tap();
    const { text } = await untilSeen(page, 'card', '.state');
    expect(text).toBe('In your library');
  });
});
