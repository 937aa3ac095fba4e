/** The address bar suggests papers, and opens what is entered where the user wants it. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { handleOmnibox } from '@/entrypoints/background/omnibox.ts';
import { OffprintDb } from '@/lib/db/database.ts';
import { speakEnglish } from '../../components/setup.ts';
import { save } from '../../lib/library/saving.ts';

const url = 'https://arxiv.org/abs/2601.00001';
type Type = (text: string, suggest: (found: unknown[]) => void) => void;
type Enter = (text: string, disposition: string) => void;

let db: OffprintDb;
beforeEach(async () => {
  speakEnglish();
  db = new OffprintDb(`test-${Math.random()}`);
  const paper = {
    title: 'Sparse <Codes> & Thought',
    authors: [],
    abstract: '',
    ids: ['arxiv:2601.00001'],
    url,
  };
  await save(db, [paper], url);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** The listeners, as the browser would call them. @param opened in place of the test's library. */
function listen(opened: Promise<OffprintDb> = Promise.resolve(db)) {
  const started = vi.spyOn(fakeBrowser.omnibox.onInputStarted, 'addListener').mockReturnValue(undefined);
  const changed = vi.spyOn(fakeBrowser.omnibox.onInputChanged, 'addListener').mockReturnValue(undefined);
  const entered = vi.spyOn(fakeBrowser.omnibox.onInputEntered, 'addListener').mockReturnValue(undefined);
  vi.spyOn(fakeBrowser.omnibox, 'setDefaultSuggestion').mockResolvedValue(undefined);
  handleOmnibox(opened);
  const [type, enter] = [changed, entered].map(({ mock }) => mock.calls[0]?.[0]);
  return { started, type: type as Type, enter: enter as Enter };
}

it('suggests papers by the first letters of their words, with titles as text', async () => {
  const { type } = listen();
  const found = await new Promise((suggest) => type('spar cod', suggest));
  expect(found).toEqual([{ content: url, description: 'Sparse &#60;Codes&#62; &#38; Thought' }]);
});

it('listens for the keyword, so that it wakes the worker', () => {
  expect(listen().started).toHaveBeenCalledOnce();
});

it('suggests nothing where the search fails', async () => {
  const { type } = listen(Promise.reject(new Error('damaged')));
  expect(await new Promise((suggest) => type('spar', suggest))).toEqual([]);
});

it('suggests nothing where the search takes too long', async () => {
  vi.useFakeTimers();
  const { type } = listen(new Promise(() => {}));
  const suggest = vi.fn<(found: unknown[]) => void>();
  type('spar', suggest);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(suggest.mock.calls).toEqual([[[]]]);
});

it('opens a suggested paper, and the library for any other text', () => {
  const { enter } = listen();
  const update = vi.spyOn(fakeBrowser.tabs, 'update').mockResolvedValue(undefined);
  const create = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);
  enter(url, 'currentTab');
  expect(update).toHaveBeenCalledWith({ url });
  enter('author:bengio', 'newBackgroundTab');
  expect(create).toHaveBeenCalledWith({
    url: expect.stringContaining('/library.html?q=author%3Abengio'),
    active: false,
  });
});
