/** Injects parts of the content script on request, and registers it on sites that the user has added. */
import { type Browser, browser } from 'wxt/browser';
import { addedOrigins } from '@/lib/settings/site-access.ts';

/** The content script. */
const DETECTOR = '/content-scripts/detector.js';
/** Its further parts, by their names (`modules/page-parts.ts`). */
const PARTS = '/content-scripts/detector/';
const REGISTRATION = 'always-read';

/**
 * Puts a further part of the content script into the page that asks for it, not into one that has taken its
 * place since. Firefox names no documents: there it is whatever page the tab holds.
 */
export async function injectPart(
  part: unknown,
  { tab, documentId }: Browser.runtime.MessageSender,
): Promise<void> {
  if (typeof part !== 'string' || !/^[\w-]+$/.test(part)) throw new Error('No such part.');
  if (tab?.id === undefined) return;
  await browser.scripting.executeScript({
    target: { tabId: tab.id, ...(documentId && { documentIds: [documentId] }) },
    // The parts are no entrypoints of their own, and those are all that the type knows.
    files: [`${PARTS}${part}.js` as typeof DETECTOR],
  });
}

/**
 * Keeps the content script registered on just the sites that were added: browsers forget registrations when
 * the extension is updated.
 */
export function keepDetectorRegistered(): void {
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
    { id: REGISTRATION, js: [DETECTOR], matches, runAt: 'document_idle' },
  ]);
}
