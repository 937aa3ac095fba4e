/** From the popup to the extension's other pages. */
import { browser } from 'wxt/browser';

/** Opens the library in a tab, searching for the same. */
export async function openLibraryPage(query = ''): Promise<void> {
  const url = browser.runtime.getURL(`/library.html${query ? `?q=${encodeURIComponent(query)}` : ''}`);
  await browser.tabs.create({ url });
}

/** Opens the same panel at the browser's side, and closes the popup; nothing where the browser has no side panel. */
export const openPanel: (() => Promise<void>) | undefined = hasSidePanel() ? openSidePanel : undefined;

function hasSidePanel(): boolean {
  return import.meta.env.FIREFOX ? firefoxSidebar().sidebarAction !== undefined : 'sidePanel' in browser;
}

// Asked for beforehand: a panel opens only while a press is being answered.
const currentWindow = openPanel && !import.meta.env.FIREFOX ? browser.windows.getCurrent() : undefined;

async function openSidePanel(): Promise<void> {
  if (import.meta.env.FIREFOX) await firefoxSidebar().sidebarAction?.open();
  else
    await browser.sidePanel.open({
      windowId: (await currentWindow)?.id ?? browser.windows.WINDOW_ID_CURRENT,
    });
  close();
}

/** What only Firefox has. */
function firefoxSidebar(): { sidebarAction?: { open: () => Promise<void> } } {
  return browser as object;
}
