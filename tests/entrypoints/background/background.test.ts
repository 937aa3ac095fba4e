/** The worker by its messages: once as it is, once killed between every two of them. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { identify } from '@/lib/addresses/index.ts';
import { OffprintDb } from '@/lib/db/database.ts';
import type { SaveResult } from '@/lib/library/save.ts';
import type { sendMessage } from '@/lib/messages.ts';
import { toPaper } from '@/lib/paper.ts';
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

describe.each([
  ['left alone', false],
  ['killed between every two messages', true],
])('a worker %s', (_, killed) => {
  beforeEach(async () => {
    fakeBrowser.reset();
    vi.resetModules();
    speakEnglish();
    const db = new OffprintDb();
    await Promise.all(db.tables.map((table) => table.clear()));
    db.close();
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

  /** Sends a message; the worker that gets it may be another than the last one was. */
  async function send(...args: Parameters<typeof sendMessage>): Promise<unknown> {
    if (killed) {
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

  it('knows what was saved', async () => {
    expect(await send('papersSeen', { papers, total: 1 })).toEqual([{}]);
    const { id, outcome } = await save();
    expect(outcome).toBe('added');
    expect(await save()).toEqual({ id, outcome: 'known', abstract: true });
    expect(await send('papersSeen', { papers, total: 1 })).toEqual([{ saved: id, annotations: {} }]);
  });

  it('removes and restores', async () => {
    const { id } = await save();
    await send('removePapers', { ids: [id] });
    expect(await send('papersSeen', { papers, total: 1 })).toEqual([{}]);
    expect(await send('restorePapers', { ids: [id] })).toMatchObject({ ids: [id] });
    expect(await send('papersSeen', { papers, total: 1 })).toEqual([{ saved: id, annotations: {} }]);
  });

  it('hands on what is rarely asked, in the name of the page that asks', async () => {
    const { change } = (await send('savePapers', { papers, url: PAGE })) as { change: number };
    const message = { id: 1, type: 'undoChange', data: { change }, timestamp: Date.now() };
    const sender = { id: 'test', url: PAGE, tab: { id: 1 } as Browser.tabs.Tab };
    const answer = await new Promise((resolve) => {
      void fakeBrowser.runtime.onMessage.trigger(message, sender, resolve);
    });
    expect(answer).toMatchObject({ err: { message: expect.stringContaining('in its own tab') } });
    expect(await send('undoChange', { change })).toMatchObject({ undone: true });
  });

  it('tells open pages of a change, and not of a refusal', async () => {
    await expect(send('savePapers', { papers, url: 'about:blank' })).rejects.toThrow('address');
    expect(await fakeBrowser.storage.local.get()).toEqual({});
    await save();
    expect(Object.keys(await fakeBrowser.storage.local.get())).toEqual(['revision']);
  });
});

async function wake(): Promise<void> {
  const { default: background } = await import('@/entrypoints/background/index.ts');
  background.main();
  // The offscreen page is there: it outlasts the worker.
  Object.assign(fakeBrowser.offscreen, { hasDocument: async () => true });
  await import('@/entrypoints/offscreen/main.ts');
}
