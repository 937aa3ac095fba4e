/** The reader of a page: joins its session to the worker while the page is switched on, and ends it when the page or the extension goes. */
import { browser } from 'wxt/browser';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { removeOffprintElements } from '@/components/dom/marker.ts';
import { PageSession } from '@/entrypoints/reader.content/page/session.ts';
import { nothingRead, type PageReading, sendMessage } from '@/lib/messages.ts';
import { offReach, type Switches } from '@/lib/settings/switches.ts';
import { portOf } from './worker-port.ts';
import { readSwitches } from '../shared/stored-switches.ts';

/** What the detector hands on to it. */
export interface Reader {
  /** The page may have changed. */
  scan: () => Promise<void>;
  /** What was read, once the library was asked again where it has changed. */
  read: (fresh: boolean) => Promise<PageReading>;
  /** Saves the rows of these ids, or all that are new. */
  clip: (ids?: string[]) => Promise<void>;
  follow: (switches: Switches) => Promise<void>;
}

/** Begins reading the page; ends with `ctx`. */
export function startReader(ctx: ContentScriptContext, known?: Switches): Reader {
  // Firefox ends the scripts of an extension that is updated without a word: their marks are still here, and dead.
  removeOffprintElements(document);
  const port = portOf(ctx);
  let session: PageSession | undefined;
  let switches = known;
  /** The page's session, if it is to have one: a page becomes another, and switches are turned, while it is open. */
  const current = async (): Promise<PageSession | undefined> => {
    switches ??= await readSwitches();
    const off = offReach(switches, new URL(location.href));
    if (off && session) {
      session.stop();
      // The count on the toolbar goes, too.
      void sendMessage('lookUpPapers', { papers: [], total: 0 }).catch(() => undefined);
    }
    session = off || ctx.isInvalid ? undefined : (session ?? new PageSession(window, port, switches));
    return session;
  };
  ctx.onInvalidated(() => session?.stop());

  // The worker changes this key after every write. A page nobody looks at asks when it is looked at again.
  let stale = false;
  const catchUp = () => {
    if (document.hidden || !stale) return;
    stale = false;
    void quietly(ctx, async () => session?.refresh());
  };
  browser.storage.local.onChanged.addListener((changes) => {
    if (!('revision' in changes)) return;
    stale = true;
    catchUp();
  });
  ctx.addEventListener(document, 'visibilitychange', catchUp);

  return {
    scan: () => quietly(ctx, async () => (await current())?.scan()),
    async read(fresh) {
      const session = await current();
      if (!session) return nothingRead(location.href, switches && offReach(switches, new URL(location.href)));
      await session.onceRead();
      if (fresh) await session.refresh();
      return { ...session.reading(), links: await session.links() };
    },
    clip: async (ids) => (await current())?.clip(ids),
    follow: (changed) =>
      quietly(ctx, async () => {
        switches = changed;
        const before = session;
        const now = await current();
        await (now === before ? now?.follow(changed) : now?.scan());
      }),
  };
}

/** An extension that was updated or switched off leaves its content script behind: it takes its marks away and is silent. */
async function quietly(ctx: ContentScriptContext, act: () => Promise<unknown>): Promise<void> {
  if (ctx.isInvalid) return;
  try {
    await act();
  } catch (error) {
    if (ctx.isValid) throw error;
  }
}
