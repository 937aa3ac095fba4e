/** A save that is asked for again is done once; what comes after a save never fails it. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { identify } from '@/lib/addresses/index.ts';
import { OffprintDb } from '@/lib/db/database.ts';
import { createRelations } from '@/lib/related/relations.ts';
import { createLibraryService } from '@/lib/service/create-library-service.ts';
import type { LibraryService } from '@/lib/service/library-service.ts';
import type { Sender } from '@/lib/service/sender.ts';
import { asSender, type Library } from './as-sender.ts';

const PAGE = 'https://arxiv.org/list/cs.CL/recent';
const papers = ['x', 'y'].map((id) => ({ title: `Of ${id}`, ids: [`10.1000/${id}`] }));
const tab = (id: number): Sender => ({ kind: 'page', tab: `this run ${id}` });
let db: OffprintDb;
let service: LibraryService;
let library: Library;
beforeEach(() => {
  db = new OffprintDb(`test-${Math.random()}`);
  const full = () => Promise.reject(new Error('QUOTA_BYTES quota exceeded'));
  const relations = createRelations(db, () => Promise.reject(new Error('no table')));
  service = createLibraryService({ db, identify, relations, disclosures: { add: full, has: full } });
  library = asSender(service, tab(1));
});
afterEach(() => db.delete());

it('answers though what the tab was told cannot be stored', async () => {
  const { papers: saved } = await library.savePapers(papers, PAGE);
  expect(saved.map(({ outcome }) => outcome)).toEqual(['added', 'added']);
  expect(await library.lookUpPapers(papers)).toMatchObject([{ saved: 1 }, { saved: 2 }]);
});

it('gives the answer again to the same request, and changes nothing', async () => {
  await library.savePapers([papers[0]], PAGE);
  const first = await library.savePapers(papers, PAGE, undefined, 'a');
  expect(first.change).toBe(2);
  expect(await library.savePapers(papers, PAGE, undefined, 'a')).toEqual(first);
  await library.undoChange(first.change);
  // Undone in the meantime: sent once more, it is not done once more.
  const again = await library.savePapers(papers, PAGE, undefined, 'a');
  expect(again.papers).toMatchObject([
    { id: 1, outcome: 'known' },
    { id: 0, outcome: 'gone' },
  ]);
  expect(await db.papers.count()).toBe(1);
  // Another request, or one of another tab, is one of its own.
  expect((await library.savePapers(papers, PAGE, undefined, 'b')).change).toBe(3);
  await asSender(service, tab(2)).savePapers([{ title: 'Of z', ids: ['10.1000/z'] }], PAGE, undefined, 'b');
  expect(await db.papers.count()).toBe(3);
  await expect(library.savePapers(papers, PAGE, undefined, 'x'.repeat(200))).rejects.toThrow(
    'name of a request',
  );
});
