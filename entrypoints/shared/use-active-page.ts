/** The page in front of the popup: what its reader has read, or what could be done to have it read. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { originPattern } from '@/lib/settings/site-access.ts';
import { isPdfAddress } from '@/lib/identity/parse-address.ts';
import { type PageReading, sendMessage } from '@/lib/messages.ts';
import { type ActiveTab, activeTab } from './active-tab.ts';

/** A page that no reader of ours is on. */
export interface UnreadPage {
  /** Its address, as far as the browser tells it; nothing on the browser's own pages. */
  url?: string;
  /** The site may be read for good already, by its being named or by the person's word. */
  allowed: boolean;
  /** It shows a PDF, which no script can read. */
  pdf: boolean;
  /** Canonical ids of the paper that the address names: a PDF's, most often. */
  ids: string[];
  /** Reads that paper's own page and saves it. */
  fetchPaper: () => Promise<void>;
}

export interface ActivePage {
  /** Nothing while it is asked for. */
  reading: PageReading | undefined;
  unread: UnreadPage | undefined;
  /** Saves the rows of these ids where they stand, or all that are new. */
  clip: (ids?: string[]) => Promise<void>;
  /** Reads this page now; the popup's being open gives the right to. */
  read: () => Promise<void>;
  /** Asks for the right to read this site from now on, and reads this page. */
  readAlways: () => Promise<void>;
  /** Turns everything on again that keeps this page bare. */
  turnOn: () => Promise<void>;
}

/**
 * Asks the reader of the tab in front, and again whenever the library changes.
 *
 * @param of an address that is to stand for the page in front; or `tabs`, to follow which tab is in front.
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
      // The browser shows its question only while it answers to a press, so nothing is awaited before it.
      if (pattern && (await browser.permissions.request({ origins: [pattern] }))) await read();
    },
    async turnOn() {
      if (reading) await turnOn(new URL(reading.url));
    },
  };
}

/** Detector and reader follow the switches by themselves. */
async function turnOn(url: URL): Promise<void> {
  const [{ SWITCHES, toSwitches }, { turnOn }] = await Promise.all([
    import('@/lib/settings/switches.ts'),
    import('@/lib/settings/edit-switches.ts'),
  ]);
  const stored = await browser.storage.local.get<Record<string, unknown>>(SWITCHES);
  await browser.storage.local.set({ [SWITCHES]: turnOn(toSwitches(stored[SWITCHES]), url) });
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
  // The browser's own pages, and those it says nothing of: there is nothing to find out about them.
  if (!pattern) return { allowed: false, pdf: false, ids: [], fetchPaper: async () => undefined };
  // Which address names which paper takes many rules, and most pages have a reader.
  const [open, { identify }, { fetchPaper }] = await Promise.all([
    browser.permissions.contains({ origins: [pattern] }),
    import('@/lib/addresses/index.ts'),
    import('./fetch-paper.ts'),
  ]);
  const ids = [...identify(url).ids];
  return { url, allowed: open, pdf: isPdfAddress(url), ids, fetchPaper: () => fetchPaper(ids) };
}
