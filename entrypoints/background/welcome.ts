/** The first-run page. */
import { browser } from 'wxt/browser';

/** Opens it once, when the extension is installed; not when it is updated. */
export function welcomePeople(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
}
