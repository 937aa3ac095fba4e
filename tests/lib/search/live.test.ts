/** A view of a search follows what happens to the papers in it, whether or not their words change. */
import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import type { SearchedPaper } from '@/lib/search/filter.ts';
import { watchSearch } from '@/lib/search/live.ts';
import { newDb, save } from '../index/library.ts';

it('is told of a change that leaves the index as it was', async () => {
  const db = newDb();
  await save(db, [{ id: 1, title: 'Sparse nets', abstract: '', authors: [] }]);
  const notes: (string | undefined)[] = [];
  await new Promise<void>((done) => {
    const watching = watchSearch(db, 'sparse ').subscribe(({ hits }) => {
      notes.push(hits[0]?.paper.note);
      const next = ['one', 'two'][notes.length - 1];
      if (next) return void db.papers.update(1, { note: next } satisfies Partial<SearchedPaper>);
      watching.unsubscribe();
      done();
    });
  });
  expect(notes).toEqual([undefined, 'one', 'two']);
});
