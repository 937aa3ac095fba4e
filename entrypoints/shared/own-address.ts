/** Tells the extension's own pages by the address that the browser gives of a sender. */
import { browser } from 'wxt/browser';

export function isOwnAddress(url: string | undefined): boolean {
  return url?.startsWith(browser.runtime.getURL('/')) === true;
}
