/** The hooks that read the library for popup and panel: what they show, and that it follows the library. */
import 'fake-indexeddb/auto';
import { speakEnglish } from '../../components/setup.ts';
import { act, cleanup, renderHook } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { editSwitches } from '@/entrypoints/background/switches.ts';
import { useActions } from '@/entrypoints/shared/use-actions.ts';
import { useIdentifiedPaper } from '@/entrypoints/shared/use-identified-paper.ts';
import { findIds, useIndexProgress, useSearch, useTags } from '@/entrypoints/shared/use-library.ts';
import { useRelated } from '@/entrypoints/shared/use-related.ts';
import { useRevision } from '@/entrypoints/shared/use-revision.ts';
import { useSingleKeys } from '@/entrypoints/shared/use-switches.ts';
import { useSuggestions } from '@/entrypoints/shared/use-suggestions.ts';
import { OffprintDb } from '@/lib/db/database.ts';
import { changeLibrary } from '@/lib/library/change-set.ts';
import { annotatePapers } from '@/lib/library/edit.ts';
import { removePapers } from '@/lib/library/remove.ts';
import * as messages from '@/lib/messages.ts';
import type { Paper } from '@/lib/paper.ts';
import { save } from '../../lib/library/saving.ts';
import { until } from '../../components/until.ts';

const PAGE = 'https://example.org/';
let db: OffprintDb;
let saved = 0;

beforeEach(() => {
  fakeBrowser.reset();
  saved = 0;
  speakEnglish();
  db = new OffprintDb(`test-${Math.random()}`);
});
afterEach(async () => {
  cleanup();
  vi.restoreAllMocks();
  await db.delete();
});

const paper = (title: string, n: number) => ({
  title,
  authors: [{ family: 'Example', given: 'Ada' }],
  abstract: `About ${title.toLowerCase()}, at some length.`,
  ids: [`doi:10.1000/${n}`],
});
async function keep(...titles: string[]): Promise<void> {
  for (const title of titles) await save(db, [paper(title, ++saved)], PAGE, saved);
}
const titlesOf = (found: ReturnType<typeof useSearch>) =>
  [...(found?.rows ?? [])].toSorted(([a], [b]) => a - b).map(([, { paper }]) => paper.title);

describe('the search', () => {
  const latest = { query: '', sort: 'saved', from: 0, to: 2 } as const;

  it('shows the latest papers, keeps rows while scrolling, and drops them when the library changes', async () => {
    await keep('Alpha', 'Beta', 'Gamma');
    const { result, rerender } = renderHook(
      (asked: typeof latest | object) => useSearch(db, { ...latest, ...asked }),
      {
        initialProps: {},
      },
    );
    await until(() => result.current);
    expect([result.current?.total, titlesOf(result.current)]).toEqual([3, ['Gamma', 'Beta']]);
    rerender({ from: 2, to: 4 });
    await until(() => result.current?.rows.size === 3);
    expect(titlesOf(result.current)).toEqual(['Gamma', 'Beta', 'Alpha']);
    await keep('Delta');
    await until(() => result.current?.total === 4);
    expect(titlesOf(result.current)).toEqual(['Beta', 'Alpha']);
  });

  it('finds words, and again after the revision has changed', async () => {
    await keep('Sparse codes', 'Graph networks');
    const { result } = renderHook(() => useSearch(db, { ...latest, query: 'sparse', sort: 'relevance' }));
    await until(() => result.current);
    expect(titlesOf(result.current)).toEqual(['Sparse codes']);
    await keep('Sparse graphs');
    await fakeBrowser.storage.local.set({ revision: 'next' });
    await until(() => result.current?.total === 2);
  });

  it('names the papers of a range for actions on many', async () => {
    await keep('Sparse codes', 'Graph networks', 'Sparse graphs');
    expect(await findIds(db, { ...latest, from: 1, to: 3 })).toEqual([2, 1]);
    const found = await findIds(db, { query: 'sparse', sort: 'relevance', from: 0, to: 9 });
    expect(new Set(found)).toEqual(new Set([1, 3]));
  });
});

it('all tags are listed in order, and the index says how far it is only while it is wanted and not whole', async () => {
  await keep('Alpha');
  const { result } = renderHook(() => ({
    tags: useTags(db),
    none: useIndexProgress(db, false),
    some: useIndexProgress(db, true),
  }));
  await changeLibrary(db, { kind: 'annotate', at: 9 }, (change) =>
    annotatePapers(change, [1], { addTags: ['b', 'a'] }),
  );
  await until(() => result.current.tags.length === 2);
  expect(result.current).toEqual({ tags: ['a', 'b'], none: undefined, some: undefined });
  await db.indexState.clear();
  await until(() => result.current.some);
  expect([result.current.none, result.current.some]).toEqual([undefined, { done: 1, of: 1 }]);
});

