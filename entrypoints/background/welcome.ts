/** Opens the first-run page when the extension is installed. */
import { browser } from 'wxt/browser';
import { inBackground } from '../shared/in-background.ts';

interface Installed {
  reason: string;
  /** Loaded for development; only Firefox sets it. */
  temporary?: boolean;
}

/**
 * Registers the listener. Firefox installs a temporary extension again at each start, so those are left out.
 */
export function openWelcomePage(): void {
  browser.runtime.onInstalled.addListener(({ reason, temporary }: Installed) => {
    if (reason === 'install' && !temporary)
      inBackground(browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') }));
  });
}
