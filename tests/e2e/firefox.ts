/** The extension in a real Firefox: a profile of its own, the add-on installed, pages served under their real host names. */
import { resolve } from 'node:path';
import { type Launched, launchFirefox } from './firefox-launch.ts';
import { tabBehind } from './tab-behind.ts';

const ADDON = resolve(import.meta.dirname, '../../.output/firefox-mv3');
const ADDON_ID = 'offprint@offprint.example';
/** The host of the add-on's pages, and so the origin of its database. Firefox draws one for each profile unless it is told. */
const UUID = 'c1a55e55-0000-4000-8000-0ff9417a0001';

/** Keys that are no characters, as WebDriver encodes them. */
export const KEYS = { tab: '\uE004', enter: '\uE007' };

type Prefs = Record<string, string | number | boolean>;

/** A running Firefox; all but `open` and `popup` is about the tab that these opened last. */
export class Firefox {
  private constructor(private readonly launched: Launched) {}

  /** Starts Firefox with the built add-on. @param proxy the port of the proxy that all pages come from. @param prefs further preferences. */
  static async start(profile: string, proxy: number, prefs: Prefs = {}): Promise<Firefox> {
    const launched = await launchFirefox(profile, { ...prefsFor(proxy), ...prefs });
    const firefox = new Firefox(launched);
    try {
      await firefox.install();
    } catch (error) {
      await launched.quit();
      throw error;
    }
    return firefox;
  }

  /** Installs the add-on until Firefox ends; one that is there is ended first, as by an update. */
  async install(): Promise<void> {
    await this.launched.marionette.send('Addon:Install', { path: ADDON, temporary: true });
  }

  /** Opens an address in a new tab. */
  async open(url: string): Promise<void> {
    const { marionette } = this.launched;
    const opened = await marionette.send('WebDriver:NewWindow', { type: 'tab', focus: true });
    const { handle } = opened as { handle: string };
    await marionette.send('WebDriver:SwitchToWindow', { handle, focus: true });
    await marionette.send('WebDriver:Navigate', { url });
  }

  /** Opens a page of the add-on in a new tab. */
  openOwn(path: string): Promise<void> {
    return this.open(`moz-extension://${UUID}/${path}`);
  }

  /** Opens the popup over the tab, as a tab of its own. */
  async popup(): Promise<void> {
    const address = `moz-extension://${UUID}/popup.html`;
    await this.open(address);
    const tab = await this.evaluate(tabBehind);
    await this.launched.marionette.send('WebDriver:Navigate', { url: `${address}?tab=${tab}` });
  }

  /** Accessible names of all marks of the page, in page order. */
  markNames(): Promise<string[]> {
    return this.evaluateAsBrowser(namesOfMarks);
  }

  /** Presses the middle of an element. */
  async click(selector: string): Promise<void> {
    const { marionette } = this.launched;
    await marionette.send('WebDriver:ElementClick', { id: await marionette.element(selector) });
  }

  /** Moves the pointer to a point of the window's view, in CSS px, and presses there if asked to. */
  async point({ x, y }: { x: number; y: number }, press = false): Promise<void> {
    const buttons = press ? ['pointerDown', 'pointerUp'] : [];
    const actions = [
      { type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y) },
      ...buttons.map((type) => ({ type, button: 0 })),
    ];
    await this.launched.marionette.send('WebDriver:PerformActions', {
      actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }],
    });
  }

  /** Gives a file to the control that a selector finds, as if it had been chosen. */
  async choose(selector: string, file: string): Promise<void> {
    const { marionette } = this.launched;
    const id = await marionette.element(selector);
    await marionette.send('WebDriver:ElementSendKeys', { id, text: file });
  }

  /** Presses the key of each character. */
  async type(text: string): Promise<void> {
    const actions = [...text].flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await this.launched.marionette.send('WebDriver:PerformActions', {
      actions: [{ type: 'key', id: 'keyboard', actions }],
    });
  }

  /** Runs a function, which must need nothing but its arguments, in the page; gives what it resolves to. */
  evaluate<T, A extends unknown[] = []>(act: (...args: A) => T, ...args: A): Promise<Awaited<T>> {
    return this.launched.marionette.evaluate(act, args);
  }

  /** The same with the browser's rights, which closed shadow roots are open to. */
  evaluateAsBrowser<T, A extends unknown[] = []>(act: (...args: A) => T, ...args: A): Promise<Awaited<T>> {
    return this.launched.marionette.evaluate(act, args, 'system');
  }

  /** Stops the background page, as Firefox does when it is idle. */
  async stopBackground(): Promise<void> {
    const { marionette } = this.launched;
    await marionette.send('Marionette:SetContext', { value: 'chrome' });
    await marionette.evaluate(terminateBackground, [ADDON_ID]);
    await marionette.send('Marionette:SetContext', { value: 'content' });
  }

  close(): Promise<void> {
    return this.launched.quit();
  }
}

function prefsFor(proxy: number): Prefs {
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [ADDON_ID]: UUID }),
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxy,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxy,
    // The proxy has no certificates for the hosts it answers for.
    'dom.security.https_first': false,
    'network.stricttransportsecurity.preloadlist': false,
  };
}

/** To be evaluated with the browser's rights. */
function namesOfMarks(): string[] {
  return [...document.querySelectorAll('[data-offprint="mark"]')].map((host) => {
    const root: ShadowRoot = Reflect.get(host, 'openOrClosedShadowRoot');
    return root.querySelector('button')?.getAttribute('aria-label') ?? '';
  });
}

/** To be evaluated in the browser itself. */
function terminateBackground(id: string): Promise<void> {
  return Reflect.get(globalThis, 'WebExtensionPolicy').getByID(id).extension.terminateBackground();
}
