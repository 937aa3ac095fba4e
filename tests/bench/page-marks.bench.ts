/**
 * Measures reading and marking long listings in Chromium: the longest tasks and the total time, beside the
 * page alone.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { type Running, startExtension } from '../e2e/extension.ts';
import { mark } from '../e2e/marks.ts';
import type { CorpusPaper } from './browser.ts';
import { longestTask, type Task, recordTasks, tasksWhileWorking } from './page-tasks.ts';
import { quantile, report } from './report.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const PAGE = resolve(ROOT, '../shared/pages/neurips/book-2019-list.html');
const ORIGIN = 'https://papers.nips.cc';
const HOST = `${ORIGIN}/book/`;
const ROW = /<li><a href="\/paper\/.*<\/li>/g;
const ROWS = [50, 200, 1_427];
const RUNS = 5;
/** Rows of the shortest page to save beforehand, so that some others are related. */
const SAVED = [3, 17, 31, 45];
/** A page is finished when the extension has done nothing for this many ms. */
const QUIET = 1_500;

/** The names by which `npm run bench -- NAME` selects these figures. */
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

/** The page with only its first `n` rows. */
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

/**
 * Reports the longest task by wall and by CPU time, the longest with our scripts, and the time until all rows
 * are marked.
 */
async function measure({ context }: Running, n: number): Promise<void> {
  const withUs: Task[][] = [];
  const without: Task[][] = [];
  for (let i = 0; i < RUNS; i++) {
    const tasks = await load(await context.newPage(), `${HOST}${n}`, (page) => untilMarked(page, n));
    withUs.push(tasksWhileWorking(tasks));
    // The extension does not run on an address without a rule.
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
  figure('longest-task', 'ms', (tasks) => longestTask(tasks, 'length'));
  figure('longest-task-busy', 'ms of processor', (tasks) => longestTask(tasks, 'busy'));
  figure(
    'longest-slice-busy',
    'ms of processor',
    (tasks) =>
      longestTask(
        tasks.filter(({ ours }) => ours),
        'busy',
      ),
    (tasks) => longestTask(tasks, 'busy'),
  );
  figure('all', 'ms', span, (tasks) => tasks.reduce((sum, { length }) => sum + length, 0));
}

async function load(page: Page, url: string, until?: (page: Page) => Promise<void>): Promise<Task[]> {
  const tasks = await recordTasks(page, url, async () => {
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
