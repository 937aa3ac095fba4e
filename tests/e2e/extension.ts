/** The extension in a real browser: a profile of its own, pages served under their real addresses. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { launchChromium } from './driver/chromium.ts';
import { BROWSER, type Driver } from './driver/driver.ts';
import { launchFirefox } from './driver/firefox.ts';
import { type PageOwner, nameRunning } from './driver/running.ts';
import { until } from './until.ts';
import { startWeb, type Web } from './driver/web.ts';

const BUILDS = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' };
/** The built extension that is tried. */
export const EXTENSION = resolve(import.meta.dirname, '../../.output', BUILDS[BROWSER]);
/** What one of the extension's pages is when nothing of it is to run. */
const INERT = 'icons/16.png';

export interface Options {
  /** The profile's folder; a new one, removed at the end, when left out. */
  profile?: string;
  headless?: boolean;
  colorScheme?: 'light' | 'dark';
  /** Its screen can be touched. */
  touch?: boolean;
  /** The language of the browser, as HTML calls it; English when left out. */
  language?: string;
  /**
   * Match patterns of hosts it may read beside the named ones: no headless browser answers when the user is
   * asked.
   */
  hosts?: string[];
  /** Permissions it has beside those it is installed with, for the same reason. */
  permissions?: string[];
  /** Further files it is to have, by their names. */
  files?: Record<string, string>;
}

export interface Running extends Omit<Driver, 'tabOf' | 'openRoots' | 'lock'>, PageOwner, Pick<Web, 'serve'> {
  /** Opens an address in a page of its own. */
  open: (url: string) => Promise<Page>;
  /** The page that the extension opens when something is done. */
  opened: (act: () => Promise<void>) => Promise<Page>;
  /** Opens a page of the extension. @param width of its window, in CSS px. */
  openOwn: (path: string, width?: number) => Promise<Page>;
  /** The popup over a page, as a page of its own. */
  popup: (page: Page) => Promise<Page>;
  close: () => Promise<void>;
  /** Ends the browser as a power cut would. */
  kill: () => Promise<void>;
}

/** Starts the browser of this run with the built extension. */
export async function startExtension(options: Options = {}): Promise<Running> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'offprint-'));
  const more = options.hosts || options.permissions || options.files;
  const extension = more ? copyWith(options) : EXTENSION;
  const isNew = readdirSync(profile).length === 0;
  const downloads = mkdtempSync(join(tmpdir(), 'offprint-downloads-'));
  const web = await startWeb();
  const launch = BROWSER === 'firefox' ? launchFirefox : launchChromium;
  const driver = await launch({
    profile,
    extension,
    downloads,
    proxy: web.proxy,
    headless: options.headless ?? true,
    colorScheme: options.colorScheme ?? 'light',
    touch: options.touch ?? false,
    language: options.language ?? 'en-US',
  });
  const { context, origin } = driver;
  // As long as a busy machine takes.
  context.setDefaultTimeout(60_000);
  if (isNew && BROWSER === 'chromium') await closeWelcome(driver);
  const openOwn = async (path: string, width = 1280, height = 800) => {
    const page = await context.newPage();
    await page.setViewportSize({ width, height });
    await page.goto(`${origin}/${path}`);
    return page;
  };
  const own = await openOwn(INERT);
  const tabs = new WeakMap<Page, number>();
  const tabOf = async (page: Page) => {
    const tab = tabs.get(page) ?? (await driver.tabOf(page, own));
    tabs.set(page, tab);
    return tab;
  };
  const asked: PageOwner = { own, tabOf, openRoots: (page) => driver.openRoots(page, own) };
  nameRunning(context, asked);
  return {
    ...driver,
    ...asked,
    serve: web.serve,
    async opened(act) {
      const opening = context.waitForEvent('page');
      await act();
      let page: Page | undefined;
      const found = opening.then((one) => (page = one));
      await until(
        () => driver.findPages(),
        () => page !== undefined,
      );
      return found;
    },
    async open(url) {
      const page = await context.newPage();
      await page.goto(url);
      return page;
    },
    openOwn,
    // The popup has no tab of its own to be over, so it is told which.
    popup: async (page) => {
      await page.bringToFront();
      return openOwn(`popup.html?tab=${await tabOf(page)}`, 440, 560);
    },
    async kill() {
      const gone = new Promise<void>((resolve) => context.once('close', () => resolve()));
      process.kill(Number(/\d+$/.exec(readlinkSync(join(profile, driver.lock)))?.[0]), 'SIGKILL');
      await gone;
      web.close();
      rmSync(downloads, { recursive: true, force: true });
      rmSync(join(profile, driver.lock), { force: true });
    },
    async close() {
      await context.close();
      web.close();
      rmSync(downloads, { recursive: true, force: true });
      if (!options.profile) rmSync(profile, { recursive: true, force: true });
      if (extension !== EXTENSION) rmSync(extension, { recursive: true, force: true });
    },
  };
}

/** The first-run page opens by itself in a new profile: out of the way, unless a test opens it. */
async function closeWelcome({ context }: Driver): Promise<void> {
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
  (manifest.host_permissions ??= []).push(...hosts);
  manifest.permissions.push(...permissions);
  writeFileSync(file, JSON.stringify(manifest));
  return copy;
}
