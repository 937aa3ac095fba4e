/** The services of a page's session. Most of them send a message to the worker. */
import { identify } from '@/lib/addresses/index.ts';
import { decodeClassifiers, type TextClassifiers } from '@/lib/classifiers/text-classifiers.ts';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import type { PageServices } from './page/page-services.ts';
import { sendMessage } from '@/lib/messages.ts';
import type { Paper } from '@/lib/paper.ts';
import type { Log } from '@/lib/settings/debug.ts';
import { watchSeen } from '@/components/dom/seen.ts';
import { fetchPage } from './fetch-page.ts';
import { painted, pause } from './scheduling.ts';
import { rowTextsOf } from './row-texts.ts';

/** Papers in one message. */
const BATCH = 1_000;

export function createServices(
  ctx: ContentScriptContext,
  log: Log,
  page: Pick<PageServices, 'hasChanged' | 'isGone'>,
): PageServices {
  return {
    identify,
    loadClassifiers: once(loadClassifiers),
    lookUp: (papers, total) =>
      inBatches(papers, (batch) => sendMessage('lookUpPapers', { papers: batch, total })),
    save: (papers, abstracts) =>
      sendMessage('savePapers', {
        papers,
        url: location.href,
        request: requestName(),
        ...(abstracts && { abstracts }),
      }),
    complete: (id, paper, url) => sendMessage('completePaper', { id, paper, url }),
    remove: async (ids) => void (await sendMessage('removePapers', { ids })),
    restore: async (ids) => (await sendMessage('restorePapers', { ids })).ids,
    openPaper: (id) => sendMessage('openPaper', { id }),
    addFeedback: (entry) => sendMessage('addFeedback', { entry }),
    undo: (change) => sendMessage('undoChange', { change }),
    editSwitches: (edit) => sendMessage('editSwitches', { edit }),
    wait: (ms) => new Promise((resolve) => ctx.setTimeout(resolve, ms)),
    repeat(ms, act, signal) {
      const timer = ctx.setInterval(() => document.hidden || act(), ms);
      signal.addEventListener('abort', () => clearInterval(timer));
    },
    pause,
    painted,
    fetchPage,
    seen: watchSeen(window, ctx.signal),
    textsOf: rowTextsOf,
    log,
    ...page,
  };
}

async function loadClassifiers(): Promise<TextClassifiers | undefined> {
  const file = await sendMessage('readTextClassifiers').catch(() => undefined);
  return file
    ? decodeClassifiers(Uint8Array.from(atob(file), (sign) => sign.charCodeAt(0)).buffer)
    : undefined;
}

/** Calls `load` again only where it found nothing. */
function once<T>(load: () => Promise<T | undefined>): () => Promise<T | undefined> {
  let loaded: Promise<T | undefined> | undefined;
  return async () => {
    loaded ??= load();
    const found = await loaded;
    if (found === undefined) loaded = undefined;
    return found;
  };
}

/** Random: pages without a secure connection have no `randomUUID`. */
function requestName(): string {
  return crypto.getRandomValues(new Uint32Array(4)).join('-');
}

/** Sends long lists in several messages, since the worker refuses messages that are too long. */
async function inBatches<T>(papers: Paper[], send: (batch: Paper[]) => Promise<T[]>): Promise<T[]> {
  const answers: T[] = [];
  for (let start = 0; start < papers.length; start += BATCH)
    answers.push(...(await send(papers.slice(start, start + BATCH))));
  return answers;
}
