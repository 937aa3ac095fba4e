/**
 * Five tabs that save while the worker is stopped again and again, and a browser killed while it restores:
 * all is saved once, and nothing is left over.
 */
import 'fake-indexeddb/auto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { arxivList } from '../pages/arxiv.ts';
import { inventedCards } from '../pages/huggingface-search.ts';
import { startExtension } from './extension.ts';
import { countPapers, savedPapers } from './library.ts';
import { untilMarks } from './marks.ts';
import { until } from './until.ts';

const TABS = 5;
const ROWS = 5;
const profile = mkdtempSync(join(tmpdir(), 'offprint-stopped-'));
afterAll(() => rmSync(profile, { recursive: true, force: true }));

it(
  'saves all that five tabs clip while the worker is stopped again and again',
  { timeout: 180_000 },
  async () => {
    const running = await startExtension();
    const cards = inventedCards(TABS * ROWS);
    running.serve('https://arxiv.org/list/', (url) => {
      const tab = Number(new URL(url).searchParams.get('tab'));
      return arxivList(cards.slice(tab * ROWS, (tab + 1) * ROWS));
    });
    for (let tab = 0; tab < TABS; tab++) {
      const page = await running.open(`https://arxiv.org/list/cs.LG/recent?tab=${tab}`);
      await untilMarks(page, (names) => names.length === ROWS);
    }
    const own = await running.openOwn('options.html');
    await own.evaluate(clipEachRow, 'https://arxiv.org/list/*');
    let stopped = 0;
    let saved = 0;
    // In the middle of saving: each time that one more paper is there.
    while (saved < TABS * ROWS) {
      saved = await until(
        () => own.evaluate(countPapers),
        (count) => count > saved,
      );
      await running.stopBackground();
      stopped++;
    }
    await until(
      () => own.evaluate(() => Boolean(Reflect.get(globalThis, 'allClipped'))),
      (done) => done,
    );
    const papers = await savedPapers(own);
    console.log(
      `${papers.length} papers saved by ${TABS} tabs while the worker was stopped ${stopped} times`,
    );
    expect(papers).toHaveLength(TABS * ROWS);
    await running.close();
  },
);

/** Runs in a page of the extension: every tab saves its rows one by one. */
function clipEachRow(pattern: string): void {
  const { tabs } = Reflect.get(globalThis, 'chrome');
  const clipAll = async () => {
    const lists: { id: number }[] = await tabs.query({ url: pattern });
    await Promise.all(
      lists.map(async ({ id }) => {
        const ask = (type: string, data: unknown) =>
          tabs.sendMessage(id, { id, type, data, timestamp: Date.now() });
        const { res } = await ask('readPage', { fresh: false });
        for (const { paper } of res.papers) await ask('clip', { papers: [paper.ids[0]] });
      }),
    );
    Object.assign(globalThis, { allClipped: true });
  };
  void clipAll();
}

it('leaves no staged lines when the browser is killed while it restores', { timeout: 180_000 }, async () => {
  const running = await startExtension({ profile });
  const page = await running.openOwn('options.html');
  await page.evaluate(stageMany);
  await running.kill();
  const again = await startExtension({ profile });
  const own = await again.openOwn('popup.html');
  // Any message starts the worker, which tidies up.
  const ask = { id: 1, type: 'listTags', timestamp: 1 };
  await own.evaluate((message) => Reflect.get(globalThis, 'chrome').runtime.sendMessage(message), ask);
  await expect.poll(() => own.evaluate(countStaged)).toBe(0);
  await again.close();
});

/** Runs in a page of the extension: stages lines as a restore does, and holds their lock. */
async function stageMany(): Promise<void> {
  const stage = `${Date.now()} a`;
  void navigator.locks.request(`staged ${stage}`, () => new Promise(() => undefined));
  const db = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('offprint');
    opening.addEventListener('success', () => resolve(opening.result));
  });
  await new Promise((resolve) => {
    const transaction = db.transaction('staged', 'readwrite', { durability: 'strict' });
    for (let i = 0; i < 3_000; i++) transaction.objectStore('staged').add({ stage, line: { i } });
    transaction.addEventListener('complete', resolve);
  });
}

/** Runs in a page of the extension. */
function countStaged(): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('offprint');
    opening.addEventListener('error', () => reject(opening.error ?? new Error('no database')));
    opening.addEventListener('success', () => {
      const counting = opening.result.transaction('staged').objectStore('staged').count();
      counting.addEventListener('success', () => {
        opening.result.close();
        resolve(counting.result);
      });
    });
  });
}
