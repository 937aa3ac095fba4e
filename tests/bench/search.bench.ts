/** Measures the index and the search beside MiniSearch stored as JSON, at growing library sizes. */
import type { Page } from 'playwright-core';
import { type BenchBrowser, type CorpusPaper, startBench } from './browser.ts';
import type { Approach } from './cold-queries.ts';
import type { Bench } from './page.ts';
import { quantile, report } from './report.ts';
import type { Shape } from './warm-queries.ts';

declare const bench: Bench;

const BATCH = 2_000;
const SAVES = 140;
const COLD_RUNS = 15;
const WARM_QUERIES = 100;
const QUERY = 'sparse neural network';

/** The names by which `npm run bench -- NAME` selects these figures. */
export const NAMES = ['cold', 'save', 'size', 'heap', 'warm'];

export async function run(
  corpus: readonly CorpusPaper[],
  sizes: readonly number[],
  wants: (name: string) => boolean,
) {
  const browser = await startBench(corpus);
  try {
    const page = await browser.open();
    let count = 0;
    for (const n of sizes) {
      for (; count < n - SAVES; count += BATCH) {
        const to = Math.min(count + BATCH, n - SAVES);
        await page.evaluate((url) => bench.grow(url), `/papers?from=${count}&to=${to}`);
      }
      const { quiet, busy } = await page.evaluate(
        (url) => bench.timeSaves(url),
        `/papers?from=${n - SAVES}&to=${n}`,
      );
      count = n;
      const { size, peerSize, peerSave, written } = await page.evaluate(() => bench.measureSizes());
      const json = { n, peerName: 'MiniSearch JSON' };
      if (wants('save')) {
        report({ name: 'save', ...json, ours: quantile(quiet, 0.5), peer: peerSave, unit: 'ms' });
        const longest = Math.max(...quiet, ...busy);
        report({ name: 'save-longest', ...json, ours: longest, peer: peerSave, unit: 'ms' });
        report({ name: 'save-written', ...json, ours: written, peer: peerSize, unit: 'bytes' });
      }
      if (wants('size')) report({ name: 'size', ...json, ours: size, peer: peerSize, unit: 'bytes' });
      if (wants('cold')) await runCold(browser, n);
      if (wants('heap')) await runHeap(browser, n);
      if (wants('warm')) await runWarm(page, n, corpus);
    }
  } finally {
    await browser.close();
  }
}

/** Measures the first query in a worker and in a page that have just started. */
async function runCold(browser: BenchBrowser, n: number): Promise<void> {
  const page = await browser.open();
  await compareCold('worker', n, (way) =>
    page.evaluate(([way, query]) => bench.answerInWorker(way, query), [way, QUERY] as const),
  );
  await page.close();
  await compareCold('page', n, async (way) => {
    const opened = await browser.open(new URLSearchParams({ way, query: QUERY }).toString());
    const ms = await opened.evaluate(() => bench.shownAfter());
    await opened.close();
    return ms ?? Number.NaN;
  });
}

async function compareCold(
  start: string,
  n: number,
  measure: (way: Approach) => Promise<number>,
): Promise<void> {
  const times: Record<Approach, number[]> = { open: [], ours: [], loadJSON: [], scan: [] };
  for (let i = 0; i < COLD_RUNS; i++)
    for (const way of ['open', 'ours', 'loadJSON', 'scan'] as const) {
      // The slow approaches run less often: their times vary little.
      if (n > 10_000 && i > 2 && (way === 'loadJSON' || way === 'scan')) continue;
      times[way].push(await measure(way));
    }
  const ours = quantile(times.ours, 0.5);
  const peers = {
    open: 'opening the database',
    loadJSON: 'MiniSearch.loadJSON',
    scan: 'reading every paper',
  };
  for (const way of ['open', 'loadJSON', 'scan'] as const) {
    const peer = quantile(times[way], 0.5);
    report({ name: `cold-${start}-${way}`, n, ours, peer, peerName: peers[way], unit: 'ms' });
  }
}

/** Measures the memory after the first query, including buffers. */
async function runHeap(browser: BenchBrowser, n: number): Promise<void> {
  const heap = { ours: 0, loadJSON: 0 };
  for (const way of ['ours', 'loadJSON'] as const) {
    const page = await browser.open();
    await page.evaluate(([way, query]) => bench.findTitles(way, query), [way, QUERY] as const);
    const session = await page.context().newCDPSession(page);
    await session.send('HeapProfiler.collectGarbage');
    const usage = await session.send('Runtime.getHeapUsage');
    heap[way] = (usage.usedSize + usage.backingStorageSize) / 1e6;
    await page.close();
  }
  report({
    name: 'heap',
    n,
    ours: heap.ours,
    peer: heap.loadJSON,
    peerName: 'MiniSearch.loadJSON',
    unit: 'MB',
  });
}

async function runWarm(page: Page, n: number, corpus: readonly CorpusPaper[]): Promise<void> {
  const step = Math.floor(n / WARM_QUERIES);
  const titles = Array.from({ length: WARM_QUERIES }, (_, i) => corpus[i * step]?.title ?? '');
  for (const shape of ['single', 'and', 'prefix', 'fuzzy'] satisfies Shape[]) {
    const { ours, peer, different } = await page.evaluate(
      ([shape, titles]) => bench.timeQueries(shape, titles),
      [shape, titles] as const satisfies [Shape, string[]],
    );
    const p95 = { ours: quantile(ours, 0.95), peer: quantile(peer, 0.95) };
    report({ name: `warm-${shape}-p95`, n, ...p95, peerName: 'MiniSearch in memory', unit: 'ms' });
    if (different > 0) console.error(`${shape}: ${different} of ${titles.length} queries had other answers`);
  }
}
