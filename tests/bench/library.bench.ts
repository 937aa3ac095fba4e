/** One save at a small and at a large library, and the bytes a paper takes. */
import { type BenchBrowser, type CorpusPaper, startBench } from './browser.ts';
import type { Bench } from './page.ts';
import { quantile, report } from './report.ts';

declare const bench: Bench;

const SMALL = 100;
const SAVES = 60;
const BATCH = 2_000;

/** Names of the figures, as `npm run bench -- NAME` takes them. */
export const NAMES = ['library-save', 'library-bytes'];

export async function run(
  corpus: readonly CorpusPaper[],
  sizes: readonly number[],
  wants: (name: string) => boolean,
): Promise<void> {
  const browser = await startBench(corpus);
  try {
    const small = await measured(browser, 0, SMALL);
    let from = SMALL;
    for (const n of sizes) {
      const large = await measured(browser, from, n);
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

/** Grows the library from some papers to more; the last ones are saved one at a time. */
async function measured(
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
  const times = await page.evaluate((url) => bench.librarySaves(url), `/papers?from=${to - SAVES}&to=${to}`);
  const bytes = await page.evaluate(() => bench.stored());
  await page.close();
  return { save: quantile(times, 0.5), bytes };
}
