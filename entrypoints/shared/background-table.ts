/** Reads the file of background statistics that is shipped with the extension. */
import { browser } from 'wxt/browser';

export async function readBackgroundTable(): Promise<ArrayBuffer> {
  return (await fetch(browser.runtime.getURL('/background.bin'))).arrayBuffer();
}
