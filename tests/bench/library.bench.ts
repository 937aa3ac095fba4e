/** Compares saving one paper, and the bytes for each paper, in a large and a small library. */
import { type BenchBrowser, type CorpusPaper, startBench } from './browser.ts';
import type { Bench } from './page.ts';
import { quantile, report } from './report.ts';

declare const bench: Bench;

const SMALL = 100;
const SAVES = 60;
const BATCH = 2_000;

/** The names by which `npm run bench -- NAME` selects these figures. */
export const NAMES = ['library-save', 'library-bytes'];

export async function run(
  corpus: readonly CorpusPaper[],
  sizes: readonly number[],
  wants: (name: string) => boolean,
): Promise<void> {
  const browser = await startBench(corpus);
  try {
    const small = await measure(browser, 0, SMALL);
    let from = SMALL;
    for (const n of sizes) {
      const large = await measure(browser, from, n);
      from = n;
      const peerName = `the same at ${SMALL} papers`;
      if (wants('library-save'))
        report({ name: 'library-save', n, ours: large.save, peer: small.save, peerName, unit: 'ms' });
      if (wants('library-bytes'))
        report({
          name: 'library-bytes',
          n,
          ours: large.bytes / n,
          peer: small.bytes / SMALL,
          peerName,
          unit: 'bytes',
        });
    }
  } finally {
    await browser.close();
  }
}

/**
 * Grows the library; the last papers are saved one at a time. Returns the median ms of a save, and the bytes
 * stored.
 */
async function measure(
  browser: BenchBrowser,
  from: number,
  to: number,
): Promise<{ save: number; bytes: number }> {
  const page = await browser.open();
  for (let count = from; count < to - SAVES; count += BATCH)
    await page.evaluate(
      (url) => bench.grow(url),
      `/papers?from=${count}&to=${Math.min(count + BATCH, to - SAVES)}`,
    );
  const times = await page.evaluate(
    (url) => bench.timeLibrarySaves(url),
    `/papers?from=${to - SAVES}&to=${to}`,
  );
  const bytes = await page.evaluate(() => bench.measureStorage());
  await page.close();
  return { save: quantile(times, 0.5), bytes };
}
