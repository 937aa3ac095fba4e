/**
 * Access to Playwright's private API. Its version is pinned for this file; no other file uses private parts.
 */
import type { BrowserContext, Page } from 'playwright-core';

/** The session of WebDriver BiDi that Playwright holds. */
export interface Session {
  send: (command: string, parameters: object) => Promise<unknown>;
}

/** A tab as the protocol's events name it. */
interface Target {
  context: string;
}

interface InnerBrowser {
  _browserSession: Session;
  _bidiPages: Map<string, unknown>;
  _onBrowsingContextCreated: (event: object) => void;
  _onBrowsingContextDestroyed: (event: object) => void;
}

interface InnerPage {
  delegate: {
    _session: { sessionId: string };
    _onDomContentLoaded: (event: Target) => void;
    _onLoad: (event: Target) => void;
  };
}

export function sessionOf(context: BrowserContext): Session {
  return browserOf(context)._browserSession;
}

/** The protocol's name for the tab of a page. */
export function targetOf(page: Page): string {
  return pageOf(page).delegate._session.sessionId;
}

/** Whether Playwright knows a tab. */
export function isKnown(context: BrowserContext, target: string): boolean {
  return browserOf(context)._bidiPages.has(target);
}

// Events of the protocol, for those that the browser does not send.

export function tellCreated(context: BrowserContext, target: string, url: string): void {
  browserOf(context)._onBrowsingContextCreated({
    context: target,
    url,
    userContext: 'default',
    parent: null,
  });
}

export function tellLoaded(page: Page): void {
  const { delegate } = pageOf(page);
  const event = { context: targetOf(page) };
  delegate._onDomContentLoaded(event);
  delegate._onLoad(event);
}

export function tellClosed(page: Page): void {
  browserOf(page.context())._onBrowsingContextDestroyed({ context: targetOf(page), parent: null });
}

function browserOf(context: BrowserContext): InnerBrowser {
  return innerOf(context)._browser;
}

function pageOf(page: Page): InnerPage {
  return innerOf(page);
}

/** The object that stands behind one of Playwright's API. */
function innerOf(one: BrowserContext | Page) {
  return Reflect.get(one, '_connection').toImpl(one);
}
