/** Shows on the toolbar button how many papers the tab's page has. */
import { browser } from 'wxt/browser';

/** Does nothing for a tab that was closed. */
export async function showCount(tabId: number | undefined, papers: number): Promise<void> {
  if (tabId === undefined) return;
  const text = papers > 999 ? '999+' : papers > 0 ? String(papers) : '';
  await Promise.all([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color: '#1f4f8f' }),
  ]).catch(() => undefined);
}
