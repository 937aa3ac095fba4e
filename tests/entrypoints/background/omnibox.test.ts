/** The address bar: suggestions are papers, and what is entered opens where the person asked. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerAddressBar } from '@/entrypoints/background/omnibox.ts';
import type { LeftTasks } from '@/entrypoints/background/tasks.ts';
import { createTasks } from '@/entrypoints/offscreen/tasks.ts';
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

/** The listeners, as the browser would call them. @param search in place of the library's own. */
function listen(search?: LeftTasks['suggestPapers']) {
  const tasks = createTasks(Promise.resolve(db));
  const prepare = vi.fn<() => Promise<void>>(async () => undefined);
  const started = vi.spyOn(fakeBrowser.omnibox.onInputStarted, 'addListener').mockReturnValue(undefined);
  const changed = vi.spyOn(fakeBrowser.omnibox.onInputChanged, 'addListener').mockReturnValue(undefined);
  const entered = vi.spyOn(fakeBrowser.omnibox.onInputEntered, 'addListener').mockReturnValue(undefined);
  vi.spyOn(fakeBrowser.omnibox, 'setDefaultSuggestion').mockResolvedValue(undefined);
  answerAddressBar({ prepare, suggestPapers: search ?? tasks.suggestPapers });
  const [start, type, enter] = [started, changed, entered].map(({ mock }) => mock.calls[0]?.[0]);
  return { prepare, start: start as () => void, type: type as Type, enter: enter as Enter };
}

it('suggests papers by the first letters, their titles as text', async () => {
  const { type } = listen();
  const found = await new Promise((suggest) => type('spar cod', suggest));
  expect(found).toEqual([{ content: url, description: 'Sparse &#60;Codes&#62; &#38; Thought' }]);
});

it('has whoever searches made ready at the keyword', () => {
  const { prepare, start } = listen();
  start();
  expect(prepare).toHaveBeenCalledOnce();
});

it('says nothing where the search fails', async () => {
  const { type } = listen(() => Promise.reject(new Error('No response')));
  expect(await new Promise((suggest) => type('spar', suggest))).toEqual([]);
});

it('says nothing where an answer never comes, and does not wait for it for ever', async () => {
  vi.useFakeTimers();
  const { type } = listen(() => new Promise(() => {}));
  const suggest = vi.fn<(found: unknown[]) => void>();
  type('spar', suggest);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(suggest.mock.calls).toEqual([[[]]]);
});

it('opens a chosen paper, and the library for anything else', () => {
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
