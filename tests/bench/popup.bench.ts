/** Measures opening the popup: the time to the first paint and to the first papers, beside an empty popup. */
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { startExtension } from '../e2e/extension.ts';
import { fillLibrary } from '../e2e/fill.ts';
import type { CorpusPaper } from './browser.ts';
import { openPopup } from './open-popup.ts';
import { quantile, report } from './report.ts';

/** The names by which `npm run bench -- NAME` selects these figures. */
export const NAMES = ['popup'];

const PAPERS = 10_000;
const RUNS = 21;
const EMPTY = 'empty.html';
const ROOT = resolve(import.meta.dirname, '../..');

export async function run(corpus: readonly CorpusPaper[]): Promise<void> {
  execFileSync('npx', ['wxt', 'build'], { cwd: ROOT, stdio: ['ignore', 'ignore', 2] });
  const files = { [EMPTY]: '<!doctype html><title>Empty</title><p>Empty</p>' };
  const running = await startExtension({ files });
  try {
    const page = await running.openOwn('options.html');
    await fillLibrary(page, corpus.slice(0, PAPERS));
    const times = { paint: [] as number[], results: [] as number[], empty: [] as number[] };
    for (let i = 0; i < RUNS; i++) {
      times.empty.push((await page.evaluate(openPopup, { popup: EMPTY, until: 'p' })).paint);
      const ours = await openOurs(page);
      times.paint.push(ours.paint);
      times.results.push(ours.shown);
    }
    const peer = quantile(times.empty, 0.5);
    const beside = { n: PAPERS, peer, peerName: 'first paint of an empty popup', unit: 'ms' };
    report({ name: 'popup-paint', ours: quantile(times.paint, 0.5), ...beside });
    report({ name: 'popup-results', ours: quantile(times.results, 0.5), ...beside });
  } finally {
    await running.close();
  }
}

function openOurs(page: Page) {
  return page.evaluate(openPopup, { popup: 'popup.html', until: 'li.paper .title' });
}
