/** Clips from the context menu or by keyboard: all papers of a tab, or the paper that a link leads to. */
import { type Browser, browser } from 'wxt/browser';
import { identify } from '@/lib/addresses/index.ts';
import { type PageReading, sendMessage } from '@/lib/messages.ts';
import { injectReader } from '../shared/inject-reader.ts';

/** The size of the popup, with the window's frame. */
const WINDOW = { width: 460, height: 640 };

/**
 * Saves all new papers of the tab's page. A page that was not read yet is read first: the menu and the key
 * grant access to it (`activeTab`).
 */
export async function clipPage(tab: Browser.tabs.Tab | undefined): Promise<void> {
  if (tab?.id === undefined) return;
  if (!(await read(tab.id))) await injectReader(tab.id);
  await sendMessage('clip', {}, tab.id);
}

/**
 * Saves the paper that a link leads to. If it is one of the page's rows, that row is saved. Otherwise the
 * paper's own page has to be fetched, and a window asks for permission.
 */
export async function clipLink(url: string, tab: Browser.tabs.Tab | undefined): Promise<void> {
  const { ids } = identify(url);
  const reading = tab?.id === undefined ? undefined : await read(tab.id);
  const row = reading?.papers.find(({ paper }) => paper.ids.some((id) => ids.includes(id)));
  const id = row?.paper.ids[0];
  if (tab?.id !== undefined && id !== undefined) await sendMessage('clip', { papers: [id] }, tab.id);
  else
    await browser.windows.create({
      type: 'popup',
      url: browser.runtime.getURL(`/popup.html?link=${encodeURIComponent(url)}`),
      ...WINDOW,
    });
}

/** What the content script has read; undefined where there is none. */
function read(tabId: number): Promise<PageReading | undefined> {
  return sendMessage('readPage', { fresh: false }, tabId).catch(() => undefined);
}
