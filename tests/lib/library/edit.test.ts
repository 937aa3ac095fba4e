/** Invalid edits change nothing, and edits of records keep what was there. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { OffprintDb } from '@/lib/db/database.ts';
import type { Correction } from '@/lib/library/edit.ts';
import type { Library } from '../service/as-sender.ts';
import { killedAt } from './faults.ts';
import { libraryOf, stateOf } from './operations.ts';

const PAGE = 'https://arxiv.org/list/cs.CL/recent';
let db: OffprintDb;
let library: Library;
beforeEach(() => {
  db = new OffprintDb(`test-${Math.random()}`);
  library = libraryOf(db);
});
afterEach(() => db.delete());

it.each(['n'.repeat(101), '""', ' ', '', 5])('refuses to rename a tag to %j, and keeps it', async (to) => {
  await library.savePapers([{ title: 'One', ids: ['10.1000/x'] }], PAGE);
  await library.annotatePapers([1], { addTags: ['kept'] });
  const before = await stateOf(db);
  await expect(library.renameTag('kept', to)).rejects.toMatchObject({ name: 'Refused' });
  expect(await stateOf(db)).toEqual(before);
});

it.each<Correction>([
  { abstract: 'word '.repeat(20_000) },
  { year: 20_201 },
  { authors: ['a'.repeat(400)] },
  { venue: 'v'.repeat(600) },
  { url: 'javascript:alert(1)' },
  { codeUrl: 'not an address' },
])('keeps known fields when a correction is not valid: %j', async (correction) => {
  const known = { abstract: 'It is short.', year: 2025, authors: ['Ada Example'], venue: 'Venue' };
  await library.savePapers([{ title: 'One', url: 'https://example.org/1', ...known }], PAGE);
  const before = await stateOf(db);
  await expect(library.correctPaper(1, correction)).rejects.toMatchObject({ name: 'Refused' });
  expect(await stateOf(db)).toEqual(before);
});

it('keeps a corrected code link over one from a page, and removes it by a correction', async () => {
  const codeUrl = 'https://code.example.org/one';
  await library.savePapers([{ title: 'One', ids: ['10.1000/x'] }], PAGE);
  await library.correctPaper(1, { codeUrl });
  await library.savePapers(
    [{ title: 'One', ids: ['10.1000/x'], codeUrl: 'https://elsewhere.example/' }],
    PAGE,
  );
  expect(await db.papers.get(1)).toMatchObject({ codeUrl });
  await library.correctPaper(1, { codeUrl: '' });
  expect((await db.papers.get(1))?.codeUrl).toBeUndefined();
});

it('removes the year by the correction to 0', async () => {
  await library.savePapers([{ title: 'One', ids: ['10.1000/x'], year: 2025 }], PAGE);
  await library.correctPaper(1, { year: 0 });
  expect((await db.papers.get(1))?.year).toBeUndefined();
});

it('makes no change of its own of completing a record', async () => {
  await library.savePapers([{ title: 'One', ids: ['10.1000/x'] }], PAGE, 'pending');
  const read = { title: 'One', ids: ['10.1000/x'], abstract: 'Here.' };
  expect(await library.completePaper(1, read, 'https://doi.org/10.1000/x')).toMatchObject({ abstract: true });
  // A fetched abstract belongs to the change that saved its paper.
  expect(await db.changes.count()).toBe(1);
});

it('reports a full disk when feedback is added', async () => {
  let refusal: unknown;
  const say = () =>
    library.addFeedback({ kind: 'less', words: 'codes', weight: 1 }).catch((error: unknown) => {
      refusal = error;
      throw error;
    });
  await db.open();
  await killedAt(2, say, new DOMException('No room', 'QuotaExceededError'));
  expect(refusal).toMatchObject({ name: 'Refused', message: expect.stringContaining('disk-full') });
  expect(await db.feedback.count()).toBe(0);
});

it('corrects authors in parts and where a paper was published, and no page takes that back', async () => {
  const stated = {
    title: 'One',
    ids: ['10.1000/x'],
    authors: ['Gabriel García Márquez', 'et al.'],
    volume: '1',
  };
  await library.savePapers([{ ...stated, year: 2019, date: '2019-12-31' }], PAGE);
  expect(await db.papers.get(1)).toMatchObject({ authorsCut: true, date: '2019-12-31' });
  await library.correctPaper(1, {
    authors: ['García Márquez, Gabriel'],
    authorsCut: false,
    type: 'thesis',
    date: '2020-05-03',
    volume: '2',
    keywords: ['fog'],
  });
  const corrected = {
    authors: [{ family: 'García Márquez', given: 'Gabriel' }],
    type: 'thesis',
    date: '2020-05-03',
    year: 2020,
    volume: '2',
    keywords: ['fog'],
  };
  expect(await db.papers.get(1)).toMatchObject(corrected);
  expect((await db.papers.get(1))?.authorsCut).toBeUndefined();
  await library.savePapers(
    [{ ...stated, type: 'article', keywords: ['mist'] }],
    'https://elsewhere.example/',
  );
  expect(await db.papers.get(1)).toMatchObject(corrected);
});

it.each<[Correction, number | undefined, string | undefined]>([
  [{ year: 2021 }, 2021, undefined],
  [{ year: 2020 }, 2020, '2020-05-03'],
  [{ year: 0 }, undefined, undefined],
  [{ date: '' }, 2020, undefined],
  [{ date: '2021-06' }, 2021, '2021-06'],
])('keeps year and date in agreement: %j', async (correction, year, date) => {
  await library.savePapers([{ title: 'One', ids: ['10.1000/x'], date: '2020-05-03' }], PAGE);
  await library.correctPaper(1, correction);
  const row = await db.papers.get(1);
  expect([row?.year, row?.date]).toEqual([year, date]);
});

it.each<Correction>([
  { date: '2020-13-01' },
  { date: 'May' },
  { volume: 'v'.repeat(200) },
  { type: 'song' as 'book' },
])('refuses %j', async (correction) => {
  await library.savePapers([{ title: 'One', ids: ['10.1000/x'] }], PAGE);
  await expect(library.correctPaper(1, correction)).rejects.toMatchObject({ name: 'Refused' });
});
