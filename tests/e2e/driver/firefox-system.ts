/**
 * Firefox's own side: functions run with the browser's rights, by the WebDriver BiDi session that Playwright
 * holds. Playwright has no public way to send a command of the protocol: `playwright-inside.ts` has what is
 * taken for it.
 */
import type { BrowserContext, Page } from 'playwright-core';
import { type Session, sessionOf, targetOf } from './playwright-inside.ts';

type Json = string | number | boolean | null | readonly Json[];

export class FirefoxSystem {
  private constructor(
    private readonly session: Session,
    private readonly window: string,
  ) {}

  /** Takes hold of the browser's first window, which must stay open. */
  static async of(context: BrowserContext): Promise<FirefoxSystem> {
    const session = sessionOf(context);
    const tree = await session.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
    const [first] = (tree as { contexts: { context: string }[] }).contexts;
    return new FirefoxSystem(session, first?.context ?? '');
  }

  /** Installs an add-on until Firefox ends; one that is there is ended first, as by an update. */
  async install(path: string): Promise<void> {
    await this.session.send('webExtension.install', { extensionData: { type: 'path', path } });
  }

  /**
   * Runs a function, which must need nothing but its arguments, in the browser itself.
   *
   * @returns what it resolves to, as JSON has it.
   */
  async run<A extends readonly Json[], T>(act: (...args: A) => T, ...args: A): Promise<Awaited<T>> {
    const answer = (await this.session.send('script.callFunction', {
      functionDeclaration: `async (args) => JSON.stringify(await (${String(act)})(...JSON.parse(args)))`,
      arguments: [{ type: 'string', value: JSON.stringify(args) }],
      target: { context: this.window },
      awaitPromise: true,
    })) as { result?: { value?: string }; exceptionDetails?: { text: string } };
    if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.text);
    const { value } = answer.result ?? {};
    return value === undefined ? (undefined as Awaited<T>) : JSON.parse(value);
  }

  /** The add-ons' name for the tab of a page. */
  tabOf(page: Page): Promise<number> {
    return this.run(tabOfTarget, targetOf(page));
  }
}

/** Runs in Firefox itself. */
function tabOfTarget(target: string): number {
  const { importESModule } = Reflect.get(globalThis, 'ChromeUtils');
  const { NavigableManager } = importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
  const { ExtensionParent } = importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const browser = NavigableManager.getBrowserById(target);
  const tab = browser.ownerDocument.defaultView.gBrowser.getTabForBrowser(browser);
  return ExtensionParent.apiManager.global.tabTracker.getId(tab);
}
