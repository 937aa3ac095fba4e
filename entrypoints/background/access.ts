/** Where the reader runs: in tabs where papers were seen, and on sites the person has opened to it for good. */
import { type Browser, browser } from 'wxt/browser';
import { addedOrigins } from '@/lib/access.ts';

/** The content script that reads a page. */
export const READER = '/content-scripts/reader.js';
/** Its further parts, by their names (`modules/reader-parts.ts`). */
const PARTS = '/content-scripts/reader/';
const REGISTRATION = 'always-read';

/**
 * Puts the reader into the page a message came from, not into one that has taken its place since. A reader that was
 * there already gives way to the new one. Firefox names no documents: there it is whatever page the tab holds.
 */
export async function injectReader(page: Browser.runtime.MessageSender): Promise<void> {
  await inject(READER, page);
}

/** Puts a further part of the reader to the one that asks for it. */
export async function injectPart(part: unknown, page: Browser.runtime.MessageSender): Promise<void> {
  if (typeof part !== 'string' || !/^[\w-]+$/.test(part)) throw new Error('No such part.');
  await inject(`${PARTS}${part}.js`, page);
}

async function inject(file: string, { tab, documentId }: Browser.runtime.MessageSender): Promise<void> {
  if (tab?.id === undefined) return;
  await browser.scripting.executeScript({
    target: { tabId: tab.id, ...(documentId && { documentIds: [documentId] }) },
    // The parts are no entrypoints of their own, and those are all that the type knows.
    files: [file as typeof READER],
  });
}

/** Keeps the reader registered on just the sites that were added: browsers forget registrations when the extension is updated. */
export function keepReadersRegistered(): void {
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
