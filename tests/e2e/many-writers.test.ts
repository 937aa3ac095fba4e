/**
 * Ten tabs and a page of the extension that save at once: one consistent library, and every open view
 * follows.
 */
import 'fake-indexeddb/auto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkLibrary } from '@/tests/lib/library/check-library.ts';
import { OffprintDb } from '@/lib/db/database.ts';
import { arxivList } from '../pages/arxiv.ts';
import { inventedCards } from '../pages/huggingface-search.ts';
import { thaw } from '../lib/library/frozen.ts';
import { type Running, startExtension } from './extension.ts';
import { dumpDatabase, untilSaved } from './library.ts';
import { isSaved, untilMarks } from './marks.ts';

const TABS = 10;
const SHARED = 4;
const OWN = 8;
const cards = inventedCards(SHARED + TABS * OWN);
const all = cards.length + 1;

let running: Running;
beforeAll(async () => {
  running = await startExtension();
  // Each tab's list has some rows that all have, and some that are its own.
  running.serve('https://arxiv.org/list/', (url) => {
    const tab = Number(new URL(url).searchParams.get('tab'));
    return arxivList([
      ...cards.slice(0, SHARED),
      ...cards.slice(SHARED + tab * OWN, SHARED + (tab + 1) * OWN),
    ]);
  });
});
afterAll(() => running.close());

it('keeps one record of each paper, whoever saves it first', { timeout: 120_000 }, async () => {
  const pages = [];
  for (let tab = 0; tab < TABS; tab++) {
    const page = await running.open(`https://arxiv.org/list/cs.LG/recent?tab=${tab}`);
    await untilMarks(page, (names) => names.length === SHARED + OWN);
    pages.push(page);
  }
  const [first] = pages;
  if (!first) throw new Error('no tab');
  const popup = await running.popup(first);
  await popup.getByRole('tab', { name: /^Library/ }).click();

  const start = performance.now();
  await popup.evaluate(async () => {
    const { tabs, runtime } = Reflect.get(globalThis, 'chrome');
    const lists = await tabs.query({ url: 'https://arxiv.org/list/*' });
    const clip = (tab: { id: number }) =>
      tabs.sendMessage(tab.id, { id: tab.id, type: 'clip', data: {}, timestamp: Date.now() });
    const papers = [{ title: 'Saved by a page of the extension', ids: ['10.1000/own'] }];
    const save = {
      id: 0,
      type: 'savePapers',
      data: { papers, url: 'https://arxiv.org/' },
      timestamp: Date.now(),
    };
    await Promise.all([...lists.map(clip), runtime.sendMessage(save)]);
  });
  const saved = performance.now();
  await popup.locator('#tab-library', { hasText: String(all) }).waitFor();
  const followed = performance.now();
  console.log(
    `${all} papers by ${TABS} tabs at once: saved after ${Math.round(saved - start)} ms, the popup follows ${Math.round(followed - saved)} ms later`,
  );
  for (const page of pages) {
    await page.bringToFront();
    await untilMarks(page, (names) => names.filter(isSaved).length === SHARED + OWN);
  }
  await untilSaved(popup, (papers) => papers.length === all);
  await thaw('many-writers', await dumpDatabase(popup));
  const db = new OffprintDb('many-writers');
  expect(await checkLibrary(db)).toEqual([]);
  expect(await db.papers.count()).toBe(all);
});
