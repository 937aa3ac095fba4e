/** The worker by its messages: once as it is, once stopped between any two messages. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { identify } from '@/lib/addresses/index.ts';
import { OffprintDb } from '@/lib/db/database.ts';
import type { SaveResult } from '@/lib/library/save.ts';
import type { sendMessage } from '@/lib/messages.ts';
import { toPaper } from '@/lib/paper.ts';
import { sendAsOwnPage } from '../own-sender.ts';
import { speakEnglish } from '../../components/setup.ts';

const PAGE = 'https://huggingface.co/papers';
const checked = toPaper(
  {
    title: 'Sparse Codes of Thought',
    url: 'https://huggingface.co/papers/2601.00001',
    abstract: 'We look.',
  },
  { identify },
);
const papers = checked.ok ? [checked.paper] : [];

let estimate: { usage?: number; quota?: number };

describe.each([
  ['that keeps running', false],
  ['that is stopped between any two messages', true],
])('a worker %s', (_, isStopped) => {
  beforeEach(async () => {
    vi.resetModules();
    speakEnglish();
    const db = new OffprintDb();
    await Promise.all(db.tables.map((table) => table.clear()));
    db.close();
    // After that: the worker of the test before may still be at its upkeep.
    fakeBrowser.reset();
    sendAsOwnPage();
    vi.stubGlobal('navigator', {
      storage: { estimate: async () => estimate },
      locks: { query: async () => ({ held: [] }) },
    });
    estimate = {};
    for (const event of [fakeBrowser.permissions.onAdded, fakeBrowser.permissions.onRemoved])
      vi.spyOn(event, 'addListener').mockReturnValue(undefined);
    const { onInputStarted, onInputChanged, onInputEntered } = fakeBrowser.omnibox;
    for (const event of [onInputStarted, onInputChanged, onInputEntered])
      vi.spyOn(event, 'addListener').mockReturnValue(undefined);
    vi.spyOn(fakeBrowser.contextMenus.onClicked, 'addListener').mockReturnValue(undefined);
    vi.spyOn(fakeBrowser.commands.onCommand, 'addListener').mockReturnValue(undefined);
    vi.spyOn(fakeBrowser.omnibox, 'setDefaultSuggestion').mockResolvedValue(undefined);
    vi.spyOn(fakeBrowser.downloads.onChanged, 'addListener').mockReturnValue(undefined);
    vi.spyOn(fakeBrowser.action, 'setBadgeText').mockResolvedValue(undefined);
    vi.spyOn(fakeBrowser.action, 'setBadgeBackgroundColor').mockResolvedValue(undefined);
    await wake();
  });
  afterEach(() => vi.restoreAllMocks());

  /** Sends a message, to a new worker where the last one is stopped. */
  async function send(...args: Parameters<typeof sendMessage>): Promise<unknown> {
    if (isStopped) {
      fakeBrowser.runtime.resetState();
      vi.resetModules();
      await wake();
    }
    const messages = await import('@/lib/messages.ts');
    return messages.sendMessage(...args);
  }
  async function save(): Promise<SaveResult> {
    const answer = (await send('savePapers', { papers, url: PAGE })) as { papers: SaveResult[] };
    const [saved] = answer.papers;
    if (!saved) throw new Error('nothing was saved');
    return saved;
  }

  it('looks up what was saved', async () => {
    expect(await send('lookUpPapers', { papers, total: 1 })).toEqual([{}]);
    const { id, outcome } = await save();
    expect(outcome).toBe('added');
    expect(await save()).toEqual({ id, outcome: 'known', abstract: true });
    expect(await send('lookUpPapers', { papers, total: 1 })).toEqual([{ saved: id, annotations: {} }]);
  });

  it('removes and restores papers', async () => {
    const { id } = await save();
    await send('removePapers', { ids: [id] });
    expect(await send('lookUpPapers', { papers, total: 1 })).toEqual([{}]);
    expect(await send('restorePapers', { ids: [id] })).toMatchObject({ ids: [id] });
    expect(await send('lookUpPapers', { papers, total: 1 })).toEqual([{ saved: id, annotations: {} }]);
  });

  it('refuses a content script what was not done in its tab', async () => {
    const { change } = (await send('savePapers', { papers, url: PAGE })) as { change: number };
    const message = { id: 1, type: 'undoChange', data: { change }, timestamp: Date.now() };
    const sender = { id: 'test', url: PAGE, tab: { id: 1 } as Browser.tabs.Tab };
    const answer = await new Promise((resolve) => {
      void fakeBrowser.runtime.onMessage.trigger(message, sender, resolve);
    });
    expect(answer).toMatchObject({ err: { message: expect.stringContaining('made in its tab') } });
    expect(await send('undoChange', { change })).toMatchObject({ undone: true });
  });

  it('answers nobody of whom nothing is known', async () => {
    const { change } = (await send('savePapers', { papers, url: PAGE })) as { change: number };
    const message = { id: 1, type: 'undoChange', data: { change }, timestamp: Date.now() };
    for (const sender of [
      { id: 'test', url: PAGE },
      { id: 'test', tab: { id: 1 } as Browser.tabs.Tab },
    ]) {
      const answer = await new Promise((resolve) => {
        void fakeBrowser.runtime.onMessage.trigger(message, sender, resolve);
      });
      expect(answer).toMatchObject({ err: { message: expect.stringContaining('Nothing is known') } });
    }
  });

  it('stops saving before the disk is full, and lets papers be removed', async () => {
    const { id } = await save();
    estimate = { usage: 10_000_000, quota: 40_000_000 };
    // An estimate counts for two seconds.
    await vi.waitFor(() => expect(save()).rejects.toThrow(/^disk-nearly-full: /), { timeout: 10_000 });
    await send('removePapers', { ids: [id] });
    expect(await send('lookUpPapers', { papers, total: 1 })).toEqual([{}]);
  });

  it('writes nothing to a library that the browser has lost, until the user begins anew', async () => {
    await save();
    const witness = (await fakeBrowser.storage.local.get('witness'))['witness'];
    const db = new OffprintDb();
    await Promise.all(db.tables.map((table) => table.clear()));
    db.close();
    // A browser that loses its database is started anew.
    fakeBrowser.runtime.resetState();
    vi.resetModules();
    await wake();
    await expect(save()).rejects.toThrow(/^emptied-library: 1 /);
    await expect(send('restoreBackup', { stage: 'a', mode: 'merge', file: 'a' })).rejects.toThrow(
      'emptied-library',
    );
    expect((await fakeBrowser.storage.local.get('witness'))['witness']).toEqual(witness);
    await send('acceptEmptiedLibrary', undefined);
    expect((await save()).outcome).toBe('added');
    // Its upkeep may otherwise go on in the next test.
    await vi.waitUntil(async () => (await db.open()).table('settings').get('usedDays'), 10_000);
    db.close();
  });

  it('tells open pages of a change, but not of a refusal', async () => {
    await expect(send('savePapers', { papers, url: 'about:blank' })).rejects.toThrow('address');
    expect(await fakeBrowser.storage.local.get('revision')).toEqual({});
    await save();
    const { witness, ...more } = await fakeBrowser.storage.local.get();
    expect(Object.keys(more)).toEqual(['revision']);
    expect(witness).toEqual({ papers: 1, at: expect.any(Number) });
  });
});

async function wake(): Promise<void> {
  const { default: background } = await import('@/entrypoints/background/index.ts');
  background.main();
  // The offscreen page is there: it outlasts the worker.
  Object.assign(fakeBrowser.offscreen, { hasDocument: async () => true });
  await import('@/entrypoints/offscreen/main.ts');
}
