/** The first-run page. */
import { browser } from 'wxt/browser';

interface Installed {
  reason: string;
  /** Loaded for development; Firefox alone says so. */
  temporary?: boolean;
}

/**
 * Opens it once, when the extension is installed; not when it is updated. Firefox installs what is loaded for development anew at
 * each start.
 */
export function welcomePeople(): void {
  browser.runtime.onInstalled.addListener(({ reason, temporary }: Installed) => {
    if (reason === 'install' && !temporary)
      void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
}
