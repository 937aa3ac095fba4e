/**
 * Triggers menus, shortcuts and the address bar of Chromium: fires their events in the worker, as no debugger
 * can press a menu.
 */
import type { BrowserContext, Page } from 'playwright-core';
import type { Outside } from './driver.ts';

export function outsideChromium(context: BrowserContext): Outside {
  const worker = async () => context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  return {
    async menu(info, tab) {
      await (
        await worker()
      ).evaluate(
        async ([info, tab]) => {
          const { tabs, contextMenus } = Reflect.get(globalThis, 'chrome');
          contextMenus.onClicked.dispatch(info, await tabs.get(tab));
        },
        [info, tab] as const,
      );
    },
    async command(name, tab) {
      await (
        await worker()
      ).evaluate(
        async ([name, tab]) => {
          const { tabs, commands } = Reflect.get(globalThis, 'chrome');
          commands.onCommand.dispatch(name, await tabs.get(tab));
        },
        [name, tab] as const,
      );
    },
    suggest: async (text) =>
      (await worker()).evaluate((text) => {
        const { onInputStarted, onInputChanged } = Reflect.get(globalThis, 'chrome').omnibox;
        onInputStarted.dispatch();
        return new Promise((suggest) => onInputChanged.dispatch(text, suggest));
      }, text),
    shown: async () => {
      const [page] = context.pages();
      return page ? targets(page) : [];
    },
  };
}

async function targets(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { targetInfos } = await session.send('Target.getTargets');
  await session.detach();
  return targetInfos.map(({ url }) => url);
}
