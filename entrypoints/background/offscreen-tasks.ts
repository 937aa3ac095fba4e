/**
 * Has tasks done that need a page: by Chromium's offscreen document, or by Firefox's background page itself.
 */
import { browser } from 'wxt/browser';
import type { OffprintDb } from '@/lib/db/database.ts';
import { sendMessage } from '@/lib/messages.ts';
import { createTasks, type Tasks } from '../shared/long-tasks.ts';

/** @param opened the library, for Firefox. */
export function openTasks(opened: Promise<OffprintDb>): Tasks {
  if (import.meta.env.FIREFOX) return createTasks(opened);
  return {
    makeBackupFile: (now) => ask(() => sendMessage('makeBackupFile', { now })),
    async releaseBackupFiles() {
      // A document that was closed, or is closing, has no files.
      if (await browser.offscreen.hasDocument())
        await sendMessage('releaseBackupFiles', undefined).catch(() => undefined);
    },
    backUpIntoFolder: (now, keep) => ask(() => sendMessage('backUpIntoFolder', { now, keep })),
    maintainIndex: () => ask(() => sendMessage('maintainIndex', undefined)),
    restoreBackup: (request, at) => ask(() => sendMessage('restoreStagedBackup', { request, at })),
    undoLargeChange: (change, at) => ask(() => sendMessage('undoLargeChange', { change, at })),
  };
}

/**
 * The document closes itself when it is idle. Where it did so just now, it is opened and asked again; no task
 * minds that.
 */
async function ask<T>(send: () => Promise<T>): Promise<T> {
  await openDocument();
  try {
    return await send();
  } catch (error) {
    if (await browser.offscreen.hasDocument()) throw error;
    await openDocument();
    return send();
  }
}

let opening: Promise<void> | undefined;

/** The browser allows one document only, so calls at the same time share one attempt. */
function openDocument(): Promise<void> {
  return (opening ??= openIfClosed().finally(() => (opening = undefined)));
}

async function openIfClosed(): Promise<void> {
  if (await browser.offscreen.hasDocument()) return;
  await browser.offscreen.createDocument({
    url: '/offscreen.html',
    reasons: ['BLOBS'],
    justification: 'Makes the files of backups, which needs blob addresses, and does work that takes longer.',
  });
}
