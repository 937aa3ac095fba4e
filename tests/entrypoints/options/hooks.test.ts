/** The hooks of the settings page: each shows what browser and storage have, and follows it. */
import 'fake-indexeddb/auto';
import { speakEnglish } from '../../components/setup.ts';
import { act, cleanup, renderHook } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { useBackupFolder } from '@/entrypoints/options/use-backup-folder.ts';
import { useCommands } from '@/entrypoints/options/use-commands.ts';
import { useFeedback, useHasBackgroundTable } from '@/entrypoints/options/use-relatedness.ts';
import { useRestore } from '@/entrypoints/options/use-restore.ts';
import { useSiteAccess } from '@/entrypoints/options/use-site-access.ts';
import { useStorage } from '@/entrypoints/options/use-storage.ts';
import { useStoredValue } from '@/entrypoints/options/use-stored-value.ts';
import { makeBackup } from '@/lib/backup/file.ts';
import { OffprintDb } from '@/lib/db/database.ts';
import * as messages from '@/lib/messages.ts';
import { save } from '../../lib/library/saving.ts';
import { until } from '../../components/until.ts';

let db: OffprintDb;
beforeEach(() => {
  fakeBrowser.reset();
  speakEnglish();
  db = new OffprintDb(`test-${Math.random()}`);
});
afterEach(async () => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  await db.delete();
});

it('a stored value is shown, or what stands for it, and followed', async () => {
  const { result } = renderHook(() => useStoredValue<string>('key', 'none'));
  await until(() => result.current);
  expect(result.current).toBe('none');
  await act(() => fakeBrowser.storage.local.set({ other: 1, key: 'one' }));
  await until(() => result.current === 'one');
});

it('keyboard commands are read again when the page gets the focus back', async () => {
  const getAll = vi
    .fn<() => Promise<object[]>>()
    .mockResolvedValue([{ name: 'clip-page', shortcut: 'Alt+C' }]);
  Object.assign(fakeBrowser.commands, { getAll });
  const { result } = renderHook(() => useCommands());
  await until(() => result.current);
  expect(result.current).toEqual([{ name: 'clip-page', description: '', shortcut: 'Alt+C' }]);
  getAll.mockResolvedValue([]);
  void act(() => void dispatchEvent(new Event('focus')));
  await until(() => result.current?.length === 0);
});

it('sites that were added, and those that the browser withholds, follow the permissions', async () => {
  let origins = ['*://arxiv.org/*', '*://blog.example/*'];
  const listeners: (() => void)[] = [];
  const event = { addListener: (one: () => void) => listeners.push(one), removeListener: () => undefined };
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({
    manifest_version: 3,
    name: 'x',
    version: '1',
    host_permissions: ['*://arxiv.org/*'],
  });
  Object.assign(fakeBrowser.permissions, {
    getAll: async () => ({ origins }),
    contains: async () => origins.includes('*://arxiv.org/*'),
    onAdded: event,
    onRemoved: event,
  });
  const { result } = renderHook(() => useSiteAccess());
  await until(() => result.current.added);
  expect(result.current).toMatchObject({ added: [{ host: 'blog.example' }], withheld: [] });
  origins = [];
  void act(() => listeners[0]?.());
  await until(() => result.current.withheld.length === 1);
  expect(result.current.added).toEqual([]);
});

it('the size of the library is shown, and whether the browser keeps it, or has refused to', async () => {
  const persist = vi.fn<() => Promise<boolean>>().mockResolvedValue(false);
  vi.stubGlobal('navigator', { storage: { estimate: async () => ({ usage: 512 }), persist } });
  const attempt = vi.fn<(act: Promise<unknown>) => void>();
  const { result } = renderHook(() => useStorage('r', attempt));
  await until(() => result.current.used === 512 && result.current.persistent !== undefined);
  void act(() => result.current.onPersist());
  await until(() => result.current.refused);
  expect([result.current.persistent, attempt.mock.calls.length]).toEqual([false, 1]);
});

it('the folder of backups is nothing where the browser has none to choose', async () => {
  const { result } = renderHook(() => useBackupFolder());
  expect([result.current.name, result.current.canChoose, await result.current.choose()]).toEqual([
    undefined,
    false,
    false,
  ]);
});

it('feedback is listed, the latest first; a table that cannot be read is said to be missing', async () => {
  await db.feedback.bulkAdd([
    { kind: 'less', words: 'a', weight: 1, at: 1 },
    { kind: 'less', words: 'b', weight: 1, at: 2 },
  ] as never[]);
  vi.stubGlobal('fetch', () => Promise.reject(new Error('gone')));
  const { result } = renderHook(() => ({ feedback: useFeedback(db), table: useHasBackgroundTable() }));
  await until(() => result.current.feedback && result.current.table !== undefined);
  expect(result.current.feedback?.map((row) => 'words' in row && row.words)).toEqual(['b', 'a']);
  expect(result.current.table).toBe(false);
});

describe('a restore', () => {
  // The browser's locks: this page is the only one.
  beforeEach(() => {
    const request = (_: string, act: () => Promise<unknown>) => act();
    vi.stubGlobal('navigator', { ...navigator, locks: { request, query: async () => ({ held: [] }) } });
  });
  afterEach(() => void vi.unstubAllGlobals());

  async function open() {
    await save(
      db,
      [{ title: 'One', authors: [], abstract: '', ids: ['doi:10.1000/1'] }],
      'https://example.org/',
    );
    const file = new File([(await makeBackup(db, 1)).file], 'backup.jsonl');
    const view = renderHook(() => useRestore(db));
    await act(() => view.result.current.open(file));
    return view;
  }

  it('is previewed, done by the worker, and undone whole', async () => {
    const send = vi
      .spyOn(messages, 'sendMessage')
      .mockResolvedValue({ added: 1, changed: 0, binned: 0, change: 7 });
    const { result } = await open();
    expect(result.current.restoring).toMatchObject({ step: 'preview', papers: 1 });
    await act(() => result.current.restore('merge'));
    expect(result.current.restoring).toMatchObject({ step: 'done', change: 7 });
    send.mockResolvedValue({ undone: true, kept: 0 });
    await act(() => result.current.undo(7));
    expect(result.current.restoring).toEqual({ step: 'undone', kept: 0 });
  });

  it('that was undone in part, or not at all, says so', async () => {
    const send = vi.spyOn(messages, 'sendMessage').mockResolvedValue({ undone: true, kept: 3 });
    const { result } = await open();
    await act(() => result.current.undo(7));
    expect(result.current.restoring).toEqual({ step: 'undone', kept: 3 });
    send.mockResolvedValue({ undone: false, kept: 1 });
    await expect(result.current.undo(7)).rejects.toThrow('Nothing could be undone');
    send.mockResolvedValue({ undone: false, kept: 0 });
    await expect(result.current.undo(7)).rejects.toThrow('already been undone');
  });

  it('that fails leaves the preview, and nothing staged; one that is no backup is refused', async () => {
    vi.spyOn(messages, 'sendMessage').mockRejectedValue(new Error('The disk is full.'));
    const { result } = await open();
    await act(() => expect(result.current.restore('merge')).rejects.toThrow('The disk is full.'));
    expect(result.current.restoring).toMatchObject({ step: 'preview', working: false });
    expect(await db.staged.count()).toBe(0);
    await act(() => result.current.open(new File(['{}\n'], 'other.json')));
    expect(result.current.restoring).toMatchObject({ step: 'refused', reason: 'foreign' });
    void act(() => result.current.cancel());
    expect(result.current.restoring).toBeUndefined();
  });
});
