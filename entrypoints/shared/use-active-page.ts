/** A hook for the page in the active tab: what its reader has read, or how it can be read. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { originPattern } from '@/lib/settings/site-access.ts';
import { isPdfAddress } from '@/lib/identity/parse-address.ts';
import { type PageReading, sendMessage } from '@/lib/messages.ts';
import { type ActiveTab, activeTab } from './active-tab.ts';

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
 * @param of `link` is an address to use in place of the active tab's page; `tabs` follows which tab is active.
 */
export function useActivePage(of?: { link?: string | undefined; tabs?: boolean }): ActivePage {
  const [reading, setReading] = useState<PageReading>();
  const [unread, setUnread] = useState<UnreadPage>();
  const { link, tabs } = of ?? {};
  const ask = useCallback(
    async (how: ReadOptions = {}) => {
      const tab = link ? undefined : await activeTab();
      const answer = await (tab && requestReading(tab, how));
      setReading(answer);
      setUnread(answer ? undefined : await describeUnreadPage(link ?? tab?.url));
    },
    [link],
  );
  useEffect(() => {
    void ask();
    const onChanged = () => void ask({ fresh: true });
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
    // A named site's pages have the script, others do not yet.
    if (!(await requestReading(tab, { wanted: true }))) {
      const { scriptsFor } = await import('@/lib/detect/scripts-for.ts');
      const files = scriptsFor(tab.url, browser.runtime.getManifest().content_scripts);
      await browser.scripting.executeScript({ target: { tabId: tab.id }, files });
    }
    await ask({ wanted: true });
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
    async readAlways() {
      const pattern = originPattern(unread?.url ?? '');
      // The browser asks the person only while a click is being handled, so nothing may be awaited before.
      if (pattern && (await browser.permissions.request({ origins: [pattern] }))) await read();
    },
    async turnOn() {
      if (reading) await turnOn(new URL(reading.url));
    },
  };
}

/** Detector and reader follow the switches by themselves. */
async function turnOn(url: URL): Promise<void> {
  const [{ SWITCHES, toSwitches }, { turnedOn }] = await Promise.all([
    import('@/lib/settings/switches.ts'),
    import('@/lib/settings/edit-switches.ts'),
  ]);
  const stored = await browser.storage.local.get<Record<string, unknown>>(SWITCHES);
  await browser.storage.local.set({ [SWITCHES]: turnedOn(toSwitches(stored[SWITCHES]), url) });
}

/** `fresh`: once the library has been asked again; `wanted`: a person wants the page read. */
interface ReadOptions {
  fresh?: boolean;
  wanted?: true;
}

/** What the tab's reader has read; nothing where none can be. */
function requestReading(
  { id, url }: ActiveTab,
  { fresh = false, wanted }: ReadOptions,
): Promise<PageReading | undefined> {
  if (url && !originPattern(url)) return Promise.resolve(undefined);
  return sendMessage('readPage', { fresh, ...(wanted && { wanted }) }, id).catch(() => undefined);
}

/** Asks again when another tab comes to the front, and when one has loaded another page. */
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
  // Loaded on demand, because the address rules are many and most pages have a reader.
  const [open, { identify }, { fetchPaper }] = await Promise.all([
    browser.permissions.contains({ origins: [pattern] }),
    import('@/lib/addresses/index.ts'),
    import('./fetch-paper.ts'),
  ]);
  const ids = [...identify(url).ids];
  return { url, allowed: open, pdf: isPdfAddress(url), ids, fetchPaper: () => fetchPaper(ids) };
}
