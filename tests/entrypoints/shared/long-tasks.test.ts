/** The offscreen document stays open while it is needed, then closes itself. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Tasks } from '@/entrypoints/shared/long-tasks.ts';
import { sendAsOwnPage } from '../own-sender.ts';
import { sendMessage } from '@/lib/messages.ts';

const LONG = 10 * 60_000;
const close = vi.fn<() => void>();
const tasks = {
  maintainIndex: vi.fn<Tasks['maintainIndex']>(),
  makeBackupFile: vi.fn<Tasks['makeBackupFile']>(),
};
vi.mock('@/entrypoints/shared/long-tasks.ts', () => ({
  createTasks: () => ({ ...tasks, releaseBackupFiles: async () => undefined }),
}));

beforeEach(async () => {
  fakeBrowser.reset();
  sendAsOwnPage();
  vi.resetModules();
  vi.useFakeTimers();
  vi.stubGlobal('close', close);
  close.mockClear();
  await import('@/entrypoints/offscreen/main.ts');
});
afterEach(() => vi.useRealTimers());

describe('the offscreen document', () => {
  it('closes itself when it is idle', async () => {
    await vi.advanceTimersByTimeAsync(LONG);
    expect(close).toHaveBeenCalledOnce();
  });

  it('stays open during a task, however long it takes', async () => {
    let finish: () => void = () => {};
    tasks.maintainIndex.mockReturnValue(new Promise((resolve) => (finish = resolve)));
    const answer = sendMessage('maintainIndex', undefined);
    await vi.advanceTimersByTimeAsync(LONG);
    expect(close).not.toHaveBeenCalled();
    finish();
    await answer;
    await vi.advanceTimersByTimeAsync(LONG);
    expect(close).toHaveBeenCalledOnce();
  });

  it('stays open until the file that it made is released', async () => {
    tasks.makeBackupFile.mockResolvedValue({ address: 'blob:a', unreadable: [] });
    expect(await sendMessage('makeBackupFile', { now: 1 })).toMatchObject({ address: 'blob:a' });
    await vi.advanceTimersByTimeAsync(LONG);
    expect(close).not.toHaveBeenCalled();
    await sendMessage('releaseBackupFiles', undefined);
    await vi.advanceTimersByTimeAsync(LONG);
    expect(close).toHaveBeenCalledOnce();
  });

  it('does nothing for a content script', async () => {
    const message = { id: 1, type: 'maintainIndex', timestamp: 1 };
    const sender = { id: 'test', tab: { id: 1 } as Browser.tabs.Tab };
    const answer = await new Promise((resolve) => {
      void fakeBrowser.runtime.onMessage.trigger(message, sender, resolve);
    });
    expect(answer).toMatchObject({ err: { message: 'Only the worker may ask for this.' } });
  });
});
