/**
 * Injects the reader into pages whose detector asks for it, registers it on sites that the user has added,
 * and puts the scripts of an updated version into pages that are open.
 */
import { type Browser, browser } from 'wxt/browser';
import { addedOrigins } from '@/lib/settings/site-access.ts';
import { matchesPattern } from '@/lib/page/match-pattern.ts';
import { inBackground } from '../shared/in-background.ts';
import { injectDetector, injectReader, READER } from '../shared/inject-reader.ts';

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
  const follow = () => inBackground((last = last.then(register, register)));
  for (const event of [
    browser.permissions.onAdded,
    browser.permissions.onRemoved,
    browser.runtime.onInstalled,
  ]) {
    event.addListener(follow);
  }
}

/**
 * Puts the scripts into the pages that are open when the extension is installed or updated: Chromium does so
 * only when a page is loaded, and leaves the scripts of the earlier version there, which can reach nothing.
 */
export function reviveOpenPages(): void {
  // Firefox does it by itself.
  if (import.meta.env.FIREFOX) return;
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install' || reason === 'update') inBackground(injectIntoOpenPages());
  });
}

async function injectIntoOpenPages(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  const added = addedOrigins(origins, browser.runtime.getManifest().host_permissions ?? []);
  const tabs = await browser.tabs.query({ url: origins });
  const inject = async ({ id, url, discarded }: Browser.tabs.Tab): Promise<void> => {
    if (id === undefined || !url || discarded) return;
    const isAdded = added.some(
      (pattern) => pattern === '<all_urls>' || matchesPattern(pattern, new URL(url)),
    );
    await (isAdded ? injectReader(id) : injectDetector(id));
  };
  // A page that shows an error, or is being left, takes no script.
  await Promise.allSettled(tabs.map(inject));
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
