/** Measures how long a page waits for an answer of a stopped worker, beside one that is running. */
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { startExtension } from '../e2e/extension.ts';
import { fillLibrary } from '../e2e/fill.ts';
import type { CorpusPaper } from './browser.ts';
import { quantile, report } from './report.ts';

/** The names by which `npm run bench -- NAME` selects these figures. */
export const NAMES = ['wake'];

const ROOT = resolve(import.meta.dirname, '../..');
const PAPERS = 1_000;
const ROWS = 50;
const RUNS = 21;

export async function run(corpus: readonly CorpusPaper[]): Promise<void> {
  execFileSync('npx', ['wxt', 'build'], { cwd: ROOT, stdio: ['ignore', 'ignore', 2] });
  const running = await startExtension();
  try {
    const page = await running.openOwn('options.html');
    await fillLibrary(page, corpus.slice(0, PAPERS));
    const papers = corpus
      .slice(PAPERS, PAPERS + ROWS)
      .map(({ title }, i) => ({ title, authors: [], abstract: '', ids: [`doi:10.1000/${i}`] }));
    const messages = { tags: ['listTags', null], rows: ['lookUpPapers', { papers, total: ROWS }] } as const;
    for (const [name, [type, data]] of Object.entries(messages)) {
      const woken: number[] = [];
      const awake: number[] = [];
      for (let i = 0; i < RUNS; i++) {
        await running.stopBackground();
        woken.push(await ask(page, type, data));
        awake.push(await ask(page, type, data));
      }
      const [ours, peer] = [quantile(woken, 0.5), quantile(awake, 0.5)];
      report({ name: `wake-${name}`, n: PAPERS, ours, peer, peerName: 'a worker that runs', unit: 'ms' });
    }
  } finally {
    await running.close();
  }
}

/** Milliseconds from a message to its answer. */
function ask(page: Page, type: string, data: unknown): Promise<number> {
  return page.evaluate(
    async ([type, data]) => {
      const { runtime } = Reflect.get(globalThis, 'chrome');
      const start = performance.now();
      await runtime.sendMessage({ id: 1, type, data, timestamp: Date.now() });
      return performance.now() - start;
    },
    [type, data] as const,
  );
}
