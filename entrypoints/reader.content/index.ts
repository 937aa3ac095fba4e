/**
 * The reader, the content script that reads a page and marks its papers: runs the page's session while
 * Offprint is turned on there.
 *
 * It is injected where the detector has seen papers, where the user wants a page read, and on sites that the
 * user has added. Injected again, it takes over from the one before.
 */
import { i18n } from '#i18n';
import { browser } from 'wxt/browser';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { removeOffprintElements } from '@/components/dom/marker.ts';
import { logMessages, nothingRead, onMessage, sendMessage } from '@/lib/messages.ts';
import { offReach, type Switches } from '@/lib/settings/switches.ts';
import { createDebugLog } from '../shared/debug-log.ts';
import { followSwitches, readSwitches } from '../shared/stored-switches.ts';
import { type PageWatch, watchPage } from '../shared/watch-page.ts';
import { sayGone, sayGoneSoon } from './page/gone-notice.ts';
import { PageSession } from './page/session.ts';
import { createServices } from './worker-services.ts';

export default defineContentScript({
  // Not in the manifest. See `entrypoints/shared/inject-reader.ts` and `entrypoints/background/access.ts`.
  registration: 'runtime',
  runAt: 'document_idle',
  // WXT tells an older reader to stop by an event, too. Its message is for scripts of old versions of WXT
  // alone, and makes Chromium parse all of the reader twice more.
  noScriptStartedPostMessage: true,
  main(ctx) {
    // Chromium shows a PDF inside a page of its own, with nothing to read.
    if (document.contentType === 'application/pdf') return;
    // When the extension is updated, Firefox ends its scripts without notice, and their marks stay on the
    // page.
    removeOffprintElements(document);
    const log = createDebugLog();
    logMessages(log);
    // Looked up in advance: once the extension is gone, so are its messages.
    const words = {
      text: i18n.t('notice.outdated'),
      close: i18n.t('card.close'),
      language: i18n.t('language'),
      direction: i18n.t('direction'),
    };
    const watching: { page?: PageWatch } = {};
    const services = createServices(ctx, log, {
      hasChanged: () => watching.page?.hasChanged() ?? true,
      isGone() {
        if (!isGone()) return false;
        ctx.notifyInvalidated();
        sayGone(document, words);
        return true;
      },
    });
    let session: PageSession | undefined;
    let switches: Switches | undefined;
    /**
     * The session, or undefined if the page is turned off. Address and switches change while a page is open.
     */
    const current = async (): Promise<PageSession | undefined> => {
      switches ??= await readSwitches();
      const off = offReach(switches, new URL(location.href));
      if (off && session) {
        session.stop();
        // Also clears the count on the toolbar.
        sendMessage('lookUpPapers', { papers: [], total: 0 }).catch(() => undefined);
      }
      session = off || ctx.isInvalid ? undefined : (session ?? new PageSession(window, services, switches));
      return session;
    };
    const follow = async (changed: Switches) => {
      switches = changed;
      const before = session;
      const now = await current();
      await (now === before ? now?.follow(changed) : now?.scan());
    };
    const endings = [
      onMessage('readPage', async ({ data }) => {
        // What has just changed them may ask before they are announced.
        if (data.fresh) await follow(await readSwitches());
        const session = await current();
        if (!session)
          return nothingRead(location.href, switches && offReach(switches, new URL(location.href)));
        await session.onceRead();
        if (data.fresh) await session.refresh();
        await session.mendMarks();
        return { ...session.reading(), links: await session.links() };
      }),
      onMessage('fetchAbstracts', async () => (await current())?.fetchAbstracts()),
      onMessage('clip', async ({ data }) => {
        const session = await current();
        const off = switches && offReach(switches, new URL(location.href));
        if (!session) throw new Error(off ? i18n.t(`page.off.${off}`) : i18n.t('notice.outdated'));
        await session.clip(data.papers);
      }),
    ];
    ctx.onInvalidated(() => {
      if (isGone()) {
        if (session) sayGoneSoon(document, words);
      } else for (const end of endings) end();
      session?.stop();
    });
    const start = (act: () => Promise<unknown>) => {
      quietly(ctx, act).catch((error: unknown) => log('failed on the page', { error: String(error) }));
    };
    followSwitches((changed) => start(() => follow(changed)), ctx.signal);
    followLibrary(ctx, () => start(async () => session?.refresh()));
    const wait = (ms: number) => new Promise<void>((resolve) => ctx.setTimeout(resolve, ms));
    const scan = () => quietly(ctx, async () => (await current())?.scan());
    watching.page = watchPage(window, { wait, onChange: scan, signal: ctx.signal });
  },
});

/** Whether the extension was updated or turned off under the page. The browser leaves its scripts there. */
function isGone(): boolean {
  return browser.runtime?.id === undefined;
}

/** Calls `onChange` after the library has changed; on a hidden page, once it is visible again. */
function followLibrary(ctx: ContentScriptContext, onChange: () => void): void {
  let stale = false;
  const catchUp = () => {
    if (document.hidden || !stale) return;
    stale = false;
    onChange();
  };
  // The worker changes this key after every write.
  browser.storage.local.onChanged.addListener((changes) => {
    if (!('revision' in changes)) return;
    stale = true;
    catchUp();
  });
  ctx.addEventListener(document, 'visibilitychange', catchUp);
}

/**
 * Ignores errors of a content script that is left on the page after the extension was updated or turned off.
 */
async function quietly(ctx: ContentScriptContext, act: () => Promise<unknown>): Promise<void> {
  if (ctx.isInvalid) return;
  try {
    await act();
  } catch (error) {
    if (ctx.isValid) throw error;
  }
}
