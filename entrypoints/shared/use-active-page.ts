/** The page in front of the popup: what its reader has read, or what could be done to have it read. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { originPattern } from '@/lib/settings/site-access.ts';
import { turnedOn } from '@/lib/settings/edit-switches.ts';
import { isOff } from '@/lib/settings/switches.ts';
import { isPdfAddress } from '@/lib/identity/parse-address.ts';
import { nothingRead, type PageReading, sendMessage } from '@/lib/messages.ts';
import { type ActiveTab, activeTab } from './active-tab.ts';
import { injectReader } from './inject-reader.ts';
import { isNamed } from './probes.ts';
import { changeSwitches, readSwitches } from './stored-switches.ts';

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
    async readAlways() {
      const pattern = originPattern(unread?.url ?? '');
      // The browser shows its question only while it answers to a press, so nothing is awaited before it.
      if (pattern && (await browser.permissions.request({ origins: [pattern] }))) await read();
    },
    async turnOn() {
      // Detector and reader follow the switches by themselves.
      if (reading) await changeSwitches((switches) => turnedOn(switches, new URL(reading.url)));
    },
  };
}

/** What is known of the tab's page: what its reader has read, or that nothing is to be read on a named site; else nothing. */
async function readingOf(tab: ActiveTab, fresh: boolean): Promise<PageReading | undefined> {
  return (await askReader(tab, fresh)) ?? readingWithoutReader(tab.url);
}

/** What the tab's reader has read; nothing where there is none. @param fresh once the library has been asked again. */
async function askReader({ id, url }: ActiveTab, fresh = false): Promise<PageReading | undefined> {
  if (url && !originPattern(url)) return undefined;
  return sendMessage('readPage', { fresh }, id).catch(() => undefined);
}

/** On a named site the detector has seen no papers, or it is turned off there. */
async function readingWithoutReader(address = ''): Promise<PageReading | undefined> {
  const origin = originPattern(address);
  if (!origin || isPdfAddress(address)) return undefined;
  const url = new URL(address);
  if (!isNamed(url) || !(await browser.permissions.contains({ origins: [origin] }))) return undefined;
  return nothingRead(address, isOff(await readSwitches(), url));
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
