/** Reading and marking a long listing in Chromium, against what the page itself costs: how long it holds up a person, and until when. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { type Running, startExtension } from '../e2e/extension.ts';
import { mark } from '../e2e/marks.ts';
import type { CorpusPaper } from './browser.ts';
import { longest, type Task, tasksOf, whileAtWork } from './page-tasks.ts';
import { quantile, report } from './report.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const PAGE = resolve(ROOT, '../shared/pages/neurips/book-2019-list.html');
const ORIGIN = 'https://papers.nips.cc';
const HOST = `${ORIGIN}/book/`;
const ROW = /<li><a href="\/paper\/.*<\/li>/g;
const ROWS = [50, 200, 1_427];
const RUNS = 5;
/** Rows of the shortest page that are saved beforehand: with them, some of the others are related. */
const SAVED = [3, 17, 31, 45];
/** Nothing of ours for so long, in ms, and all is done. */
const QUIET = 1_500;

/** Names of the figures, as `npm run bench -- NAME` takes them. */
export const NAMES = ['marks'];

export async function run(_corpus: readonly CorpusPaper[]): Promise<void> {
  execFileSync('npx', ['wxt', 'build'], { cwd: ROOT, stdio: 'ignore' });
  const html = readFileSync(PAGE, 'utf8');
  const running = await startExtension();
  try {
    running.serve(ORIGIN, (url) => {
      const n = /\d+$/.exec(url)?.[0];
      return n && rowsOf(html, Number(n));
    });
    await savePapers(running);
    for (const n of ROWS) await measure(running, n);
  } finally {
    await running.close();
  }
}

/** The page with its first `n` rows alone. */
function rowsOf(html: string, n: number): string {
  let seen = 0;
  return html.replaceAll(ROW, (row) => (++seen > n ? '' : row));
}

async function savePapers({ context }: Running): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${HOST}${ROWS[0]}`);
  await untilMarked(page, ROWS[0] ?? 0);
  for (const n of SAVED) await mark(page, n).click();
  await page.waitForTimeout(QUIET);
  await page.close();
}

/** Lines for the longest task by the clock and by the processor's time, for the longest with our scripts, and for the time until all is marked. */
async function measure({ context }: Running, n: number): Promise<void> {
  const withUs: Task[][] = [];
  const without: Task[][] = [];
  for (let i = 0; i < RUNS; i++) {
    const tasks = await load(await context.newPage(), `${HOST}${n}`, (page) => untilMarked(page, n));
    withUs.push(whileAtWork(tasks));
    // Nothing of ours runs on an address that no rule is for.
    without.push(await load(await context.newPage(), `${ORIGIN}/about/${n}`));
  }
  const figure = (name: string, unit: string, ours: (tasks: Task[]) => number, peer = ours) =>
    report({
      name: `marks-${name}`,
      n,
      ours: quantile(withUs.map(ours), 0.5),
      peer: quantile(without.map(peer), 0.5),
      peerName: 'the page itself',
      unit,
    });
  figure('longest-task', 'ms', (tasks) => longest(tasks, 'length'));
  figure('longest-task-busy', 'ms of processor', (tasks) => longest(tasks, 'busy'));
  figure(
    'longest-slice-busy',
    'ms of processor',
    (tasks) =>
      longest(
        tasks.filter(({ ours }) => ours),
        'busy',
      ),
    (tasks) => longest(tasks, 'busy'),
  );
  figure('all', 'ms', span, (tasks) => tasks.reduce((sum, { length }) => sum + length, 0));
}

async function load(page: Page, url: string, until?: (page: Page) => Promise<void>): Promise<Task[]> {
  const tasks = await tasksOf(page, url, async () => {
    await until?.(page);
    await page.waitForTimeout(QUIET);
  });
  await page.close();
  return tasks;
}

async function untilMarked(page: Page, n: number): Promise<void> {
  await page.waitForFunction((n) => document.querySelectorAll('[data-offprint="mark"]').length >= n, n, {
    polling: 250,
  });
}

function span(tasks: Task[]): number {
  const [first, last] = [tasks[0], tasks.findLast(({ ours }) => ours)];
  return first && last ? last.start + last.length - first.start : 0;
}
