/** The content script: joins a page's session to the worker, and ends it when the page or the extension goes. */
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { clearMarks } from '@/components/marks/mark.ts';
import type { Port } from '@/components/page/port.ts';
import { PageSession } from '@/components/page/session.ts';
import { watchPage } from '@/components/page/watch.ts';
import { onMessage, sendMessage } from '@/lib/messages.ts';
import type { Paper } from '@/lib/paper.ts';
import { fetchPage } from './fetch-page.ts';
import { drawn, pause } from './pauses.ts';
import { words } from './words.ts';

const BATCH = 1_000;

export default defineContentScript({
  // Put in by the worker, or by the popup on any page it is asked to read.
  registration: 'runtime',
  runAt: 'document_idle',
  async main(ctx) {
    // A PDF is known by its address; around it there is only the browser's own viewer.
    if (document.contentType === 'application/pdf') return;
    // Firefox ends the scripts of an extension that is updated without a word: their marks are still here, and dead.
    clearMarks(document);
    const port = portOf(ctx);
    const session = new PageSession(window, port);
    const endings = [
      onMessage('readPage', async ({ data }) => {
        await session.onceRead();
        if (data.fresh) await session.refresh();
        return { ...session.reading(), links: await session.links() };
      }),
      onMessage('clip', ({ data }) => session.clip(data.papers)),
    ];
    ctx.onInvalidated(() => {
      session.stop();
      for (const end of endings) end();
    });

    // The worker changes this key after every write. A page nobody looks at asks when it is looked at again.
    let stale = false;
    const catchUp = () => {
      if (document.hidden || !stale) return;
      stale = false;
      void quietly(ctx, () => session.refresh());
    };
    const onChanged = (changes: Record<string, unknown>) => {
      if (!('revision' in changes)) return;
      stale = true;
      catchUp();
    };
    browser.storage.local.onChanged.addListener(onChanged);
    ctx.addEventListener(document, 'visibilitychange', catchUp);

    const scan = () => quietly(ctx, () => session.scan());
    watchPage(window, { wait: port.wait, onChange: scan, signal: ctx.signal });
  },
});

function portOf(ctx: ContentScriptContext): Port {
  return {
    seen: (papers, total) =>
      inBatches(papers, (batch) => sendMessage('papersSeen', { papers: batch, total })),
    save: (papers, wanting) =>
      inBatches(papers, (batch) =>
        sendMessage('savePapers', {
          papers: batch,
          url: location.href,
          ...(wanting !== undefined && { wanting }),
        }),
      ),
    remove: (ids) => sendMessage('removePapers', { ids }),
    restore: (ids) => sendMessage('restorePapers', { ids }),
    wait: (ms) => new Promise((resolve) => ctx.setTimeout(resolve, ms)),
    pause,
    drawn,
    fetchPage,
    words,
  };
}

/** The longest lists go in several messages: each has an end in sight, and none is refused for its length. */
async function inBatches<T>(papers: Paper[], send: (batch: Paper[]) => Promise<T[]>): Promise<T[]> {
  const answers: T[] = [];
  for (let start = 0; start < papers.length; start += BATCH)
    answers.push(...(await send(papers.slice(start, start + BATCH))));
  return answers;
}

/** An extension that was updated or switched off leaves its content script behind: it takes its marks away and is silent. */
async function quietly(ctx: ContentScriptContext, act: () => Promise<void>): Promise<void> {
  if (ctx.isInvalid) return;
  try {
    await act();
  } catch (error) {
    if (ctx.isValid) throw error;
  }
}
