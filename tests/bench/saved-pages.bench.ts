/**
 * Measures the longest tasks on all saved pages in Chromium, with the extension and some hundred papers, and
 * without.
 */
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { findBrowser } from '../e2e/find-browser.mjs';
import { readOnRequest, type SavedPage, servePages, UNASKED, untilStill } from '../e2e/saved-pages.ts';
import type { CorpusPaper } from './browser.ts';
import { visitPages, listPages, QUIET } from './visit-pages.ts';
import { longestTask, recordTasks, tasksWhileWorking } from './page-tasks.ts';
import { report } from './report.ts';

/** Tasks longer than this many ms are noticeable. */
const LONG_TASK = 50;

/** The names by which `npm run bench -- NAME` selects these figures. */
export const NAMES = ['pages', 'pages-tasks'];

interface Visit {
  /** The CPU time of the longest task, in ms. */
  longest: number;
  /** The same, of tasks with scripts of the extension. */
  slice: number;
  marks: number;
}

export async function run(
  _corpus: readonly CorpusPaper[],
  _sizes: readonly number[],
  _wants: unknown,
  isWanted: (file: string) => boolean,
): Promise<void> {
  const pages = listPages(isWanted);
  const alone = await visitAlone(pages.wanted);
  const { visits, saved } = await visitPages(pages, async ({ context, extensionPage }, page, i) => {
    const visit = await visitWith(context, page, extensionPage);
    console.log(JSON.stringify({ page: page.file, ...round(visit), without: round(alone[i] ?? visit) }));
    return visit;
  });
  reportTotals(saved, visits, alone);
}

function reportTotals(n: number, visits: readonly Visit[], alone: readonly Visit[]): void {
  const figure = (name: string, unit: string, of: (visits: readonly Visit[]) => number, peer = of(alone)) =>
    report({ name: `pages-${name}`, n, ours: of(visits), peer, peerName: 'the pages themselves', unit });
  const most = (key: keyof Visit) => (visits: readonly Visit[]) =>
    Math.max(...visits.map((visit) => visit[key]));
  figure('longest-slice', 'ms of processor', most('slice'), most('longest')(alone));
  figure('longest-task', 'ms of processor', most('longest'));
  figure('slices-over-50', 'pages', (visits) => visits.filter(({ slice }) => slice > LONG_TASK).length, 0);
}

/** Visits the pages in a browser without the extension. */
async function visitAlone(pages: readonly SavedPage[]): Promise<Visit[]> {
  const executablePath = findBrowser('chromium');
  if (!executablePath)
    throw new Error('No Chromium on this machine: node tests/commands/prepare.mjs chromium');
  const context = await chromium.launchPersistentContext('', {
    executablePath,
    viewport: { width: 1280, height: 900 },
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    await context.route(/^https?:/, (route) => route.fulfill({ status: 404, body: '' }));
    await servePages({ context }, pages);
    const visits: Visit[] = [];
    for (const { url } of pages) {
      const page = await context.newPage();
      const tasks = await recordTasks(page, url, () => page.waitForTimeout(UNASKED + QUIET));
      visits.push({ longest: longestTask(tasks, 'busy'), slice: 0, marks: 0 });
      await page.close();
    }
    return visits;
  } finally {
    await context.close();
  }
}

async function visitWith(context: BrowserContext, { url }: SavedPage, ours: Page): Promise<Visit> {
  const page = await context.newPage();
  let marks = 0;
  const tasks = await recordTasks(page, url, async () => {
    await readOnRequest(page, ours);
    marks = await untilStill(page, QUIET);
  });
  const slices = tasks.filter((task) => task.ours);
  const visit = {
    longest: longestTask(tasksWhileWorking(tasks), 'busy'),
    slice: longestTask(slices, 'busy'),
    marks,
  };
  await page.close();
  return visit;
}

function round(visit: Visit): Visit {
  const at = (value: number, digits: number) => Number(value.toFixed(digits));
  return {
    longest: at(visit.longest, 1),
    slice: at(visit.slice, 1),
    marks: visit.marks,
  };
}
