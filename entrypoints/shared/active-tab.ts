/** The tab the popup is over. */
import { browser } from 'wxt/browser';

export interface ActiveTab {
  id: number;
  /** Only where the extension may know it: on sites it may read, and on any page while its popup is open over it. */
  url?: string;
}

/** `?tab=N` names a tab: a popup that was opened as a page of its own is over none. */
export async function activeTab(): Promise<ActiveTab | undefined> {
  const named = new URLSearchParams(location.search).get('tab');
  const tab = named
    ? await browser.tabs.get(Number(named)).catch(() => undefined)
    : (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  if (tab?.id === undefined) return undefined;
  return { id: tab.id, ...(tab.url && { url: tab.url }) };
}
