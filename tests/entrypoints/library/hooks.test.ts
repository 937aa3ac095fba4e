/** The hooks of the library page: selection, tags, bin, changes and duplicates, as the library has them. */
import 'fake-indexeddb/auto';
import '../../components/setup.ts';
import { act, cleanup, renderHook } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { useDuplicates } from '@/entrypoints/library/use-duplicates.ts';
import { useBin, useChanges, useTagCounts } from '@/entrypoints/library/use-library-records.ts';
import { useSelection } from '@/entrypoints/library/use-selection.ts';
import { OffprintDb } from '@/lib/db/database.ts';
import { changeLibrary } from '@/lib/library/change-set.ts';
import { annotatePapers } from '@/lib/library/edit.ts';
import { removePapers } from '@/lib/library/remove.ts';
import type { SortOrder } from '@/lib/search/sort.ts';
import { save } from '../../lib/library/saving.ts';
import { until } from '../../components/until.ts';

let db: OffprintDb;
beforeEach(async () => {
  db = new OffprintDb(`test-${Math.random()}`);
  for (const n of [1, 2, 3, 4, 5])
    await save(
      db,
      [{ title: `Paper ${n}`, authors: [], abstract: '', ids: [`doi:10.1000/${n}`] }],
      'https://example.org/',
      n,
    );
});
afterEach(async () => {
  cleanup();
  await db.delete();
});

it('papers are selected one by one, as a range, all, and none after another search', async () => {
  const { result, rerender } = renderHook(
    ({ query, sort }: { query: string; sort: SortOrder }) => useSelection(db, { query, sort }),
    { initialProps: { query: '', sort: 'saved' } },
  );
  const selected = () => [...result.current.selected].toSorted((a, b) => a - b);
  await act(() => result.current.toggle(0, 5, false));
  expect(selected()).toEqual([5]);
  await act(() => result.current.toggle(2, 3, true));
  expect(selected()).toEqual([3, 4, 5]);
  await act(() => result.current.toggle(2, 3, false));
  expect(selected()).toEqual([4, 5]);
  await act(() => result.current.selectAll(5));
  expect(selected()).toEqual([1, 2, 3, 4, 5]);
  void act(() => result.current.selectNone());
  expect(selected()).toEqual([]);
  // With nothing to begin at, a range is the one row.
  await act(() => result.current.toggle(3, 2, true));
  expect(selected()).toEqual([2]);
  rerender({ query: 'x', sort: 'saved' });
  expect(selected()).toEqual([]);
});

it('tags, bin and changes are as the library has them, and only while they are wanted', async () => {
  const { result, rerender } = renderHook(
    ({ wanted }) => ({ tags: useTagCounts(db), bin: useBin(db, wanted), changes: useChanges(db, wanted) }),
    { initialProps: { wanted: true } },
  );
  await changeLibrary(db, { kind: 'annotate', at: 8 }, (change) =>
    annotatePapers(change, [1, 2], { addTags: ['x'] }),
  );
  await changeLibrary(db, { kind: 'remove', at: 9 }, (change) => removePapers(change, [3]));
  await until(() => result.current.bin?.length === 1 && result.current.changes?.length === 7);
  expect(result.current.tags).toEqual([{ tag: 'x', count: 2 }]);
  expect(result.current.changes?.[0]).toMatchObject({ kind: 'remove' });
  expect(result.current.changes?.[0]).not.toHaveProperty('rows');
  rerender({ wanted: false });
  expect([result.current.bin, result.current.changes]).toEqual([undefined, undefined]);
});

it('duplicates are read while they are shown', async () => {
  const { result, rerender } = renderHook(({ wanted }) => useDuplicates(db, wanted), {
    initialProps: { wanted: false },
  });
  expect(result.current.likely).toBeUndefined();
  rerender({ wanted: true });
  await until(() => result.current.likely);
  expect(result.current).toMatchObject({ likely: [], conflicts: [] });
});
