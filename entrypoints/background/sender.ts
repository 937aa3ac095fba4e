/** Identifies who sent a message: one of the extension's own pages, or the content script of a tab. */
import { type Browser, browser } from 'wxt/browser';
import { EXTENSION, type Sender } from '@/lib/service/sender.ts';

/** The browser itself gives the sender's address and tab: a page cannot pretend to be the popup. */
export async function senderOf({ tab, url }: Browser.runtime.MessageSender): Promise<Sender> {
  const isOwn = url?.startsWith(browser.runtime.getURL('/'));
  if (tab?.id === undefined || isOwn) return EXTENSION;
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
