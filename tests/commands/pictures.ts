/**
 * `npm run -s pictures -- INDEX.tsv [BEGINNING …]`: takes screenshots of saved pages with marks, card and
 * bar, light and dark.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { outdateExtension } from '../e2e/library.ts';
import { isNew, mark, markNames, untilMarks } from '../e2e/marks.ts';
import { press, untilSeen } from '../e2e/roots.ts';
import { readOnRequest, type SavedPage, savedPages, startOverPages, untilStill } from '../e2e/saved-pages.ts';
import { UsageError } from './usage.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const OUTPUT_DIR = join(ROOT, '.artefacts/pages');
const QUIET = 1_200;

/** A position without marks. */
const UNMARKED = [1_278, 450] as const;

/** Makes a page dark, as its own style sheets are not saved with it. */
const DARK_STYLE =
  '<style>:root{color-scheme:dark}html,body{background:#0d1117!important;color:#e6edf3!important}' +
  'body :not([data-offprint]){background-color:transparent!important;color:inherit!important}a,a *{color:#79b8ff!important}</style>';

export async function main([index, ...beginnings]: string[]): Promise<void> {
  if (!index) throw new UsageError('Usage: npm run -s pictures -- INDEX.tsv [BEGINNING OF A FILE …]');
  const all = savedPages(index);
  const wanted = all.filter(
    ({ file }) => beginnings.length === 0 || beginnings.some((beginning) => file.startsWith(beginning)),
  );
  execFileSync('npx', ['wxt', 'build'], { cwd: ROOT, stdio: ['ignore', 2, 2] });
  mkdirSync(OUTPUT_DIR, { recursive: true });
  for (const tone of ['light', 'dark'] as const) await takePictures(all, wanted, tone);
  console.log(`pictures ${OUTPUT_DIR}`);
}

async function takePictures(all: SavedPage[], wanted: SavedPage[], tone: 'light' | 'dark'): Promise<void> {
  const toned = wanted.map((page) => ({ ...page, html: () => applyTone(page.html(), tone) }));
  const running = await startOverPages(toned, { papersOf: all, colorScheme: tone });
  const pages: { page: Page; path: string }[] = [];
  try {
    for (const { file, url } of wanted) {
      const page = await running.context.newPage();
      await page.goto(url);
      await readOnRequest(page, running.extensionPage);
      await untilStill(page, QUIET);
      const path = join(OUTPUT_DIR, `${file.replaceAll('/', '-').replace(/\.html$/, '')}-${tone}`);
      await takeStates(page, path);
      pages.push({ page, path });
    }
    // From here on, saving fails.
    await running.extensionPage.evaluate(outdateExtension);
    for (const { page, path } of pages) await takeFailure(page, path);
  } finally {
    await running.close();
  }
}

function applyTone(html: string, tone: 'light' | 'dark'): string {
  return tone === 'dark' ? `${html}${DARK_STYLE}` : html;
}

/**
 * Takes screenshots of the page, of the cards of a related, a saved and a just saved row, and of the open
 * bar.
 */
async function takeStates(page: Page, path: string): Promise<void> {
  const take = (name: string) => page.screenshot({ path: `${path}-${name}.png` });
  const newRow = (await markNames(page)).findIndex(isNew);
  if ((await mark(page).count()) === 0) return;
  await mark(page).scrollIntoViewIfNeeded();
  if (newRow >= 0) await mark(page, newRow).click();
  await page.mouse.move(...UNMARKED);
  await untilStill(page, QUIET);
  await take('1-marks');
  const names = await markNames(page);
  for (const [name, begins] of [
    ['2-related', 'Related'],
    ['3-saved', 'In your library'],
    ['4-just', 'Saved.'],
  ] as const) {
    // The mark that was pressed has changed its name since.
    const n =
      begins === 'Saved.' ? newRow : names.findIndex((one, i) => one.startsWith(begins) && i !== newRow);
    if (n < 0) continue;
    await openCard(page, n);
    if (begins === 'Related') {
      await press(page, 'card', 'summary');
      await untilSeen(page, 'card', '.bars .of');
    }
    await take(name);
    await closeCard(page);
  }
  if ((await page.locator('[data-offprint="bar"]').count()) === 0) return;
  await press(page, 'bar', '[aria-controls]');
  await press(page, 'bar', 'fieldset label:nth-of-type(2)');
  await untilStill(page, QUIET);
  await take('5-bar');
}

/** Takes a screenshot of a row that could not be saved, with its card. */
async function takeFailure(page: Page, path: string): Promise<void> {
  await page.bringToFront();
  const n = (await markNames(page)).findIndex(isNew);
  if (n < 0) return;
  if ((await page.locator('[data-offprint="bar"]').count()) > 0)
    await press(page, 'bar', 'fieldset label:nth-of-type(1)');
  await mark(page, n).scrollIntoViewIfNeeded();
  await mark(page, n).click();
  await untilMarks(page, (names) => names[n]?.startsWith('Not saved') === true);
  await page.mouse.move(...UNMARKED);
  await openCard(page, n);
  await page.screenshot({ path: `${path}-6-failed.png` });
  await closeCard(page);
}

async function openCard(page: Page, n: number): Promise<void> {
  await mark(page, n).scrollIntoViewIfNeeded();
  await mark(page, n).hover();
  await untilSeen(page, 'card', '.state');
}

async function closeCard(page: Page): Promise<void> {
  await page.mouse.move(...UNMARKED);
  await page.keyboard.press('Escape');
  await untilSeen(page, 'card', '.card', ({ hidden }) => hidden);
}
