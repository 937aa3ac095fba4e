/** Who sent a request to the library. */

/**
 * One of the extension's own pages, or the content script in a tab. `tab` is unique over restarts of the
 * browser.
 */
export type Sender = { kind: 'extension' } | { kind: 'page'; tab: string };

export const EXTENSION: Sender = { kind: 'extension' };

/** The tab of a page that asks, as the change log stores it. */
export function tabOf(sender: Sender): string | undefined {
  return sender.kind === 'page' ? sender.tab : undefined;
}
