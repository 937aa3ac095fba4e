/**
 * Pages that were saved from real sites, in a browser with the extension and with papers of theirs in the
 * library.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseHTML } from 'linkedom';
import type { Page } from 'playwright-core';
import { annotate, fillLibrary, type MadePaper } from './fill.ts';
import { type Running, startExtension } from './extension.ts';
import { savedPapers } from './library.ts';
import { detect } from '../pages/detect.ts';

/** One row of an INDEX.tsv. */
export interface SavedPage {
  file: string;
  /** Where the page was found. */
  url: string;
  html: () => string;
}

/** What the extension may read for these pages: sites that no rule is for are among them. */
const ANY_SITE = ['*://*/*'];

/** Of the papers that a page lists: one in so many is saved, and so many at the most. */
const ONE_IN = 5;
const MOST_OF_A_PAGE = 12;
/** One in so many of the saved papers has been read. */
const READ_ONE_IN = 3;

/** The pages of an INDEX.tsv, whose columns are named in its first line. */
export function savedPages(index: string): SavedPage[] {
  const [head = '', ...lines] = readFileSync(index, 'utf8').trim().split('\n');
  const columns = head.split('\t');
  return lines
    .map((line) => line.split('\t'))
    .map((line) => {
      const at = (name: string) => line[columns.indexOf(name)] ?? '';
      return { file: at('file'), url: at('url'), html: () => html(join(dirname(index), at('file'))) };
    });
}

function html(path: string): string {
  return readFileSync(path, 'utf8');
}

/** A browser with the extension, with pages to go to, and with papers in the library. */
interface RunningOverPages extends Running {
  extensionPage: Page;
  /** Papers in the library. */
  saved: number;
}

/**
 * Starts the extension over pages.
 *
 * @param options.papersOf the pages that papers are saved of, where those are others.
 */
export async function startOverPages(
  pages: readonly SavedPage[],
  { papersOf = pages, ...options }: { papersOf?: readonly SavedPage[]; colorScheme?: 'light' | 'dark' } = {},
): Promise<RunningOverPages> {
  const running = await startExtension({ ...options, hosts: ANY_SITE });
  try {
    await servePages(running, pages);
    const extensionPage = await running.openOwn('options.html');
    return { ...running, extensionPage, saved: await saveSomeOf(papersOf, extensionPage) };
  } catch (error) {
    await running.close();
    throw error;
  }
}

/**
 * Saves some papers of each page, so that it has saved, read, related and new ones.
 *
 * @returns how many the library has then.
 */
async function saveSomeOf(pages: readonly SavedPage[], extensionPage: Page): Promise<number> {
  await fillLibrary(extensionPage, pages.flatMap(someOf));
  const saved = await savedPapers(extensionPage);
  const read = saved.map(({ id }) => id).filter((_, i) => i % READ_ONE_IN === 0);
  await annotate(extensionPage, read, { status: 'read' });
  return saved.length;
}

/** Never the first: a paper's own page is of one that is not saved. */
function someOf({ url, html }: SavedPage): MadePaper[] {
  const { papers } = detect(parseHTML(html()).document, new URL(url));
  return papers.filter(({ ids }, i) => i % ONE_IN === 1 && ids.length > 0).slice(0, MOST_OF_A_PAGE);
}

/** Serves each page at its address. */
export async function servePages(
  { context }: Pick<Running, 'context'>,
  pages: readonly SavedPage[],
): Promise<void> {
  const byUrl = new Map(pages.map((page) => [withoutHash(page.url), page]));
  await context.route(
    (url) => byUrl.has(withoutHash(url.href)),
    (route) => {
      const page = byUrl.get(withoutHash(route.request().url()));
      // What a page asks for at its own address is not the page once more.
      return page && route.request().isNavigationRequest()
        ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: page.html() })
        : route.fallback();
    },
  );
}

function withoutHash(url: string): string {
  return URL.canParse(url) ? new URL(url).href.replace(/#.*/, '') : url;
}

/** So long, in ms, a page has for being read without being asked. */
export const UNASKED = 800;

/** Reads a page as the user asks for it in the popup, where the extension does not read it by itself. */
export async function readOnRequest(page: Page, extensionPage: Page): Promise<void> {
  await page.waitForTimeout(UNASKED);
  if ((await page.locator('[data-offprint]').count()) > 0) return;
  await extensionPage.evaluate(async (url) => {
    const { scripting, tabs } = Reflect.get(globalThis, 'chrome');
    const all: { id: number; url?: string }[] = await tabs.query({});
    const tab = all.find((one) => one.url === url);
    if (!tab) throw new Error(`No tab with ${url}`);
    const message = { id: 1, type: 'readPage', data: { fresh: false }, timestamp: Date.now() };
    const answer = await tabs.sendMessage(tab.id, message).catch(() => undefined);
    if (!answer?.res)
      await scripting.executeScript({ target: { tabId: tab.id }, files: ['/content-scripts/reader.js'] });
  }, page.url());
}

/** Waits until nothing of ours has come or gone for a while. @returns how many marks there are. */
export async function untilStill(page: Page, quiet: number): Promise<number> {
  let [marks, since] = [-1, Date.now()];
  for (const end = Date.now() + 20_000; Date.now() < end;) {
    const now = await page.locator('[data-offprint="mark"]').count();
    if (now !== marks) [marks, since] = [now, Date.now()];
    else if (Date.now() - since > quiet) break;
    await page.waitForTimeout(200);
  }
  return marks;
}
