/** Opens a paper in the library for the card of a page, which itself may not change what is saved. */
import { type Browser, browser } from 'wxt/browser';
import { LibraryError } from '@/lib/db/library-error.ts';
import { onMessage } from '@/lib/messages.ts';
import { senderOf } from './sender.ts';

/** Answers the message that asks for it. */
export function answerOpenPaper(): void {
  onMessage('openPaper', async ({ data, sender }) => {
    // Refuses whom nothing is known of.
    await senderOf(sender);
    await openPaper(data.id, sender.tab);
  });
}

/**
 * Opens the library at a paper, beside the tab that asks. The new tab is in front, so a content script that
 * a hostile page has taken over cannot open many: it may ask only while its own tab is.
 *
 * @throws LibraryError for a sender that is not in front, and for what is no id.
 */
async function openPaper(id: unknown, tab: Browser.tabs.Tab | undefined): Promise<void> {
  if (typeof id !== 'number' || !Number.isSafeInteger(id) || id <= 0)
    throw new LibraryError('The id of a paper was expected.');
  if (!tab?.active) throw new LibraryError('Refused to a page that is not in front.');
  await browser.tabs.create({
    url: browser.runtime.getURL(`/library.html?paper=${id}`),
    index: tab.index + 1,
    ...(tab.id !== undefined && { openerTabId: tab.id }),
  });
}
