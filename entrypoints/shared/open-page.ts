/** Opens the extension's other pages from the popup. */
import { browser } from 'wxt/browser';

/** Opens the library page in a new tab, with a query. */
export async function openLibraryPage(query = ''): Promise<void> {
  const url = browser.runtime.getURL(`/library.html${query ? `?q=${encodeURIComponent(query)}` : ''}`);
  await browser.tabs.create({ url });
}

/** Opens the side panel and closes the popup; undefined where the browser has no side panel. */
export const openPanel: (() => Promise<void>) | undefined = hasSidePanel() ? openSidePanel : undefined;

function hasSidePanel(): boolean {
  return import.meta.env.FIREFOX ? firefoxSidebar().sidebarAction !== undefined : 'sidePanel' in browser;
}

// Requested in advance, because the panel can be opened only while a click is being handled.
const currentWindow = openPanel && !import.meta.env.FIREFOX ? browser.windows.getCurrent() : undefined;

async function openSidePanel(): Promise<void> {
  if (import.meta.env.FIREFOX) await firefoxSidebar().sidebarAction?.open();
  else
    await browser.sidePanel.open({
      windowId: (await currentWindow)?.id ?? browser.windows.WINDOW_ID_CURRENT,
    });
  close();
}

/** The sidebar API, which only Firefox has. */
function firefoxSidebar(): { sidebarAction?: { open: () => Promise<void> } } {
  return browser as object;
}
