/** The interface that each browser's driver implements. Playwright drives the pages of both. */
import type { BrowserContext, Page } from 'playwright-core';

const NAMES = ['chromium', 'firefox'] as const;
export type BrowserName = (typeof NAMES)[number];

/**
 * The browser that is asked for: by the test project, or by the user in the environment; Chromium when
 * neither says.
 */
export const BROWSER: BrowserName = NAMES.find((name) => name === process.env['BROWSER']) ?? 'chromium';

export interface LaunchOptions {
  /** The profile's folder. */
  profile: string;
  /** The folder of the built extension. */
  extension: string;
  /** The folder that downloads go to. */
  downloads: string;
  /** The address that all pages come from. */
  proxy: string;
  headless: boolean;
  colorScheme: 'light' | 'dark';
  /** Its screen can be touched. */
  touch: boolean;
  /** The language of the browser, as HTML calls it. */
  language: string;
}

/** What people do to the browser itself, rather than to a page. */
export interface Outside {
  /** Chooses an entry of the extension's in a menu. @param info what the browser says of it. */
  menu: (
    info: { menuItemId: string; linkUrl?: string; selectionText?: string },
    tab: number,
  ) => Promise<void>;
  /** Presses the key of a command, with a tab in front. */
  command: (name: string, tab: number) => Promise<void>;
  /** What the address bar offers when a text is typed after the extension's word. */
  suggest: (text: string) => Promise<unknown>;
  /** The addresses of what the browser shows beside pages: panels, and pages that nobody sees. */
  shown: () => Promise<string[]>;
}

/** A browser with the extension. */
export interface Driver {
  context: BrowserContext;
  /** Where the extension's own pages are, without a slash at the end. */
  origin: string;
  /** The extension's name for the tab of a page. @param own a page of the extension. */
  tabOf: (page: Page, own: Page) => Promise<number>;
  outside: Outside;
  /** Updates the extension to what it is already; its own pages are closed by that. */
  update: () => Promise<void>;
  /** Stops the worker or the background page, as the browser does when it is idle. */
  stopBackground: () => Promise<void>;
  /**
   * Makes our closed roots, as they are now, known to scripts of the page: `shadowRoot` of each host is its
   * root.
   */
  openRoots: (page: Page, own: Page) => Promise<void>;
  /**
   * Holds all sites back but these match patterns, as the user does on the browser's own page about the
   * extension.
   */
  allowOnly: (hosts: readonly string[]) => Promise<void>;
  /** How many worlds the extension's scripts have in a page from now on. */
  watchWorlds: (page: Page) => Promise<() => Promise<number>>;
  /** The path of the file that is downloaded when something is done in a page. */
  download: (page: Page, act: () => Promise<void>) => Promise<string>;
  /** Looks for pages that the extension has opened, where the browser does not tell of them. */
  findPages: () => Promise<void>;
  /** A symbolic link in the profile that names the browser's process after its last `-` or `+`. */
  lock: string;
}
