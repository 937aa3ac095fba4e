/**
 * What is done inside Firefox with the browser's own rights: each function is sent there as text and needs
 * nothing but its arguments.
 */

/** Speaks a language for which no language pack is installed: add-ons do, Firefox itself stays in English. */
export function speak(language: string): void {
  const { locale } = Reflect.get(globalThis, 'Services');
  locale.availableLocales = [language, ...locale.availableLocales];
  locale.requestedLocales = [language];
}

/** Stops an add-on's background page, as Firefox does when it is idle. */
export async function terminateBackground(id: string): Promise<void> {
  await Reflect.get(globalThis, 'WebExtensionPolicy').getByID(id).extension.terminateBackground();
}

/** Lets an add-on read these sites, as match patterns, and no others. */
export async function grantOnly(id: string, hosts: readonly string[]): Promise<void> {
  const { importESModule } = Reflect.get(globalThis, 'ChromeUtils');
  const { ExtensionPermissions } = importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const { extension } = Reflect.get(globalThis, 'WebExtensionPolicy').getByID(id);
  const now: string[] = extension.allowedOrigins.patterns.map(({ pattern }: { pattern: string }) => pattern);
  const gone = now.filter((host) => !hosts.includes(host));
  await ExtensionPermissions.remove(id, { permissions: [], origins: gone }, extension);
  await ExtensionPermissions.add(id, { permissions: [], origins: [...hosts] }, extension);
}

/** In how many documents of a tab an add-on's content scripts are. */
export function countWorlds(id: string, tab: number): number {
  const { importESModule } = Reflect.get(globalThis, 'ChromeUtils');
  const { ExtensionParent } = importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { tabTracker } = ExtensionParent.apiManager.global;
  const browser = tabTracker.getTab(tab).linkedBrowser;
  const contexts = [...ExtensionParent.ParentAPIManager.proxyContexts.values()];
  return contexts.filter(
    ({ extension, envType, xulBrowser }) =>
      extension.id === id && envType === 'content_parent' && xulBrowser === browser,
  ).length;
}
