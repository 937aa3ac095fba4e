/** Identifies who sent a message: one of the extension's own pages, or the content script of a tab. */
import { type Browser, browser } from 'wxt/browser';
import { LibraryError } from '@/lib/db/library-error.ts';
import { isOwnAddress } from '../shared/own-address.ts';
import { EXTENSION, type Sender } from '@/lib/service/sender.ts';

/**
 * The browser itself gives the sender's address and tab: a page cannot pretend to be the popup.
 *
 * @throws LibraryError for a sender that has neither an address of the extension nor a tab: nobody.
 */
export async function senderOf({ tab, url }: Browser.runtime.MessageSender): Promise<Sender> {
  if (isOwnAddress(url)) return EXTENSION;
  if (tab?.id === undefined || url === undefined)
    throw new LibraryError('Nothing is known of who asks for this.');
  return { kind: 'page', tab: await tabName(tab.id) };
}

/** The name of a tab, unique over restarts of the browser. */
export async function tabName(id: number): Promise<string> {
  return `${await session()} ${id}`;
}

let known: Promise<string> | undefined;

/** A name for this run of the browser: the numbers of tabs are used again in the next one. */
function session(): Promise<string> {
  return (known ??= readSession());
}

async function readSession(): Promise<string> {
  const { session } = await browser.storage.session.get<{ session?: string }>('session');
  if (session) return session;
  const fresh = crypto.randomUUID();
  await browser.storage.session.set({ session: fresh });
  return fresh;
}