it('a revision is noticed, and other settings are not', async () => {
  const { result } = renderHook(() => useRevision());
  await act(() => fakeBrowser.storage.local.set({ other: 1 }));
  expect(result.current).toBe(0);
  await act(() => fakeBrowser.storage.local.set({ revision: 'x' }));
  expect(result.current).toBe(1);
});

it('single keys are on until they are switched off', async () => {
  const { result } = renderHook(() => useSingleKeys());
  await until(() => result.current === true);
  await act(() => editSwitches({ kind: 'singleKeys', on: false }));
  await until(() => result.current === false);
  const again = renderHook(() => useSingleKeys());
  await until(() => again.result.current !== undefined);
  expect(again.result.current).toBe(false);
});

it('an address names its paper, whose record comes and goes with the library and with the address', async () => {
  const { result, rerender } = renderHook((ids: string[]) => useIdentifiedPaper(db, ids), {
    initialProps: ['doi:10.1000/one'],
  });
  expect(result.current).toEqual({ named: 'DOI 10.1000/one' });
  await save(db, [{ ...paper('One', 1), ids: ['doi:10.1000/one'] }], PAGE);
  await until(() => result.current.saved);
  expect(result.current.saved?.title).toBe('One');
  rerender(['arxiv:2601.00001']);
  expect(result.current).toEqual({ named: 'arXiv 2601.00001' });
  rerender([]);
  expect(result.current).toEqual({});
});

it('suggests completions of the last word, and nothing for no word', async () => {
  await keep('Sparse codes');
  const { result, rerender } = renderHook((query: string) => useSuggestions(db, query), {
    initialProps: 'aut',
  });
  await until(() => result.current.length > 0);
  rerender('');
  await until(() => result.current.length === 0);
  expect(result.current).toEqual([]);
});

it('related papers are ranked for the page’s paper, and again after the library has changed', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new Error('no table')));
  await keep('Sparse autoencoders of language models', 'Federated learning of speech');
  const to = paper('Sparse autoencoders find features of language models', 99);
  const given: { of: Paper | undefined } = { of: to };
  const { result, rerender } = renderHook(({ of }) => useRelated(db, of, undefined), {
    initialProps: given,
  });
  await until(() => result.current);
  expect(result.current?.[0]?.paper.title).toBe('Sparse autoencoders of language models');
  await changeLibrary(db, { kind: 'remove', at: 9 }, (change) => removePapers(change, [1]));
  await until(() => result.current?.every(({ paper }) => paper.id !== 1));
  rerender({ of: undefined });
  await until(() => result.current === undefined);
  vi.unstubAllGlobals();
});

describe('an action', () => {
  const send = () => vi.spyOn(messages, 'sendMessage');

  it('offers to undo what it has changed, and undoes all of it, the last first', async () => {
    const sent = send().mockResolvedValue({ change: 5 });
    const { result } = renderHook(() => useActions(() => undefined));
    void act(() => result.current.undoable('Done', Promise.resolve([{ change: 3 }, {}, { change: 4 }])));
    await until(() => result.current.undo);
    expect(result.current.undo?.words).toBe('Done');
    sent.mockResolvedValue({ undone: true, kept: 0 });
    void act(() => result.current.undo?.onUndo());
    await until(() => sent.mock.calls.length === 2);
    expect(sent.mock.calls.map(([, data]) => data)).toEqual([{ change: 4 }, { change: 3 }]);
    expect([result.current.undo, result.current.error]).toEqual([undefined, undefined]);
  });

  it('says why it was not done, or not undone, and nothing after one that was', async () => {
    send().mockResolvedValue({ undone: true, kept: 2 });
    const { result } = renderHook(() => useActions(() => undefined));
    void act(() => result.current.attempt(Promise.reject(new Error('The disk is full.'))));
    await until(() => result.current.error);
    expect(result.current.error).toBe('The disk is full.');
    void act(() => result.current.attempt(Promise.resolve()));
    await until(() => !result.current.error);
    void act(() => result.current.undoable('Done', Promise.resolve({ change: 1 })));
    await until(() => result.current.undo);
    void act(() => result.current.undo?.onUndo());
    await until(() => result.current.error);
    expect(result.current.error).toContain('2');
  });

  it('sends what the buttons of a paper mean', async () => {
    const sent = send().mockResolvedValue({ change: 5 });
    const { actions } = renderHook(() => useActions(() => undefined)).result.current;
    actions.annotate([1], { starred: true });
    actions.remove(1, 'One');
    actions.correct(1, { venue: 'V' });
    actions.split(1);
    await until(() => sent.mock.calls.length === 4);
    expect(sent.mock.calls).toEqual([
      ['annotatePapers', { ids: [1], edit: { starred: true } }],
      ['removePapers', { ids: [1] }],
      ['correctPaper', { id: 1, correction: { venue: 'V' } }],
      ['splitPaper', { id: 1 }],
    ]);
  });
});
