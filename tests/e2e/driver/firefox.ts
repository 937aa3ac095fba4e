/**
 * The extension in Firefox: Playwright drives it by WebDriver BiDi, and what that lacks is done with the
 * browser's own rights.
 */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { firefox, type Page } from 'playwright-core';
import { findBrowser } from '../find-browser.mjs';
import { until } from '../until.ts';
import type { Driver, LaunchOptions } from './driver.ts';
import { countWorlds, grantOnly, speak, terminateBackground } from './firefox-acts.ts';
import { completeOwnPages } from './firefox-own-pages.ts';
import { outsideFirefox } from './firefox-outside.ts';
import { FirefoxSystem } from './firefox-system.ts';

const ID = 'offprint@offprint.example';
/**
 * The host of the add-on's pages, and so the origin of its database. Firefox draws one for each profile
 * unless it is told.
 */
const UUID = 'c1a55e55-0000-4000-8000-0ff9417a0001';

/** Starts Firefox with the built add-on. */
export async function launchFirefox(options: LaunchOptions): Promise<Driver> {
  const { profile, extension, downloads, proxy, headless, colorScheme, touch, language } = options;
  const executablePath = findBrowser('firefox');
  if (!executablePath) throw new Error('No Firefox on this machine: node tests/commands/prepare.mjs firefox');
  const { hostname, port } = new URL(proxy);
  const context = await firefox.launchPersistentContext(profile, {
    // Firefox as it is, not Playwright's own build of it.
    channel: 'moz-firefox',
    executablePath,
    downloadsPath: downloads,
    headless,
    hasTouch: touch,
    viewport: headless ? { width: 1280, height: 900 } : null,
    ignoreHTTPSErrors: true,
    args: ['--remote-allow-system-access'],
    firefoxUserPrefs: {
      'network.proxy.type': 1,
      'network.proxy.http': hostname,
      'network.proxy.http_port': Number(port),
      'network.proxy.ssl': hostname,
      'network.proxy.ssl_port': Number(port),
      'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }),
      'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1,
      'dom.w3c_touch_events.enabled': touch ? 1 : 0,
    },
  });
  const system = await FirefoxSystem.of(context);
  const findPages = await completeOwnPages(context);
  await system.run(speak, language);
  await system.install(extension);
  const tabOf = (page: Page) => system.tabOf(page);
  return {
    context,
    origin: `moz-extension://${UUID}`,
    watchWorlds: async (page) => async () => system.run(countWorlds, ID, await tabOf(page)),
    download: (_, act) => download(downloads, act),
    findPages,
    tabOf,
    outside: outsideFirefox(system, ID),
    update: () => system.install(extension),
    stopBackground: () => system.run(terminateBackground, ID),
    openRoots: async (page, own) => openRoots(await tabOf(page), own),
    allowOnly: (hosts) => system.run(grantOnly, ID, hosts),
    lock: 'lock',
  };
}

/**
 * Firefox tells of no download from a page of an add-on: its file is looked for, which has another name until
 * it is whole.
 */
async function download(folder: string, act: () => Promise<void>): Promise<string> {
  const before = new Set(readdirSync(folder));
  await act();
  const files = await until(
    async () => readdirSync(folder).filter((file) => !before.has(file)),
    (files) =>
      files.length === 1 && !files[0]?.endsWith('.part') && statSync(join(folder, files[0] ?? '')).size > 0,
  );
  return join(folder, files[0] ?? '');
}

/**
 * The add-on itself may open closed roots, and hand them to scripts of the page: it needs a page of its own
 * to be asked in.
 */
async function openRoots(tabId: number, own: Page): Promise<void> {
  await own.evaluate(async (tabId) => {
    const { scripting } = Reflect.get(globalThis, 'chrome');
    const open = () => {
      for (const host of document.querySelectorAll('[data-offprint]')) {
        const root = Reflect.get(Reflect.get(host, 'openOrClosedShadowRoot'), 'wrappedJSObject');
        const seenByPage = Reflect.get(host, 'wrappedJSObject');
        Object.defineProperty(seenByPage, 'shadowRoot', { value: root, configurable: true });
      }
    };
    await scripting.executeScript({ target: { tabId }, func: open });
  }, tabId);
}
