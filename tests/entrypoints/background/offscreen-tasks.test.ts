/**
 * How the worker opens Chromium's offscreen document: when it is needed, once, and again where it has just
 * closed itself.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openTasks } from '@/entrypoints/background/offscreen-tasks.ts';
import type { OffprintDb } from '@/lib/db/database.ts';
import { onMessage } from '@/lib/messages.ts';

const notOpened = new Promise<OffprintDb>(() => {});
let isOpen: boolean;
let opened: number;
let removeListener: () => void;

beforeEach(() => {
  isOpen = false;
  opened = 0;
  removeListener = () => {};
  mockDocument('hasDocument', async () => isOpen);
  mockDocument('createDocument', async () => {
    // As the browser does.
    if (isOpen) throw new Error('Only a single offscreen document may be created.');
    isOpen = true;
    opened++;
    removeListener = onMessage('makeBackupFile', ({ data }) => ({
      address: `blob:${data.now}`,
      unreadable: [],
    }));
  });
});
afterEach(() => {
  close();
  vi.restoreAllMocks();
});

/** `vi.spyOn` does not fit: the browser's types have callbacks only. */
function mockDocument(name: 'hasDocument' | 'createDocument', answer: () => Promise<unknown>): void {
  Object.assign(fakeBrowser.offscreen, { [name]: answer });
}

function close() {
  isOpen = false;
  removeListener();
}

describe('the worker', () => {
  it('opens one document for two tasks at once', async () => {
    const tasks = openTasks(notOpened);
    expect(await Promise.all([tasks.makeBackupFile(1), tasks.makeBackupFile(2)])).toEqual([
      { address: 'blob:1', unreadable: [] },
      { address: 'blob:2', unreadable: [] },
    ]);
    expect(opened).toBe(1);
  });

  it('opens the document again where it closed itself before it got the message', async () => {
    const tasks = openTasks(notOpened);
    await tasks.makeBackupFile(1);
    // The document is there when the worker looks, and gone a moment later.
    mockDocument('hasDocument', async () => {
      const was = isOpen;
      if (opened === 1) close();
      return was;
    });
    expect(await tasks.makeBackupFile(2)).toMatchObject({ address: 'blob:2' });
    expect(opened).toBe(2);
  });

  it('passes on an error of the task and does not ask again', async () => {
    const tasks = openTasks(notOpened);
    await tasks.makeBackupFile(1);
    removeListener();
    const answer = vi.fn<() => never>(() => {
      throw new Error('damaged');
    });
    removeListener = onMessage('makeBackupFile', answer);
    await expect(tasks.makeBackupFile(2)).rejects.toThrow('damaged');
    expect(answer).toHaveBeenCalledOnce();
  });

  it('does not open a document to release the files of one that is closed', async () => {
    await openTasks(notOpened).releaseBackupFiles();
    expect(opened).toBe(0);
  });
});
