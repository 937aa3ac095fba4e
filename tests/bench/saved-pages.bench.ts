/** Every saved page in Chromium with a library of some hundred papers, and without the extension: what we hold up. */
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { findBrowser } from '../e2e/find-browser.mjs';
import { readOnRequest, type SavedPage, servePages, UNASKED, untilStill } from '../e2e/saved-pages.ts';
import type { CorpusPaper } from './browser.ts';
import { overPages, pagesBeside, QUIET } from './over-pages.ts';
import { longest, tasksOf, whileAtWork } from './page-tasks.ts';
import { report } from './report.ts';

/** ms: what is longer, a person notices. */
const LONG = 50;

/** Names of the figures, as `npm run bench -- NAME` takes them. */
export const NAMES = ['pages', 'pages-tasks'];

interface Visit {
  /** ms of processor of the longest task. */
  longest: number;
  /** The same, of tasks with scripts of ours alone. */
  slice: number;
  marks: number;
}

export async function run(
  _corpus: readonly CorpusPaper[],
  _sizes: readonly number[],
  _wants: unknown,
  isWanted: (file: string) => boolean,
): Promise<void> {
  const pages = pagesBeside(isWanted);
  const alone = await visitAlone(pages.wanted);
  const { visits, saved } = await overPages(pages, async ({ context, extensionPage }, page, i) => {
    const visit = await visitWith(context, page, extensionPage);
    console.log(JSON.stringify({ page: page.file, ...rounded(visit), without: rounded(alone[i] ?? visit) }));
    return visit;
  });
  sumUp(saved, visits, alone);
}

function sumUp(n: number, visits: readonly Visit[], alone: readonly Visit[]): void {
  const figure = (name: string, unit: string, of: (visits: readonly Visit[]) => number, peer = of(alone)) =>
    report({ name: `pages-${name}`, n, ours: of(visits), peer, peerName: 'the pages themselves', unit });
  const most = (key: keyof Visit) => (visits: readonly Visit[]) =>
    Math.max(...visits.map((visit) => visit[key]));
  figure('longest-slice', 'ms of processor', most('slice'), most('longest')(alone));
  figure('longest-task', 'ms of processor', most('longest'));
  figure('slices-over-50', 'pages', (visits) => visits.filter(({ slice }) => slice > LONG).length, 0);
}

/** The pages in a browser that has no extension. */
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
      const tasks = await tasksOf(page, url, () => page.waitForTimeout(UNASKED + QUIET));
      visits.push({ longest: longest(tasks, 'busy'), slice: 0, marks: 0 });
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
  const tasks = await tasksOf(page, url, async () => {
    await readOnRequest(page, ours);
    marks = await untilStill(page, QUIET);
  });
  const slices = tasks.filter((task) => task.ours);
  const visit = {
    longest: longest(whileAtWork(tasks), 'busy'),
    slice: longest(slices, 'busy'),
    marks,
  };
  await page.close();
  return visit;
}

function rounded(visit: Visit): Visit {
  const at = (value: number, digits: number) => Number(value.toFixed(digits));
  return {
    longest: at(visit.longest, 1),
    slice: at(visit.slice, 1),
    marks: visit.marks,
  };
}
