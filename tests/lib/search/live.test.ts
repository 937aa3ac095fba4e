/** A view of a search follows what happens to the papers in it, whether or not their words change. */
import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { watchSearch } from '@/lib/search/live.ts';
import { newDb, save } from '../index/library.ts';

it('is told of a change that leaves the index as it was', async () => {
  const db = newDb();
  await save(db, [{ id: 1, title: 'Sparse nets', abstract: '', authors: [] }]);
  const addresses: (string | undefined)[] = [];
  await new Promise<void>((done) => {
    const watching = watchSearch(db, 'sparse ').subscribe(({ hits }) => {
      addresses.push(hits[0]?.paper.url);
      const url = ['https://one.example', 'https://two.example'][addresses.length - 1];
      if (url) void db.papers.update(1, { url });
      else {
        watching.unsubscribe();
        done();
      }
    });
  });
  expect(addresses).toEqual([undefined, 'https://one.example', 'https://two.example']);
});
