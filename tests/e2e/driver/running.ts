/** Finds the running browser of a page. */
import type { BrowserContext, Page } from 'playwright-core';

export interface PageOwner {
  /** A page of the extension in which nothing runs, to ask the extension things in. */
  own: Page;
  /** The extension's name for the tab of a page. */
  tabOf: (page: Page) => Promise<number>;
  /**
   * Makes our closed roots, as they are now, known to scripts of the page: `shadowRoot` of each host is its
   * root.
   */
  openRoots: (page: Page) => Promise<void>;
}

const all = new WeakMap<BrowserContext, PageOwner>();

/** To be called once for each browser that is started. */
export function nameRunning(context: BrowserContext, asked: PageOwner): void {
  all.set(context, asked);
}

/** The browser of a page. */
export function runningOver(page: Page): PageOwner {
  const asked = all.get(page.context());
  if (!asked) throw new Error('This page is of a browser without the extension.');
  return asked;
}
