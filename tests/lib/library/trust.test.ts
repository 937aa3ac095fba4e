/** What the script on a page may ask for, and what is refused whoever asks. */
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OffprintDb } from '@/lib/db/database.ts';
import type { Library } from '@/lib/library/library.ts';
import type { Sender } from '@/lib/library/trust.ts';
import { libraryOf, stateOf } from './operations.ts';

const PAGE = 'https://arxiv.org/list/cs.CL/recent';
const here: Sender = { kind: 'page', tab: 'this run 1' };
const elsewhere: Sender = { kind: 'page', tab: 'this run 2' };
const paper = { title: 'Sparse codes', ids: ['arXiv:2601.00001'] };
let db: OffprintDb;
let library: Library;
beforeEach(() => {
  db = new OffprintDb(`test-${Math.random()}`);
  library = libraryOf(db);
});
afterEach(() => db.delete());

describe('the script on a page', () => {
  it('takes back what was done in its own tab', async () => {
    const { change, papers } = await library.save([paper], PAGE, undefined, here);
    const ids = papers.map(({ id }) => id);
    const { change: noted } = await library.annotate(ids, { addTags: ['to cite'] }, here);
    await expect(library.undo(noted, elsewhere)).rejects.toMatchObject({ name: 'Refused' });
    expect(await library.undo(noted, here)).toEqual({ undone: true, kept: 0 });
    await library.remove(ids, here);
    const restored = await library.restore(ids, here);
    expect(restored).toMatchObject({ ids });
    expect(await library.undo(restored.change, here)).toMatchObject({ undone: true });
    expect(await library.undo(change, here)).toMatchObject({ undone: true });
    expect(await db.papers.count()).toBe(0);
  });

  it.each<[string, (library: Library) => Promise<unknown>]>([
    ['remove what was saved elsewhere', (l) => l.remove([1], elsewhere)],
    ['bring back what was removed elsewhere', (l) => l.restore([2], elsewhere)],
    ['empty the bin', (l) => l.emptyBin(undefined, here)],
    ['correct a paper', (l) => l.correct(1, { title: 'Mine now' }, here)],
    ['rename a tag', (l) => l.renameTag('kept', 'gone', here)],
    ['drop a tag', (l) => l.renameTag('kept', undefined, here)],
    ['join papers', (l) => l.join([1, 3], here)],
    ['part a paper', (l) => l.part([1], here)],
    ['keep papers apart', (l) => l.keepApart([1, 3], here)],
    ['take back what was said of relatedness', (l) => l.unsay(1, here)],
    ['take back what a page of ours did', (l) => l.undo(2, here)],
    ['add words to a paper that is not on it', (l) => l.annotate([3], { note: '' }, here)],
    ['add words to papers of another tab', (l) => l.annotate([1], { addTags: ['a'] }, elsewhere)],
  ])('may not %s', async (_, act) => {
    await library.save([paper, { title: 'Two', ids: ['10.1000/x'] }], PAGE, undefined, here);
    await library.annotate([1], { addTags: ['kept'] });
    await library.remove([2]);
    await library.save([{ title: 'Three', ids: ['10.1000/y'] }], PAGE);
    await library.say({ kind: 'less', words: 'codes', weight: 1 });
    const before = await stateOf(db);
    await expect(act(library)).rejects.toMatchObject({ name: 'Refused' });
    expect(await stateOf(db)).toEqual(before);
    expect(await db.feedback.count()).toBe(1);
  });
});

it('lets a page add words to what it was told is saved', async () => {
  await library.save([paper], PAGE);
  await expect(library.annotate([1], { starred: true }, here)).rejects.toMatchObject({ name: 'Refused' });
  expect(await library.seen([{ ...paper, authors: [], abstract: '' }], here)).toMatchObject([{ saved: 1 }]);
  await library.annotate([1], { starred: true }, here);
  expect(await db.papers.get(1)).toMatchObject({ starred: true });
});

it('says what was too large to keep, and keeps the rest', async () => {
  const { papers } = await library.save([{ ...paper, abstract: 'word '.repeat(20_000), year: 12 }], PAGE);
  expect(papers[0]?.omitted).toEqual(['abstract', 'year']);
  expect(await db.papers.get(1)).toMatchObject({ title: 'Sparse codes', abstract: '' });
  await expect(library.save([{ ...paper, title: 'word '.repeat(1_000) }], PAGE)).rejects.toThrow(
    'title-too-long',
  );
});

it('refuses whatever is no edit, and changes nothing', async () => {
  await library.save([paper], PAGE);
  const before = await stateOf(db);
  const wrong = fc.oneof(
    fc.constant(null),
    fc.string(),
    fc.record({ note: fc.oneof(fc.integer(), fc.constant('n'.repeat(70_000))) }),
    fc.record({ status: fc.string().filter((status) => !/^(?:un)?read(?:ing)?$/.test(status)) }),
    fc.record({ addTags: fc.oneof(fc.string(), fc.array(fc.integer(), { minLength: 1 })) }),
    fc.record({ removeTags: fc.constant(['t'.repeat(200)]) }),
    fc.record({ starred: fc.oneof(fc.integer(), fc.string()) }),
  );
  await fc.assert(
    fc.asyncProperty(wrong, async (edit) => {
      await expect(library.annotate([1], edit)).rejects.toMatchObject({ name: 'Refused' });
      expect(await stateOf(db)).toEqual(before);
    }),
  );
});
