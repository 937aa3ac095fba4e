/**
 * Injects the reader into pages whose detector asks for it, and registers it on sites that the user has
 * added.
 */
import { type Browser, browser } from 'wxt/browser';
import { addedOrigins } from '@/lib/settings/site-access.ts';
import { injectReader, READER } from '../shared/inject-reader.ts';

const REGISTRATION = 'always-read';

/**
 * Injects the reader into the document whose detector asks for it, not into one that has replaced it since.
 * Firefox has no document ids: there it is whatever page the tab shows.
 */
export async function injectReaderFor({ tab, documentId }: Browser.runtime.MessageSender): Promise<void> {
  if (tab?.id !== undefined) await injectReader(tab.id, documentId);
}

/**
 * Keeps the reader registered on exactly the added sites. Browsers forget registrations when the extension is
 * updated.
 */
export function keepReaderRegistered(): void {
  let last = Promise.resolve();
  // One after the other: of two at once, the one that asked first might answer last.
  const follow = () => void (last = last.then(register, register));
  for (const event of [
    browser.permissions.onAdded,
    browser.permissions.onRemoved,
    browser.runtime.onInstalled,
  ]) {
    event.addListener(follow);
  }
}

async function register(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  const matches = addedOrigins(origins, browser.runtime.getManifest().host_permissions ?? []);
  await browser.scripting.unregisterContentScripts({ ids: [REGISTRATION] }).catch(() => undefined);
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    { id: REGISTRATION, js: [READER], matches, runAt: 'document_idle' },
  ]);
}
