/** What people do to Firefox itself, done with the browser's own rights: menus, keys, address bar, sidebar. */
import type { Outside } from './driver.ts';
import type { FirefoxSystem } from './firefox-system.ts';

export function outsideFirefox(system: FirefoxSystem, id: string): Outside {
  return {
    menu: (info, tab) => system.run(pressMenu, id, JSON.stringify(info), tab),
    // Firefox gives the tab in front.
    command: (name) => system.run(pressKey, id, name),
    suggest: (text) => system.run(suggest, text),
    shown: () => system.run(shown),
  };
}

// What follows is run in Firefox itself.

function pressMenu(id: string, info: string, tab: number): void {
  const { importESModule } = Reflect.get(globalThis, 'ChromeUtils');
  const { ExtensionParent } = importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const nativeTab = ExtensionParent.apiManager.global.tabTracker.getTab(tab);
  const { extension } = Reflect.get(globalThis, 'WebExtensionPolicy').getByID(id);
  extension.emit('webext-menu-menuitem-click', JSON.parse(info), nativeTab);
}

function pressKey(id: string, name: string): void {
  Reflect.get(globalThis, 'WebExtensionPolicy').getByID(id).extension.shortcuts.onCommand(name);
}

async function suggest(text: string): Promise<{ content: string; description: string }[]> {
  const { importESModule } = Reflect.get(globalThis, 'ChromeUtils');
  const { ExtensionSearchHandler } = importESModule('resource://gre/modules/ExtensionSearchHandler.sys.mjs');
  const found = await new Promise<{ content: string; description: string }[]>((resolve) => {
    void ExtensionSearchHandler.handleSearch({ keyword: 'op', text: `op ${text}` }, resolve);
  });
  ExtensionSearchHandler.handleInputCancelled();
  return found.map(({ content, description }) => ({ content, description }));
}

/** The addresses in the sidebars of all windows. */
function shown(): string[] {
  const windows = [...Reflect.get(globalThis, 'Services').wm.getEnumerator('navigator:browser')];
  return windows.map(({ document }) => {
    const { isOpen, browser } = document.defaultView.SidebarController;
    const sidebar = isOpen && browser.contentDocument?.getElementById('webext-panels-browser');
    return (sidebar && sidebar.currentURI?.spec) || '';
  });
}
