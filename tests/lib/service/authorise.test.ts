/** What a content script may ask of the library, and what is refused whoever asks. */
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OffprintDb } from '@/lib/db/database.ts';
import type { LibraryService } from '@/lib/service/library-service.ts';
import type { Sender } from '@/lib/service/sender.ts';
import { serviceOf, stateOf } from '../library/operations.ts';
import { asSender, type Library } from './as-sender.ts';

const PAGE = 'https://arxiv.org/list/cs.CL/recent';
const page: Sender = { kind: 'page', tab: 'this run 1' };
const otherPage: Sender = { kind: 'page', tab: 'this run 2' };
const paper = { title: 'Sparse codes', ids: ['arXiv:2601.00001'] };
let db: OffprintDb;
let service: LibraryService;
let library: Library;
let onPage: Library;
let onOtherPage: Library;
beforeEach(() => {
  db = new OffprintDb(`test-${Math.random()}`);
  service = serviceOf(db);
  library = asSender(service);
  onPage = asSender(service, page);
  onOtherPage = asSender(service, otherPage);
});
afterEach(() => db.delete());

describe('a content script', () => {
  /** A call of every operation, on papers that the other page may not touch. */
  const calls: Record<keyof LibraryService, (library: Library) => Promise<unknown>> = {
    lookUpPapers: (library) => library.lookUpPapers([paper]),
    savePapers: (library) => library.savePapers([{ title: 'Four', ids: ['10.1000/z'] }], PAGE),
    listTags: (library) => library.listTags(),
    importPapers: (library) => library.importPapers([{ ...paper, tags: ['mine'] }], PAGE),
    addFeedback: (library) => library.addFeedback({ kind: 'less', words: 'sparse', weight: 1 }),
    completePaper: (library) => library.completePaper(1, paper, PAGE),
    annotatePapers: (library) => library.annotatePapers([1], { addTags: ['a'] }),
    removePapers: (library) => library.removePapers([1]),
    restorePapers: (library) => library.restorePapers([2]),
    undoChange: (library) => library.undoChange(1),
    emptyBin: (library) => library.emptyBin(),
    correctPaper: (library) => library.correctPaper(1, { title: 'Mine now' }),
    renameTag: (library) => library.renameTag('kept', 'gone'),
    joinPapers: (library) => library.joinPapers([1, 3]),
    splitPaper: (library) => library.splitPaper(1),
    markDistinct: (library) => library.markDistinct([1, 3]),
    removeFeedback: (library) => library.removeFeedback(1),
    restoreBackup: (library) => library.restoreBackup({ stage: 'a', mode: 'merge', file: 'a.jsonl' }),
  };
  const free = new Set(['lookUpPapers', 'savePapers', 'addFeedback']);
  const entries = Object.entries(calls);

  beforeEach(async () => {
    await onPage.savePapers([paper, { title: 'Two', ids: ['10.1000/x'] }], PAGE);
    await library.annotatePapers([1], { addTags: ['kept'] });
    await onPage.removePapers([2]);
    await library.savePapers([{ title: 'Three', ids: ['10.1000/y'] }], PAGE);
    await library.addFeedback({ kind: 'less', words: 'codes', weight: 1 });
  });

  it.each(entries.filter(([name]) => free.has(name)))('may call %s', async (_, call) => {
    await expect(call(onOtherPage)).resolves.toBeDefined();
  });

  it.each(entries.filter(([name]) => !free.has(name)))(
    'is refused %s on what is not its own',
    async (_, call) => {
      const before = await stateOf(db);
      await expect(call(onOtherPage)).rejects.toMatchObject({
        name: 'Refused',
        message: expect.stringContaining('Refused to a page'),
      });
      expect(await stateOf(db)).toEqual(before);
      expect(await db.feedback.count()).toBe(1);
    },
  );

  it('may remove and restore papers that were saved in its tab', async () => {
    await calls.restorePapers(onPage);
    await calls.removePapers(onPage);
    expect((await db.bin.get(1))?.paper.tags).toEqual(['kept']);
    expect(await db.papers.get(2)).toBeDefined();
  });

  it('may not undo a change of one of the extension’s own pages', async () => {
    await expect(onPage.undoChange(2)).rejects.toMatchObject({ name: 'Refused' });
  });

  it('may annotate no paper, not even one that it has saved, and is not told of the tags', async () => {
    for (const id of [1, 3])
      await expect(onPage.annotatePapers([id], { note: '' })).rejects.toMatchObject({ name: 'Refused' });
    await expect(onPage.listTags()).rejects.toMatchObject({ name: 'Refused' });
  });
});

it('lets a content script undo what was done in its own tab, and no other', async () => {
  const { change, papers } = await onPage.savePapers([paper], PAGE);
  const ids = papers.map(({ id }) => id);
  const { change: noted } = await onPage.addFeedback({ kind: 'less', words: 'codes', weight: 1 });
  await expect(onOtherPage.undoChange(noted)).rejects.toMatchObject({ name: 'Refused' });
  expect(await onPage.undoChange(noted)).toEqual({ undone: true, kept: 0 });
  await onPage.removePapers(ids);
  const restored = await onPage.restorePapers(ids);
  expect(restored).toMatchObject({ ids });
  expect(await onPage.undoChange(restored.change)).toMatchObject({ undone: true });
  expect(await onPage.undoChange(change)).toMatchObject({ undone: true });
  expect(await db.papers.count()).toBe(0);
});

it('reports fields that are too large, and saves the others', async () => {
  const { papers } = await library.savePapers(
    [{ ...paper, abstract: 'word '.repeat(20_000), year: 12 }],
    PAGE,
  );
  expect(papers[0]?.omitted).toEqual(['abstract', 'year']);
  expect(await db.papers.get(1)).toMatchObject({ title: 'Sparse codes', abstract: '' });
  await expect(library.savePapers([{ ...paper, title: 'word '.repeat(1_000) }], PAGE)).rejects.toThrow(
    'title-too-long',
  );
});

it('refuses an invalid edit and changes nothing', async () => {
  await library.savePapers([paper], PAGE);
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
      await expect(library.annotatePapers([1], edit)).rejects.toMatchObject({ name: 'Refused' });
      expect(await stateOf(db)).toEqual(before);
    }),
  );
});
