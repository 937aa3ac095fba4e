/**
 * The extension in Chromium: Playwright drives it by the debugger's protocol, which reaches what is closed to
 * pages.
 */
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { findBrowser } from '../find-browser.mjs';
import { outsideChromium } from './chromium-outside.ts';
import type { Driver, LaunchOptions } from './driver.ts';

/** Starts Chromium with the built extension. */
export async function launchChromium(options: LaunchOptions): Promise<Driver> {
  const { profile, extension, downloads, proxy, headless, colorScheme, touch, language } = options;
  const executablePath = findBrowser('chromium');
  if (!executablePath)
    throw new Error('No Chromium on this machine: node tests/commands/prepare.mjs chromium');
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    downloadsPath: downloads,
    headless,
    colorScheme,
    hasTouch: touch,
    viewport: headless ? { width: 1280, height: 900 } : null,
    proxy: { server: proxy },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      `--lang=${language}`,
      '--ignore-certificate-errors',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
    ],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const { host: id } = new URL(worker.url());
  return {
    context,
    origin: `chrome-extension://${id}`,
    tabOf,
    outside: outsideChromium(context),
    update: () => update(context, id),
    stopBackground: () => stopWorker(context),
    openRoots,
    watchWorlds: (page) => watchWorlds(page, `chrome-extension://${id}`),
    async download(page, act) {
      const coming = page.waitForEvent('download');
      await act();
      return (await coming).path();
    },
    findPages: async () => {},
    allowOnly: (hosts) => allowOnly(context, id, hosts),
    lock: 'SingletonLock',
  };
}

/** The tab that was in front last, other than the caller's, is the one that was just brought there. */
async function tabOf(page: Page, own: Page): Promise<number> {
  await page.bringToFront();
  return own.evaluate(async () => {
    const { tabs } = Reflect.get(globalThis, 'chrome');
    const own = await tabs.getCurrent();
    const others: { id: number; lastAccessed: number }[] = await tabs.query({});
    const [last] = others
      .filter(({ id }) => id !== own.id)
      .toSorted((a, b) => b.lastAccessed - a.lastAccessed);
    return last?.id ?? -1;
  });
}

/** Loads the extension again, as an update does. Outside developer mode that would turn it off. */
async function update(context: BrowserContext, id: string): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(async (id) => {
    const { developerPrivate } = Reflect.get(globalThis, 'chrome');
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await developerPrivate.reload(id, { failQuietly: true });
  }, id);
  await page.close();
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

async function openRoots(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const roots: number[] = [];
  const walk = (node: typeof root): void => {
    if (node.attributes?.includes('data-offprint'))
      roots.push(...(node.shadowRoots ?? []).map(({ backendNodeId }) => backendNodeId));
    for (const child of node.children ?? []) walk(child);
  };
  walk(root);
  for (const backendNodeId of roots) {
    const { object } = await session.send('DOM.resolveNode', { backendNodeId });
    await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId ?? '',
      functionDeclaration:
        'function () { Object.defineProperty(this.host, "shadowRoot", { value: this, configurable: true }) }',
    });
  }
  await session.detach();
}

/** Those that are gone count, too. */
async function watchWorlds(page: Page, ours: string): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  let worlds = 0;
  session.on('Runtime.executionContextCreated', ({ context: { origin, auxData } }) => {
    if (origin === ours && auxData?.['type'] === 'isolated') worlds++;
  });
  await session.send('Runtime.enable');
  return async () => worlds;
}

/** None is "on click". */
async function allowOnly(context: BrowserContext, id: string, hosts: readonly string[]): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    async ({ id, hosts }) => {
      const { developerPrivate } = Reflect.get(globalThis, 'chrome');
      const hostAccess = hosts.length > 0 ? 'ON_SPECIFIC_SITES' : 'ON_CLICK';
      await developerPrivate.updateExtensionConfiguration({ extensionId: id, hostAccess });
      const { runtimeHostPermissions } = (await developerPrivate.getExtensionInfo(id)).permissions;
      const now: { host: string; granted: boolean }[] = runtimeHostPermissions?.hosts ?? [];
      for (const { host, granted } of now)
        if (granted && !hosts.includes(host)) await developerPrivate.removeHostPermission(id, host);
      for (const host of hosts) await developerPrivate.addHostPermission(id, host);
    },
    { id, hosts },
  );
  await page.close();
}
