/**
 * Tracks extension pages in Firefox, which WebDriver BiDi does not report to Playwright (bug 1755014). Only
 * opening, loading and closing are seen: a test opens such a page anew where it would reload or leave it.
 */
import type { BrowserContext, Page } from 'playwright-core';
import {
  isKnown,
  type Session,
  sessionOf,
  targetOf,
  tellClosed,
  tellCreated,
  tellLoaded,
} from './playwright-inside.ts';

interface Tab {
  context: string;
  url: string;
}

/**
 * Completes what Playwright knows of the pages it is told of.
 *
 * @returns looks for pages that it was not told of.
 */
export async function completeOwnPages(context: BrowserContext): Promise<() => Promise<void>> {
  const session = sessionOf(context);
  context.on('page', (page) => complete(session, page));
  for (const page of context.pages()) complete(session, page);
  // Those that Firefox itself opened at its start are no pages of a test.
  const ignored = new Set((await tabsOf(session)).map(({ context }) => context));
  return async () => {
    for (const tab of await tabsOf(session))
      if (!ignored.has(tab.context) && !isKnown(context, tab.context))
        tellCreated(context, tab.context, tab.url);
  };
}

async function tabsOf(session: Session): Promise<Tab[]> {
  const { contexts } = (await session.send('browsingContext.getTree', { maxDepth: 0 })) as {
    contexts: Tab[];
  };
  return contexts;
}

function isOwn(url: string): boolean {
  return url.startsWith('moz-extension:');
}

function complete(session: Session, page: Page): void {
  const load = () => void (isOwn(page.url()) && announce(session, page));
  page.on('framenavigated', load);
  load();
  const close = page.close.bind(page);
  page.close = async () => {
    if (!isOwn(page.url())) return close();
    await session.send('browsingContext.close', { context: targetOf(page), promptUnload: false });
    tellClosed(page);
  };
}

/** Firefox tells of a document's realm as soon as anything is asked of it. */
async function announce(session: Session, page: Page): Promise<void> {
  const untilLoaded = () =>
    document.readyState === 'complete' || new Promise((resolve) => addEventListener('load', resolve));
  const asked = {
    functionDeclaration: String(untilLoaded),
    target: { context: targetOf(page) },
    awaitPromise: true,
  };
  await session
    .send('script.callFunction', asked)
    // Where the page has gone meanwhile there is nothing to tell.
    .then(() => tellLoaded(page))
    .catch(() => undefined);
}
