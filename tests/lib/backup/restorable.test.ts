/** Every library that operations can reach backs up, is verified, and restores to itself. */
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { makeBackup, openBackup } from '@/lib/backup/file.ts';
import { OffprintDb } from '@/lib/db/database.ts';
import { checkLibrary } from '@/tests/lib/library/check-library.ts';
import { BOUNDS } from '@/lib/library/bounds.ts';
import { normaliseTag } from '@/lib/annotations.ts';
import { libraryOf } from '../library/operations.ts';
import { contentOf, restore } from './copies.ts';
import { hostileHistories } from './hostile-operations.ts';

it('gives back every library that operations can reach', { timeout: 300_000 }, async () => {
  const seen: number[] = [];
  await fc.assert(
    fc.asyncProperty(hostileHistories, async (operations) => {
      const [db, fresh] = [new OffprintDb(`test-${Math.random()}`), new OffprintDb(`test-${Math.random()}`)];
      try {
        const library = libraryOf(db);
        for (const operation of operations) await operation(library);
        seen.push(await db.papers.count());
        const { file, unreadable } = await makeBackup(db, 0);
        expect(unreadable).toEqual([]);
        const { lines, damage } = await openBackup(file);
        expect(damage.count).toBe(0);
        await restore(fresh, lines);
        expect(await contentOf(fresh)).toEqual(await contentOf(db));
        expect(await checkLibrary(fresh)).toEqual([]);
      } finally {
        await Promise.all([db.delete(), fresh.delete()]);
      }
    }),
    { numRuns: 60 },
  );
  console.log(
    `${seen.length} libraries backed up and restored, ${seen.reduce((sum, papers) => sum + papers, 0)} papers`,
  );
});

const PAGE = 'https://arxiv.org/list/cs.CL/recent';

/** What becomes of a library that operations have made as large as they may. */
async function expectRestorable(db: OffprintDb): Promise<void> {
  const { file, unreadable } = await makeBackup(db, 0);
  expect(unreadable).toEqual([]);
  const fresh = new OffprintDb(`test-${Math.random()}`);
  await restore(fresh, (await openBackup(file)).lines);
  expect(await contentOf(fresh)).toEqual(await contentOf(db));
  await Promise.all([db.delete(), fresh.delete()]);
}

it('backs up a paper joined from many with many ids, sources, tags and long notes', async () => {
  const db = new OffprintDb(`test-${Math.random()}`);
  const library = libraryOf(db);
  const ids = (i: number) => Array.from({ length: 40 }, (_, n) => `10.1000/${i}.${n}`);
  const drafts = Array.from({ length: 30 }, (_, i) => ({ title: `Paper ${i}`, ids: ids(i) }));
  const { papers } = await library.savePapers(drafts, PAGE);
  const all = papers.map(({ id }) => id);
  for (const id of all)
    await library.annotatePapers([id], {
      note: `${id} `.repeat(3_000),
      addTags: Array.from({ length: 20 }, (_, n) => `tag ${id} ${n}`),
    });
  await library.joinPapers(all);
  const [joined] = await db.papers.toArray();
  expect(joined?.sources).toHaveLength(30);
  expect(joined?.ids).toHaveLength(1_200);
  expect(joined?.note?.length).toBeGreaterThan(200_000);
  await expectRestorable(db);
});

it('gives back papers that were joined after the year of one was corrected', async () => {
  for (const ids of [
    [1, 2],
    [2, 1],
  ]) {
    const db = new OffprintDb(`test-${Math.random()}`);
    const library = libraryOf(db);
    const dated = { title: 'One', ids: ['10.1000/x'], date: '2020-05-03', year: 2020 };
    await library.savePapers([dated, { title: 'One', ids: ['10.1000/y'] }], PAGE);
    await library.correctPaper(ids[0], { year: 1999 });
    await library.joinPapers([1, 2]);
    expect(await db.papers.count()).toBe(1);
    await expectRestorable(db);
  }
});

it('refuses to join what would be larger than may be, and says so', async () => {
  const db = new OffprintDb(`test-${Math.random()}`);
  const library = libraryOf(db);
  await library.savePapers(
    ['x', 'y'].map((id) => ({ title: `Of ${id}`, ids: [`10.1000/${id}`] })),
    PAGE,
  );
  const note = 'n'.repeat(BOUNDS.note);
  await db.papers.toCollection().modify((row) => void (row.note = row.id === 1 ? note : 'one more'));
  const before = await contentOf(db);
  await expect(library.joinPapers([1, 2])).rejects.toThrow(/^too-large: /);
  expect(await contentOf(db)).toEqual(before);
  expect(await checkLibrary(db)).toEqual([]);
  await expectRestorable(db);
});

it('takes no more of pages than a record may hold, and saves on', async () => {
  const db = new OffprintDb(`test-${Math.random()}`);
  const library = libraryOf(db);
  await library.savePapers([{ title: 'One', ids: ['10.1000/x'] }], PAGE);
  const [row] = await db.papers.toArray();
  if (!row) throw new Error('nothing was saved');
  const source = { title: 'One', authors: [], abstract: '', ids: ['doi:10.1000/x'], savedAt: 1 };
  const sources = Array.from({ length: BOUNDS.sources }, (_, i) => ({
    ...source,
    seenAt: `https://h${i}.example/`,
  }));
  await db.papers.put({ ...row, sources });
  const saved = await library.savePapers([{ title: 'One', ids: ['10.1000/x'] }], 'https://another.example/');
  expect(saved.papers).toMatchObject([{ id: row.id, outcome: 'known' }]);
  expect((await db.papers.get(row.id))?.sources).toHaveLength(BOUNDS.sources);
  await library.annotatePapers([row.id], { note: 'still' });
  expect((await db.papers.get(row.id))?.note).toBe('still');
  await expectRestorable(db);
});

it('keeps a tag as it would be read again, wherever it is cut', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 220 }), (text) => {
      expect(normaliseTag(normaliseTag(text))).toBe(normaliseTag(text));
    }),
  );
  for (const text of [
    `${'a'.repeat(99)} b`,
    `${'a'.repeat(99)}😀`,
    '\u0958 '.repeat(50),
    '\ufb2c'.repeat(99),
  ])
    expect(normaliseTag(normaliseTag(text))).toBe(normaliseTag(text));
});
