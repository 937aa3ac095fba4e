/** The content script: joins a page's session to the worker while the page is switched on, and ends it when the page or the extension goes. */
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { clearMarks } from '@/components/marks/mark.ts';
import { PageSession } from '@/components/page/session.ts';
import { watchPage } from '@/components/page/watch.ts';
import { nothingRead, onMessage, sendMessage } from '@/lib/messages.ts';
import { isOff, type Switches } from '@/lib/switches.ts';
import { offerParts } from './parts.ts';
import { portOf } from './port.ts';
import { followSwitches, readSwitches } from './switches.ts';

export default defineContentScript({
  // Put in by the worker, or by the popup on any page it is asked to read.
  registration: 'runtime',
  runAt: 'document_idle',
  async main(ctx) {
    // A PDF is known by its address; around it there is only the browser's own viewer.
    if (document.contentType === 'application/pdf') return;
    // Firefox ends the scripts of an extension that is updated without a word: their marks are still here, and dead.
    clearMarks(document);
    offerParts((part) => sendMessage('partWanted', { part }));
    const port = portOf(ctx);
    let session: PageSession | undefined;
    let switches: Switches | undefined;
    /** The page's session, if it is to have one: a page becomes another, and switches are turned, while it is open. */
    const current = async (): Promise<PageSession | undefined> => {
      switches ??= await readSwitches();
      const off = isOff(switches, new URL(location.href));
      if (off && session) {
        session.stop();
        // The count on the toolbar goes, too.
        void sendMessage('papersSeen', { papers: [], total: 0 }).catch(() => undefined);
      }
      session = off || ctx.isInvalid ? undefined : (session ?? new PageSession(window, port, switches));
      return session;
    };

    const endings = [
      onMessage('readPage', async ({ data }) => {
        const session = await current();
        if (!session) return nothingRead(location.href, switches && isOff(switches, new URL(location.href)));
        await session.onceRead();
        if (data.fresh) await session.refresh();
        return { ...session.reading(), links: await session.links() };
      }),
      onMessage('clip', async ({ data }) => (await current())?.clip(data.papers)),
    ];
    ctx.onInvalidated(() => {
      session?.stop();
      for (const end of endings) end();
    });

    followSwitches((changed) => {
      switches = changed;
      void quietly(ctx, async () => {
        const before = session;
        const now = await current();
        await (now === before ? now?.follow(changed) : now?.scan());
      });
    });

    // The worker changes this key after every write. A page nobody looks at asks when it is looked at again.
    let stale = false;
    const catchUp = () => {
      if (document.hidden || !stale) return;
      stale = false;
      void quietly(ctx, async () => session?.refresh());
    };
    const onChanged = (changes: Record<string, unknown>) => {
      if (!('revision' in changes)) return;
      stale = true;
      catchUp();
    };
    browser.storage.local.onChanged.addListener(onChanged);
    ctx.addEventListener(document, 'visibilitychange', catchUp);

    const scan = () => quietly(ctx, async () => (await current())?.scan());
    watchPage(window, { wait: port.wait, onChange: scan, signal: ctx.signal });
  },
});

/** An extension that was updated or switched off leaves its content script behind: it takes its marks away and is silent. */
async function quietly(ctx: ContentScriptContext, act: () => Promise<unknown>): Promise<void> {
  if (ctx.isInvalid) return;
  try {
    await act();
  } catch (error) {
    if (ctx.isValid) throw error;
  }
}
