/** The file of background statistics, as it is shipped. */
import { browser } from 'wxt/browser';

export async function readBackgroundTable(): Promise<ArrayBuffer> {
  return (await fetch(browser.runtime.getURL('/background.bin'))).arrayBuffer();
}
