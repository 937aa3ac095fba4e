/**
 * Clips from the context menu or by keyboard: all papers of a tab, or the paper that a link leads to. What
 * cannot be clipped is said in a window, as neither menu nor key have a place for it.
 */
import { i18n } from '#i18n';
import { type Browser, browser } from 'wxt/browser';
import { errorText } from '@/components/text/error-text.ts';
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
  const { id } = tab;
  try {
    const reading = (await read(id)) ?? (await readFirst(id));
    if (reading?.off) await openPopup(`tab=${id}`);
    else await sendMessage('clip', {}, id);
  } catch (error) {
    await openPopup(`tab=${id}&failed=${encodeURIComponent(await whyNot(id, error))}`);
  }
}

/**
 * What a reader has read that is put into the page first.
 *
 * @throws where none can be: Firefox says so only by giving no answer.
 */
async function readFirst(tab: number): Promise<PageReading> {
  await injectReader(tab);
  const reading = await read(tab);
  if (!reading) throw new Error('The page takes no script.');
  return reading;
}

/** Why nothing was clipped, in the user's words. */
async function whyNot(tab: number, error: unknown): Promise<string> {
  // A reader is there and said why; else the browser lets none be put there, and its reasons are for
  // developers.
  return (await read(tab)) ? errorText(error) : i18n.t('page.notClipped');
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
  const link = `link=${encodeURIComponent(url)}`;
  if (tab?.id === undefined || id === undefined) return openPopup(link);
  try {
    await sendMessage('clip', { papers: [id] }, tab.id);
  } catch (error) {
    await openPopup(`${link}&failed=${encodeURIComponent(errorText(error))}`);
  }
}

/** Opens the popup in a window of its own: from a menu or a key the browser opens none. */
async function openPopup(query: string): Promise<void> {
  const url = browser.runtime.getURL(`/popup.html?${query}`);
  await browser.windows.create({ type: 'popup', url, ...WINDOW });
}

/** What the content script has read; undefined where there is none. */
function read(tabId: number): Promise<PageReading | undefined> {
  return sendMessage('readPage', { fresh: false }, tabId).catch(() => undefined);
}
