/** The address bar: suggestions are papers, and what is entered opens where the person asked. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerAddressBar } from '@/entrypoints/background/omnibox.ts';
import { OffprintDb } from '@/lib/library/db.ts';
import { speakEnglish } from '../components/setup.ts';
import { save } from '../lib/library/saving.ts';

const url = 'https://arxiv.org/abs/2601.00001';
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
afterEach(() => vi.restoreAllMocks());

/** The listeners, as the browser would call them. */
function listen() {
  const changed = vi.spyOn(fakeBrowser.omnibox.onInputChanged, 'addListener').mockReturnValue(undefined);
  const entered = vi.spyOn(fakeBrowser.omnibox.onInputEntered, 'addListener').mockReturnValue(undefined);
  vi.spyOn(fakeBrowser.omnibox, 'setDefaultSuggestion').mockResolvedValue(undefined);
  answerAddressBar(Promise.resolve(db));
  return { type: changed.mock.calls[0]?.[0], enter: entered.mock.calls[0]?.[0] };
}

it('suggests papers by the first letters, their titles as text', async () => {
  const { type } = listen();
  const found = await new Promise((suggest) => type?.('spar cod', suggest));
  expect(found).toEqual([{ content: url, description: 'Sparse &#60;Codes&#62; &#38; Thought' }]);
});

it('opens a chosen paper, and the library for anything else', () => {
  const { enter } = listen();
  const update = vi.spyOn(fakeBrowser.tabs, 'update').mockResolvedValue(undefined);
  const create = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);
  enter?.(url, 'currentTab');
  expect(update).toHaveBeenCalledWith({ url });
  enter?.('author:bengio', 'newBackgroundTab');
  expect(create).toHaveBeenCalledWith({
    url: expect.stringContaining('/library.html?q=author%3Abengio'),
    active: false,
  });
});
