/** Clipping from outside the page and the popup: all papers of a tab, or the paper that a link leads to. */
import { type Browser, browser } from 'wxt/browser';
import { identify } from '@/lib/identity/identify.ts';
import { type PageReading, sendMessage } from '@/lib/messages.ts';
import { injectReader } from '../shared/inject-reader.ts';

/** As wide and high as the popup, with the window's own frame. */
const WINDOW = { width: 460, height: 640 };

/**
 * Saves all new papers of the tab's page where they stand. A page that nobody has read yet is read for it: whoever pressed the
 * menu or the key has given the right to, for this one page.
 */
export async function clipPage(tab: Browser.tabs.Tab | undefined): Promise<void> {
  if (tab?.id === undefined) return;
  if (!(await read(tab.id))) await injectReader(tab.id);
  await sendMessage('clip', {}, tab.id);
}

/**
 * Saves the paper that a link leads to, where the link stands when it is one of the page's rows. Any other paper's own page has to
 * be fetched, which the person must allow: a window asks.
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

/** What the tab's reader has read; nothing where there is none. */
function read(tabId: number): Promise<PageReading | undefined> {
  return sendMessage('readPage', { fresh: false }, tabId).catch(() => undefined);
}
