/** The service hands over what may take long: restores, and undoing changes of many papers. */
import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { identify } from '@/lib/addresses/index.ts';
import { OffprintDb } from '@/lib/db/database.ts';
import { createRelations } from '@/lib/related/relations.ts';
import { createLibraryService } from '@/lib/service/create-library-service.ts';
import { LARGE_CHANGE, type LongOperations } from '@/lib/service/long-operations.ts';
import { asSender } from './as-sender.ts';

const PAGE = 'https://arxiv.org/list/cs.CL/recent';

it('hands over restores and the undoing of large changes, and undoes small ones itself', async () => {
  const db = new OffprintDb(`test-${Math.random()}`);
  const long = {
    restoreBackup: vi.fn<LongOperations['restoreBackup']>(async () => ({ added: 1, changed: 0, binned: 0 })),
    undoLargeChange: vi.fn<LongOperations['undoLargeChange']>(async () => ({ undone: true, kept: 0 })),
  };
  const relations = createRelations(db, () => Promise.reject(new Error('no table')));
  const service = createLibraryService({ db, identify, relations, now: () => 5, long });
  const library = asSender(service);
  const papers = Array.from({ length: LARGE_CHANGE + 1 }, (_, i) => ({
    title: `Paper ${i}`,
    ids: [`10.1000/${i}`],
  }));

  const large = await library.savePapers(papers, PAGE);
  expect(await library.undoChange(large.change)).toEqual({ undone: true, kept: 0 });
  expect(long.undoLargeChange).toHaveBeenCalledWith(large.change, 5);
  const small = await library.removePapers([1]);
  expect(await library.undoChange(small.change)).toEqual({ undone: true, kept: 0 });
  expect(long.undoLargeChange).toHaveBeenCalledOnce();

  const request = { stage: 'a', mode: 'merge', file: 'a.jsonl' };
  expect(await library.restoreBackup(request)).toEqual({ added: 1, changed: 0, binned: 0 });
  expect(long.restoreBackup).toHaveBeenCalledWith(request, 5);
  await db.delete();
});
