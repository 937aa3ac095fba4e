/** A hook for the page in the active tab: what its reader has read, or how it can be read. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { originPattern } from '@/lib/settings/site-access.ts';
import { offReach } from '@/lib/settings/switches.ts';
import { isPdfAddress } from '@/lib/identity/parse-address.ts';
import { nothingRead, type PageReading, sendMessage } from '@/lib/messages.ts';
import { type ActiveTab, activeTab } from './active-tab.ts';
import { injectReader } from './inject-reader.ts';
import { loadIdentify } from './load-identify.ts';
import { isNamed } from './probes.ts';
import { readSwitches } from './stored-switches.ts';

/** How long to wait before a reader is asked again that waits for an answer itself, in ms. */
const UNANSWERED = 1_000;

/** A page that has no reader of Offprint. */
export interface UnreadPage {
  /** Its address, if the browser tells it; nothing on the browser's own pages. */
  url?: string;
  /** Whether the site may always be read, because it is named or the user allowed it. */
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
  /** Says whether the page's unsure list is one of papers. */
  answerLists: (on: boolean, reach: 'page' | 'site') => Promise<void>;
}

/** What is shown, and of which tab. */
interface ActivePageView {
  tab: number | undefined;
  reading: PageReading | undefined;
  unread: UnreadPage | undefined;
}

const NOTHING: ActivePageView = { tab: undefined, reading: undefined, unread: undefined };

/**
 * Asks the reader in the active tab, and again whenever the library changes, or the reader itself has no
 * answer of the library yet. What is shown, and what an action is about, is always the tab in front: an
 * answer of one that was left meanwhile is dropped.
 *
 * @param of `link` is an address to use in place of the active tab's page; `tabs` follows which tab is
 *   active; `onError` is told why nothing could be asked.
 */
export function useActivePage(of?: {
  link?: string | undefined;
  tabs?: boolean;
  onError?: (error: unknown) => void;
}): ActivePage {
  const [shown, setShown] = useState<ActivePageView>(NOTHING);
  const { link, tabs } = of ?? {};
  const onError = useRef(of?.onError);
  onError.current = of?.onError;
  /** Counts the questions: only the last one is shown. */
  const last = useRef(0);
  const ask = useCallback(
    async (fresh = false) => {
      const question = ++last.current;
      const isLast = () => question === last.current;
      const tab = link ? undefined : await activeTab();
      if (!isLast()) return;
      // What another tab's page has read must not be acted on in this one.
      setShown((before) => (before.tab === tab?.id ? before : NOTHING));
      const reading = await (tab && readingOf(tab, fresh));
      const unread = reading ? undefined : await describeUnreadPage(link ?? tab?.url);
      if (isLast()) setShown({ tab: tab?.id, reading, unread });
    },
    [link],
  );
  const follow = useCallback(
    (fresh: boolean) => {
      ask(fresh).catch((error: unknown) => onError.current?.(error));
    },
    [ask],
  );
  useEffect(() => {
    follow(false);
    const onChanged = () => follow(true);
    browser.storage.local.onChanged.addListener(onChanged);
    const stop = tabs ? followTabs(() => follow(false)) : undefined;
    return () => {
      last.current++;
      browser.storage.local.onChanged.removeListener(onChanged);
      stop?.();
    };
  }, [follow, tabs]);
  useEffect(() => {
    if (!shown.reading?.unanswered) return undefined;
    const timer = setTimeout(() => follow(false), UNANSWERED);
    return () => clearTimeout(timer);
  }, [shown, follow]);

  const read = useCallback(async () => {
    const tab = await activeTab();
    if (!tab) return;
    if (!(await askReader(tab))) await injectReader(tab.id);
    await ask();
  }, [ask]);
  /** Does something in the tab that is shown, unless another one is in front by now. */
  const inTab = async (act: (tab: number) => Promise<unknown>) => {
    const tab = await activeTab();
    if (tab && tab.id === shown.tab) await act(tab.id);
    await ask();
  };
  const { reading, unread } = shown;
  return {
    reading,
    unread,
    read,
    clip(ids) {
      // Those that are shown, and not what the page may have by then.
      const all = reading?.papers
        .filter(({ state }) => !state.saved)
        .flatMap(({ paper }) => paper.ids[0] ?? []);
      return inTab((tab) => sendMessage('clip', { papers: ids ?? all ?? [] }, tab));
    },
    fetchAbstracts: () => inTab((tab) => sendMessage('fetchAbstracts', undefined, tab)),
    async readAlways() {
      const pattern = originPattern(unread?.url ?? '');
      // The browser asks the user only while a click is being handled, so nothing may be awaited before.
      if (pattern && (await browser.permissions.request({ origins: [pattern] }))) await read();
    },
    async turnOn() {
      // Detector and reader follow the switches by themselves.
      if (reading) await sendMessage('editSwitches', { edit: { kind: 'on', url: reading.url } });
    },
    async answerLists(on, reach) {
      if (reading)
        await sendMessage('editSwitches', { edit: { kind: 'lists', on, reach, url: reading.url } });
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

/** Asks again when another tab becomes active, and when a tab goes to another page or has loaded it. */
function followTabs(ask: () => void): () => void {
  const onUpdated = (_id: number, { status, url }: { status?: string; url?: string }) => {
    if (status === 'complete' || url !== undefined) ask();
  };
  browser.tabs.onActivated.addListener(ask);
  browser.tabs.onUpdated.addListener(onUpdated);
  return () => {
    browser.tabs.onActivated.removeListener(ask);
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
