/** From the popup to the extension's other pages. */
import { browser } from 'wxt/browser';

/** Opens the library in a tab, searching for the same. */
export async function openLibraryPage(query = ''): Promise<void> {
  const url = browser.runtime.getURL(`/library.html${query ? `?q=${encodeURIComponent(query)}` : ''}`);
  await browser.tabs.create({ url });
}

/** Opens the same panel at the browser's side, and closes the popup; nothing where the browser has no side panel. */
export const openPanel: (() => Promise<void>) | undefined = canOpen() ? open : undefined;

function canOpen(): boolean {
  return import.meta.env.FIREFOX ? sidebar().sidebarAction !== undefined : 'sidePanel' in browser;
}

// Asked for beforehand: a panel opens only while a press is being answered.
const here = openPanel && !import.meta.env.FIREFOX ? browser.windows.getCurrent() : undefined;

async function open(): Promise<void> {
  if (import.meta.env.FIREFOX) await sidebar().sidebarAction?.open();
  else await browser.sidePanel.open({ windowId: (await here)?.id ?? browser.windows.WINDOW_ID_CURRENT });
  close();
}

/** What only Firefox has. */
function sidebar(): { sidebarAction?: { open: () => Promise<void> } } {
  return browser as object;
}
