/** Hands over what the worker does not do itself: to Chromium's offscreen page; in Firefox to a part of the event page, loaded for it. */
import { browser } from 'wxt/browser';
import type { OffprintDb } from '@/lib/db/database.ts';
import { sendMessage } from '@/lib/messages.ts';
import type { Tasks } from '../offscreen/tasks.ts';

/** The tasks, and a way to have whoever does them ready. */
export interface LeftTasks extends Tasks {
  prepare: () => Promise<void>;
}

/** @param opened the library, for where the worker's own page does them. */
export function leaveTasks(opened: Promise<OffprintDb>): LeftTasks {
  if (import.meta.env.FIREFOX) {
    const loaded = () => (tasks ??= import('../offscreen/tasks.ts').then((part) => part.createTasks(opened)));
    let tasks: Promise<Tasks> | undefined;
    return {
      prepare: async () => void (await loaded()),
      suggestPapers: async (text) => (await loaded()).suggestPapers(text),
      makeBackup: async (now) => (await loaded()).makeBackup(now),
      dropBackups: async () => (await loaded()).dropBackups(),
      backUpIntoFolder: async (now, keep) => (await loaded()).backUpIntoFolder(now, keep),
      keepIndex: async () => (await loaded()).keepIndex(),
      askRarely: (operation, args) => loaded().then((tasks) => tasks.askRarely(operation, args)),
    };
  }
  return {
    prepare: openPage,
    suggestPapers: (text) => asked(() => sendMessage('suggestPapers', { text })),
    makeBackup: (now) => asked(() => sendMessage('makeBackup', { now })),
    async dropBackups() {
      // A page that is gone, or just going, has none.
      if (await browser.offscreen.hasDocument())
        await sendMessage('dropBackups', undefined).catch(() => undefined);
    },
    backUpIntoFolder: (now, keep) => asked(() => sendMessage('backUpIntoFolder', { now, keep })),
    keepIndex: () => asked(() => sendMessage('keepIndex', undefined)),
    askRarely: (operation, args) =>
      asked(() => sendMessage('askRarely', { operation, args }) as Promise<never>),
  };
}

/** The page closes itself: where that was just then, it is opened once more. All tasks may be done twice. */
async function asked<T>(ask: () => Promise<T>): Promise<T> {
  await openPage();
  try {
    return await ask();
  } catch (error) {
    if (await browser.offscreen.hasDocument()) throw error;
    await openPage();
    return ask();
  }
}

let opening: Promise<void> | undefined;

/** There may be one such page only: of two that want it at once, one opens it. */
function openPage(): Promise<void> {
  return (opening ??= openIfClosed().finally(() => (opening = undefined)));
}

async function openIfClosed(): Promise<void> {
  if (await browser.offscreen.hasDocument()) return;
  await browser.offscreen.createDocument({
    url: '/offscreen.html',
    reasons: ['BLOBS'],
    justification:
      'Makes the files of backups, which a worker cannot, and does what the worker holds no code for.',
  });
}
