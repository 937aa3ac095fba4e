/** Who sent a message: one of the extension's own pages, or the script on a page, known by its tab. */
import { type Browser, browser } from 'wxt/browser';
import type { Sender } from '@/lib/library/trust.ts';

/** The browser itself says where a message comes from: a page cannot pretend to be the popup. */
export async function senderOf({ tab, url }: Browser.runtime.MessageSender): Promise<Sender> {
  const own = url?.startsWith(browser.runtime.getURL('/'));
  if (tab?.id === undefined || own) return { kind: 'extension' };
  return { kind: 'page', tab: `${await session()} ${tab.id}` };
}

let known: Promise<string> | undefined;

/** Tells the tabs of this run of the browser from those of earlier ones, whose numbers come again. */
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
