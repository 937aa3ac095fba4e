/** `npm start`: runs the extension in a browser, in a window to try or headless through its main job. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { execFileSync } from 'node:child_process';
import type { Page } from 'playwright-core';
import { escapeText, sampleCards, searchPage } from '../pages/huggingface-search.ts';
import { type Running, startExtension } from '../e2e/extension.ts';
import { savedPapers } from '../e2e/library.ts';
import { mark, markNames, untilMarks } from '../e2e/marks.ts';
import { untilSeen } from '../e2e/roots.ts';
import { siteFor } from '@/lib/sites/index.ts';
import { UsageError } from './usage.ts';
import type { SavedPaper } from '@/lib/db/rows.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const OUTPUT_DIR = join(ROOT, '.artefacts/start');
const SAMPLE = 'https://huggingface.co/papers';

export async function main(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { headless: { type: 'boolean' }, page: { type: 'string' }, url: { type: 'string' } },
  });
  if (Boolean(values.page) !== Boolean(values.url))
    throw new UsageError('--page FILE and --url URL go together.');
  const html = values.page ? readFileSync(values.page, 'utf8') : searchPage(sampleCards());
  const url = values.url ?? SAMPLE;
  const display =
    process.env['DISPLAY'] ??
    process.env['WAYLAND_DISPLAY'] ??
    (process.platform === 'linux' ? undefined : 'native');
  const headless = values.headless ?? !display;

  execFileSync('npx', ['wxt', 'build'], { cwd: ROOT, stdio: ['ignore', 2, 2] });
  const running = await startExtension({ headless });
  try {
    running.serve(url.split(/[?#]/)[0] ?? url, html);
    await (headless ? runMainJob(running, url) : openWindow(running, url));
  } finally {
    await running.close();
  }
}

/** Opens a window to try the extension in, until it is closed. */
async function openWindow({ context }: Running, url: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(url);
  console.log(
    `Offprint is running on ${url}. Press the marks before the titles; open the popup from the toolbar.`,
  );
  await new Promise<void>((resolve) => context.on('close', () => resolve()));
}

const isRelated = (name: string): boolean => name.startsWith('Related');

/** Papers saved by their marks. */
const BY_MARK = 5;

/** Goes through the main job step by step and prints the results. */
async function runMainJob(running: Running, url: string): Promise<void> {
  mkdirSync(OUTPUT_DIR, { recursive: true });
  const page = await running.context.newPage();
  await page.goto(url);
  await untilRead(running, page);
  await untilMarks(page, (names) => names.length > 0);
  const found = await page.locator('[data-offprint="mark"]').count();
  console.log(`found    ${found} papers on ${url}`);
  await page.screenshot({ path: join(OUTPUT_DIR, '1-listing.png') });

  // A press counts once its mark was in sight for a while, so the rest is saved in the popup, as a user
  // would.
  for (let i = 0; i < Math.min(found, BY_MARK); i++) await mark(page, i).click();
  if (url === SAMPLE) await showWhy(page);
  if (found > BY_MARK) await saveOthers(running, page);
  await untilMarks(page, (names) => names.every((name) => /^(Saved|In your)/.test(name)), 60_000);
  await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot({ path: join(OUTPUT_DIR, '3-clipped.png') });

  const popup = await running.popup(page);
  await popup.getByRole('tab', { name: /^Library/ }).click();
  const saved = await savedPapers(popup);
  const withAbstract = saved.filter((paper) => paper.abstract.length >= 60).length;
  console.log(`saved    ${saved.length} papers, ${withAbstract} with abstracts`);
  await popup.screenshot({ path: join(OUTPUT_DIR, '4-library.png') });

  const middle = saved[Math.floor(saved.length / 2)];
  const word = /\b[a-z]{9,}\b/.exec(middle?.abstract ?? '')?.[0] ?? middle?.title.split(' ')[0] ?? '';
  const start = performance.now();
  await popup.getByRole('searchbox').fill(word);
  await popup.locator('.paper mark').first().waitFor();
  const count = await popup.locator('.list-header output').textContent();
  console.log(
    `search   "${word}": ${count} in ${Math.round(performance.now() - start)} ms, first: ${await popup.locator('.title').first().textContent()}`,
  );
  await popup.screenshot({ path: join(OUTPUT_DIR, '5-search.png') });

  await showRelated(running, saved);
  console.log(`pictures ${OUTPUT_DIR}`);
}

/** Points at a related row of the sample; the picture is the one in README. */
async function showWhy(page: Page): Promise<void> {
  await untilMarks(page, (names) => names.some(isRelated));
  const names = await markNames(page);
  await page.evaluate(() => scrollTo(0, 0));
  await mark(page, names.findLastIndex(isRelated)).hover();
  await untilSeen(page, 'card', '.words');
  await page.screenshot({ path: join(OUTPUT_DIR, '2-why.png') });
}

async function saveOthers(running: Running, page: Page): Promise<void> {
  const popup = await running.popup(page);
  await popup.getByRole('button', { name: /^Save all/ }).click();
  await popup.getByText('All papers on this page are in your library.').waitFor();
  await popup.close();
  await page.bringToFront();
}

/**
 * Rows are marked while a page is still being read; the popup lists its papers once all of it has been read.
 */
async function untilRead(running: Running, page: Page): Promise<void> {
  const popup = await running.popup(page);
  await popup.getByRole('tab', { name: /^This page/ }).click();
  await popup.locator('.paper').first().waitFor();
  await popup.close();
  await page.bringToFront();
}

/** Opens the page of a saved paper and prints the related papers. */
async function showRelated(running: Running, saved: SavedPaper[]): Promise<void> {
  // The page must be on a site with a rule, so that the extension reads it without being asked.
  const paper = saved.find(({ url }) => url && siteFor(new URL(url)));
  if (!paper?.url) return console.log('related  skipped: no rule reads the papers’ own pages');
  running.serve(paper.url, paperPage(paper));
  const page = await running.context.newPage();
  await page.goto(paper.url);
  await untilMarks(page, (names) => names.length === 1);
  const popup = await running.popup(page);
  await popup.getByRole('tab', { name: /^Related/ }).click();
  await popup.locator('.paper').first().waitFor();
  console.log(`related  to "${paper.title}":`);
  for (const item of (await popup.locator('.paper').all()).slice(0, 3)) {
    console.log(
      `         ${await item.locator('.title').textContent()}\n           ${(await item.locator('.why').textContent())?.replace(/ Why\?$/, '')}`,
    );
  }
  await popup.screenshot({ path: join(OUTPUT_DIR, '6-related.png') });
}

function paperPage({ title, abstract }: SavedPaper): string {
  return `<!doctype html><html lang="en"><title>Paper</title><body><main><h1>${escapeText(title)}</h1><div><h2>Abstract</h2><p>${escapeText(abstract)}</p></div></main></body></html>`;
}
