/** A hook for the page in the active tab: what its reader has read, or how it can be read. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { originPattern } from '@/lib/settings/site-access.ts';
import { turnOn } from '@/lib/settings/edit-switches.ts';
import { offReach } from '@/lib/settings/switches.ts';
import { isPdfAddress } from '@/lib/identity/parse-address.ts';
import { nothingRead, type PageReading, sendMessage } from '@/lib/messages.ts';
import { type ActiveTab, activeTab } from './active-tab.ts';
import { injectReader } from './inject-reader.ts';
import { loadIdentify } from './load-identify.ts';
import { isNamed } from './probes.ts';
import { changeSwitches, readSwitches } from './stored-switches.ts';

/** A page that has no reader of Offprint. */
export interface UnreadPage {
  /** Its address, if the browser tells it; nothing on the browser's own pages. */
  url?: string;
  /** Whether the site may always be read, because it is named or the person allowed it. */
  allowed: boolean;
  /** Whether it shows a PDF, which no script can read. */
  pdf: boolean;
  /** Canonical ids of the paper that the address identifies, usually that of a PDF. */
  ids: string[];
  /** Fetches the paper's own page and saves the paper. */
  fetchPaper: () => Promise<void>;
}

export interface ActivePage {
  /** Nothing while the reader is asked, and on a page without one. */
  reading: PageReading | undefined;
  unread: UnreadPage | undefined;
  /** Saves the papers with these ids on the page, or all new ones. */
  clip: (ids?: string[]) => Promise<void>;
  /** Has the abstracts fetched that saved papers of the page lack. */
  fetchAbstracts: () => Promise<void>;
  /** Reads this page now. The open popup gives the permission. */
  read: () => Promise<void>;
  /** Asks for permission to always read this site, and reads this page. */
  readAlways: () => Promise<void>;
  /** Turns Offprint back on for this page. */
  turnOn: () => Promise<void>;
}

/**
 * Asks the reader in the active tab, and again whenever the library changes.
 *
 * @param of `link` is an address to use in place of the active tab's page; `tabs` follows which tab is
 *   active.
 */
export function useActivePage(of?: { link?: string | undefined; tabs?: boolean }): ActivePage {
  const [reading, setReading] = useState<PageReading>();
  const [unread, setUnread] = useState<UnreadPage>();
  const { link, tabs } = of ?? {};
  const ask = useCallback(
    async (fresh = false) => {
      const tab = link ? undefined : await activeTab();
      const answer = await (tab && readingOf(tab, fresh));
      setReading(answer);
      setUnread(answer ? undefined : await describeUnreadPage(link ?? tab?.url));
    },
    [link],
  );
  useEffect(() => {
    void ask();
    const onChanged = () => void ask(true);
    browser.storage.local.onChanged.addListener(onChanged);
    const stop = tabs ? followTabs(ask) : undefined;
    return () => {
      browser.storage.local.onChanged.removeListener(onChanged);
      stop?.();
    };
  }, [ask, tabs]);

  const read = useCallback(async () => {
    const tab = await activeTab();
    if (!tab) return;
    if (!(await askReader(tab))) await injectReader(tab.id);
    await ask();
  }, [ask]);
  return {
    reading,
    unread,
    read,
    async clip(ids) {
      const tab = await activeTab();
      if (tab) await sendMessage('clip', ids ? { papers: ids } : {}, tab.id);
      await ask();
    },
    async fetchAbstracts() {
      const tab = await activeTab();
      if (tab) await sendMessage('fetchAbstracts', undefined, tab.id);
      await ask();
    },
    async readAlways() {
      const pattern = originPattern(unread?.url ?? '');
      // The browser asks the person only while a click is being handled, so nothing may be awaited before.
      if (pattern && (await browser.permissions.request({ origins: [pattern] }))) await read();
    },
    async turnOn() {
      // Detector and reader follow the switches by themselves.
      if (reading) await changeSwitches((switches) => turnOn(switches, new URL(reading.url)));
    },
  };
}

/**
 * What is known about the tab's page: what its reader has read, or on a named site that there is nothing to
 * read.
 */
async function readingOf(tab: ActiveTab, fresh: boolean): Promise<PageReading | undefined> {
  return (await askReader(tab, fresh)) ?? readingWithoutReader(tab.url);
}

/**
 * What the tab's reader has read; nothing without a reader.
 *
 * @param fresh makes the reader ask the library again.
 */
async function askReader({ id, url }: ActiveTab, fresh = false): Promise<PageReading | undefined> {
  if (url && !originPattern(url)) return undefined;
  return sendMessage('readPage', { fresh }, id).catch(() => undefined);
}

/** On a named site without a reader: the detector found no papers, or Offprint is turned off there. */
async function readingWithoutReader(address = ''): Promise<PageReading | undefined> {
  const origin = originPattern(address);
  if (!origin || isPdfAddress(address)) return undefined;
  const url = new URL(address);
  if (!isNamed(url) || !(await browser.permissions.contains({ origins: [origin] }))) return undefined;
  return nothingRead(address, offReach(await readSwitches(), url));
}

/** Asks again when another tab becomes active, and when a tab has loaded another page. */
function followTabs(ask: () => Promise<void>): () => void {
  const onActivated = () => void ask();
  const onUpdated = (_id: number, { status }: { status?: string }) => {
    if (status === 'complete') void ask();
  };
  browser.tabs.onActivated.addListener(onActivated);
  browser.tabs.onUpdated.addListener(onUpdated);
  return () => {
    browser.tabs.onActivated.removeListener(onActivated);
    browser.tabs.onUpdated.removeListener(onUpdated);
  };
}

async function describeUnreadPage(url = ''): Promise<UnreadPage> {
  const pattern = originPattern(url);
  // Nothing can be found out about the browser's own pages, and about pages whose address is hidden.
  if (!pattern) return { allowed: false, pdf: false, ids: [], fetchPaper: async () => undefined };
  // Loaded on demand: the rules of all sites are a third of the popup's code, and most pages have a reader.
  const [open, { fetchPaper }, identify] = await Promise.all([
    browser.permissions.contains({ origins: [pattern] }),
    import('./fetch-paper.ts'),
    loadIdentify(),
  ]);
  const ids = [...identify(url).ids];
  return { url, allowed: open, pdf: isPdfAddress(url), ids, fetchPaper: () => fetchPaper(ids) };
}
