/** The offscreen page stays while it is needed, and closes itself then. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Tasks } from '@/entrypoints/offscreen/tasks.ts';
import { sendMessage } from '@/lib/messages.ts';

const LONG = 10 * 60_000;
const close = vi.fn<() => void>();
const tasks = {
  suggestPapers: vi.fn<Tasks['suggestPapers']>(),
  makeBackup: vi.fn<Tasks['makeBackup']>(),
  askRarely: vi.fn<(...args: unknown[]) => Promise<unknown>>(),
};
vi.mock('@/entrypoints/offscreen/tasks.ts', () => ({
  createTasks: () => ({ ...tasks, dropBackups: async () => undefined }),
}));

beforeEach(async () => {
  fakeBrowser.reset();
  vi.resetModules();
  vi.useFakeTimers();
  vi.stubGlobal('close', close);
  close.mockClear();
  await import('@/entrypoints/offscreen/main.ts');
});
afterEach(() => vi.useRealTimers());

it('closes itself where nothing is asked of it', async () => {
  await vi.advanceTimersByTimeAsync(LONG);
  expect(close).toHaveBeenCalledOnce();
});

it('stays while a task is under way, however long it takes', async () => {
  let finish: (found: []) => void = () => {};
  tasks.suggestPapers.mockReturnValue(new Promise((resolve) => (finish = resolve)));
  const answer = sendMessage('suggestPapers', { text: 's' });
  await vi.advanceTimersByTimeAsync(LONG);
  expect(close).not.toHaveBeenCalled();
  finish([]);
  expect(await answer).toEqual([]);
  await vi.advanceTimersByTimeAsync(LONG);
  expect(close).toHaveBeenCalledOnce();
});

it('stays until the file that it made is written', async () => {
  tasks.makeBackup.mockResolvedValue('blob:a');
  expect(await sendMessage('makeBackup', { now: 1 })).toBe('blob:a');
  await vi.advanceTimersByTimeAsync(LONG);
  expect(close).not.toHaveBeenCalled();
  await sendMessage('dropBackups', undefined);
  await vi.advanceTimersByTimeAsync(LONG);
  expect(close).toHaveBeenCalledOnce();
});

it('takes for left out what messages cannot leave out', async () => {
  tasks.askRarely.mockResolvedValue({});
  await sendMessage('askRarely', { operation: 'renameTag', args: ['to cite', null] });
  expect(tasks.askRarely).toHaveBeenCalledWith('renameTag', ['to cite', undefined]);
});

it('does nothing for the script on a page', async () => {
  const message = { id: 1, type: 'suggestPapers', data: { text: 's' }, timestamp: 1 };
  const sender = { id: 'test', tab: { id: 1 } as Browser.tabs.Tab };
  const answer = await new Promise((resolve) => {
    void fakeBrowser.runtime.onMessage.trigger(message, sender, resolve);
  });
  expect(answer).toMatchObject({ err: { message: 'Only the worker may ask for this.' } });
});
