/**
 * The main job in a real browser: see, clip, find, recognise elsewhere; and all of it still there after a
 * crash.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { arxivList } from '../pages/arxiv.ts';
import { inventedCards, searchPage } from '../pages/huggingface-search.ts';
import { type Running, startExtension } from './extension.ts';
import { isSaved, markNames, markOf, untilMarks } from './marks.ts';

const HUGGING_FACE = 'https://huggingface.co/papers?q=features';
const ARXIV = 'https://arxiv.org/list/cs.LG/recent';
const cards = inventedCards(12);
const [first, second] = cards;

describe('the main job', () => {
  let running: Running;
  const profile = mkdtempSync(join(tmpdir(), 'offprint-'));

  async function start(): Promise<void> {
    running = await startExtension({ profile });
    running.serve('https://huggingface.co/papers', searchPage(cards));
    running.serve('https://arxiv.org/list/', arxivList(cards.slice(0, 5)));
  }
  beforeAll(start);
  afterAll(async () => {
    await running.close();
    rmSync(profile, { recursive: true, force: true });
  });

  it('marks every row, saves two where they stand, and shows the page count on the toolbar', async () => {
    const page = await running.open(HUGGING_FACE);
    await untilMarks(page, (names) => names.length === cards.length);
    await markOf(page, `[id="card-${first?.id}"]`).click();
    await markOf(page, `[id="card-${second?.id}"]`).click();
    const names = await untilMarks(
      page,
      (names) => names.filter((name) => name.startsWith('Saved.')).length === 2,
    );
    expect(names.slice(0, 2)).toEqual(['Saved. Press to undo', 'Saved. Press to undo']);
    const badge = await running.own.evaluate(
      (tabId) => Reflect.get(globalThis, 'chrome').action.getBadgeText({ tabId }),
      await running.tabOf(page),
    );
    expect(badge).toBe(String(cards.length));
  });

  it('finds one in the popup by a word of its abstract', async () => {
    expect(await findByWord()).toEqual(found);
  });

  it('shows the other as saved on a page of a different site', async () => {
    const page = await running.open(ARXIV);
    const names = await untilMarks(
      page,
      (names) => names.length === 5 && names.some((name) => name.startsWith('In your library')),
    );
    expect(names.map((name) => name.startsWith('In your library'))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it('searches with the worker stopped', async () => {
    await running.stopBackground();
    expect(await findByWord()).toEqual(found);
  });

  it('has everything after the browser was killed and started anew', async () => {
    await running.kill();
    await start();
    expect(await findByWord()).toEqual(found);
    const page = await running.open(HUGGING_FACE);
    await untilMarks(page, (names) => names.filter(isSaved).length === 2);
    expect(await markNames(page)).toHaveLength(cards.length);
  });

  const found = { titles: [second?.title], marked: ['smoothing'] };

  /** What the popup lists for a word that stands in one saved abstract alone, and what it marks of it. */
  async function findByWord(): Promise<typeof found> {
    const popup = await running.popup(running.own);
    await popup.getByRole('searchbox').fill('smoothing');
    await popup.locator('.paper mark').first().waitFor();
    const titles = await popup.locator('.title').allTextContents();
    const marked = await popup.locator('.snippet mark').allTextContents();
    await popup.close();
    return { titles, marked };
  }
});
