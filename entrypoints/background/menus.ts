/** Offers context menus: clip a link's paper, clip all papers of a page, search for the selected text. */
import { i18n } from '#i18n';
import { type Browser, browser } from 'wxt/browser';
import { inBackground } from '../shared/in-background.ts';
import { clipLink, clipPage } from './clip.ts';

/** Registers the listeners. The menus are created once, when the extension is installed or updated. */
export function handleMenus(): void {
  browser.runtime.onInstalled.addListener(() => inBackground(createMenus()));
  browser.contextMenus.onClicked.addListener(({ menuItemId, linkUrl, selectionText }, tab) => {
    switch (menuItemId) {
      case 'clip-link':
        return inBackground(clipLink(linkUrl ?? '', tab));
      case 'clip-page':
        return inBackground(clipPage(tab));
      case 'search-selection':
        return inBackground(searchFor(selectionText ?? ''));
      default:
        return undefined;
    }
  });
}

async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  const web = ['http://*/*', 'https://*/*'];
  const menus: Browser.contextMenus.CreateProperties[] = [
    { id: 'clip-link', title: i18n.t('menu.clipLink'), contexts: ['link'], targetUrlPatterns: web },
    { id: 'clip-page', title: i18n.t('menu.clipPage'), contexts: ['page'], documentUrlPatterns: web },
    { id: 'search-selection', title: i18n.t('menu.search', ['%s']), contexts: ['selection'] },
  ];
  for (const menu of menus) browser.contextMenus.create(menu);
}

async function searchFor(text: string): Promise<void> {
  const query = text.replace(/["\s]+/g, ' ').trim();
  await browser.tabs.create({ url: browser.runtime.getURL(`/library.html?q=${encodeURIComponent(query)}`) });
}
