/** The extension in a real Chromium: one browser with a profile of its own, pages served under their real host names. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright-core';
import { findBrowser } from './find-browser.mjs';
import { tabBehind } from './tab-behind.ts';

export const EXTENSION = resolve(import.meta.dirname, '../../.output/chrome-mv3');

export interface Options {
  /** The profile's folder; a new one, removed at the end, when left out. */
  profile?: string;
  headless?: boolean;
  colorScheme?: 'light' | 'dark';
  /** Its screen can be touched. */
  touch?: boolean;
  /** The language of the browser, as HTML calls it; English when left out. */
  language?: string;
  /** Match patterns of hosts it may read beside the named ones: no headless browser answers when a person is asked. */
  hosts?: string[];
  /** Permissions it has beside those it is installed with, for the same reason. */
  permissions?: string[];
  /** Further files it is to have, by their names. */
  files?: Record<string, string>;
}

export interface Running {
  context: BrowserContext;
  worker: Worker;
  id: string;
  /** Serves `html` for every address that starts with `prefix` (and nothing from the network). */
  serve: (prefix: string, html: string | ((url: string) => string | undefined)) => Promise<void>;
  /** The popup over a page, as a page of its own. */
  popup: (page: Page) => Promise<Page>;
  /** Stops the worker, as the browser does when it is idle. */
  stopWorker: () => Promise<void>;
  close: () => Promise<void>;
  /** Ends the browser as a power cut would. */
  kill: () => Promise<void>;
}

/** Starts Chromium with the built extension. */
export async function startExtension(options: Options = {}): Promise<Running> {
  const executablePath = findBrowser('chromium');
  if (!executablePath)
    throw new Error('No Chromium on this machine: node tests/commands/prepare.mjs chromium');
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'offprint-'));
  const more = options.hosts || options.permissions || options.files;
  const extension = more ? copyWith(options) : EXTENSION;
  const isNew = readdirSync(profile).length === 0;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: options.headless ?? true,
    colorScheme: options.colorScheme ?? 'light',
    hasTouch: options.touch ?? false,
    viewport: options.headless === false ? null : { width: 1280, height: 900 },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      `--lang=${options.language ?? 'en-US'}`,
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
    ],
  });
  await context.route(/^https?:/, (route) => route.fulfill({ status: 404, body: '' }));
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const id = new URL(worker.url()).host;
  if (isNew) await closeWelcome(context);
  return {
    context,
    worker,
    id,
    async serve(prefix, html) {
      await context.route(
        (url) => url.href.startsWith(prefix),
        (route) => {
          const body = typeof html === 'string' ? html : html(route.request().url());
          return body === undefined
            ? route.fallback()
            : route.fulfill({ contentType: 'text/html; charset=utf-8', body });
        },
      );
    },
    popup: (page) => openPopup(context, id, page),
    stopWorker: () => stopWorker(context),
    async kill() {
      const gone = new Promise<void>((resolve) => context.once('close', () => resolve()));
      execFileSync('pkill', ['-KILL', '-f', `user-data-dir=${profile}`]);
      await gone;
      rmSync(join(profile, 'SingletonLock'), { force: true });
    },
    async close() {
      await context.close();
      if (!options.profile) rmSync(profile, { recursive: true, force: true });
      if (extension !== EXTENSION) rmSync(extension, { recursive: true, force: true });
    },
  };
}

/** The first-run page opens by itself in a new profile: out of the way, unless a test opens it. */
async function closeWelcome(context: BrowserContext): Promise<void> {
  const isWelcome = (page: Page) => page.url().endsWith('/welcome.html');
  const opening = context.waitForEvent('page', { predicate: isOpened }).catch(() => undefined);
  async function isOpened(page: Page): Promise<boolean> {
    await page.waitForURL(/welcome\.html$/).catch(() => undefined);
    return isWelcome(page);
  }
  const there = context.pages().find(isWelcome) ?? (await opening);
  await there?.close();
}

function copyWith({ hosts = [], permissions = [], files = {} }: Options): string {
  const copy = mkdtempSync(join(tmpdir(), 'offprint-extension-'));
  cpSync(EXTENSION, copy, { recursive: true });
  const file = join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(copy, name), text);
  manifest.host_permissions.push(...hosts);
  manifest.permissions.push(...permissions);
  writeFileSync(file, JSON.stringify(manifest));
  return copy;
}

/** The popup has no tab of its own to be over, so it is told which: the one that was in front last. */
async function openPopup(context: BrowserContext, id: string, page: Page): Promise<Page> {
  await page.bringToFront();
  const popup = await context.newPage();
  await popup.setViewportSize({ width: 440, height: 560 });
  await popup.goto(`chrome-extension://${id}/manifest.json`);
  const tab = await popup.evaluate(tabBehind);
  await popup.goto(`chrome-extension://${id}/popup.html?tab=${tab}`);
  return popup;
}

async function stopWorker(context: BrowserContext): Promise<void> {
  const browser = context.browser();
  const session = browser
    ? await browser.newBrowserCDPSession()
    : await context.newCDPSession(context.pages()[0] ?? (await context.newPage()));
  const { targetInfos } = await session.send('Target.getTargets');
  for (const target of targetInfos.filter(({ type }) => type === 'service_worker')) {
    await session.send('Target.closeTarget', { targetId: target.targetId });
  }
  await session.detach();
}
