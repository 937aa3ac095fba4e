/** Puts the content scripts into a page. */
import { browser } from 'wxt/browser';

/** The script, among the files of the extension (`entrypoints/reader.content/`). */
export const READER = '/content-scripts/reader.js';

/**
 * Resolves once the reader answers messages. A reader that was there before ends, and takes its marks with
 * it.
 *
 * @param documentId the one document that is meant, where the browser names documents; else whatever the tab
 *   shows.
 */
export async function injectReader(tabId: number, documentId?: string): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, ...(documentId && { documentIds: [documentId] }) },
    files: [READER],
  });
}

/** The detector, as the manifest names it. */
const DETECTOR = '/content-scripts/detector.js';

/** Puts the detector into a page that was open before the extension was. */
export async function injectDetector(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [DETECTOR] });
}
