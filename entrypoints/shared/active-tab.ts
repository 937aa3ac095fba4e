/** Finds the active tab, which popup and side panel are about. */
import { browser } from 'wxt/browser';

export interface ActiveTab {
  id: number;
  /** Known on sites that the extension may read, and on any page while the popup is open over it. */
  url?: string;
}

/** A popup opened as a page of its own names its tab as `?tab=N`. */
export async function activeTab(): Promise<ActiveTab | undefined> {
  const tabParam = new URLSearchParams(location.search).get('tab');
  const tab = tabParam
    ? await browser.tabs.get(Number(tabParam)).catch(() => undefined)
    : (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  if (tab?.id === undefined) return undefined;
  return { id: tab.id, ...(tab.url && { url: tab.url }) };
}
