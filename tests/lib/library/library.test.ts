/** The library keeps one record per paper, whatever page it comes from. */
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { identify } from '@/lib/addresses/index.ts';
import { readIndexStatus } from '@/lib/index/write.ts';
import { OffprintDb } from '@/lib/db/database.ts';
import { decides } from '@/lib/identity/same-paper.ts';
import { toPaper, type Draft, type Paper } from '@/lib/paper.ts';
import { type SavedPaper } from '@/lib/db/rows.ts';
import type { Library } from '../service/as-sender.ts';
import { libraryOf } from './operations.ts';

const PAGE = 'https://arxiv.org/list/cs.CL/recent';
const paper = (draft: Draft): Paper => {
  const checked = toPaper(draft, { identify });
  if (!checked.ok) throw new Error(checked.reason);
  return checked.paper;
};
const onArxiv = paper({
  title: 'Sparse Codes of Thought',
  authors: ['Ada Example'],
  url: 'https://arxiv.org/abs/2601.00001',
});
const onHuggingFace = paper({
  title: 'Sparse codes of thought',
  abstract: 'We look inside.',
  url: 'https://huggingface.co/papers/2601.00001',
});

describe('the library', () => {
  let db: OffprintDb;
  let library: Library;
  beforeEach(() => {
    db = new OffprintDb(`test-${Math.random()}`);
    library = libraryOf(db);
  });
  afterEach(() => db.delete());

  it('recognises a paper on another site, and completes its record', async () => {
    const [first] = (await library.savePapers([onArxiv], PAGE)).papers;
    const [second] = (await library.savePapers([onHuggingFace], 'https://huggingface.co/papers')).papers;
    expect([first?.outcome, second?.outcome]).toEqual(['added', 'known']);
    const [row] = await db.papers.toArray();
    expect(row).toMatchObject({
      id: first?.id,
      title: 'Sparse Codes of Thought',
      abstract: 'We look inside.',
      authors: [{ family: 'Example', given: 'Ada' }],
    });
    expect(row?.sources?.map((source) => source.title)).toEqual([
      'Sparse Codes of Thought',
      'Sparse codes of thought',
    ]);
    expect(await library.lookUpPapers([onHuggingFace, onArxiv])).toEqual([
      { saved: first?.id, annotations: {} },
      { saved: first?.id, annotations: {} },
    ]);
  });

  it('joins no records when a third reading has the ids of both, and offers them as duplicates', async () => {
    await library.savePapers(
      [
        paper({ title: 'A preprint', ids: ['arXiv:2601.00002'] }),
        paper({ title: 'A journal article', ids: ['10.1000/x'] }),
      ],
      PAGE,
    );
    await library.savePapers([paper({ title: 'A preprint', ids: ['arXiv:2601.00002', '10.1000/x'] })], PAGE);
    expect((await db.papers.toArray()).map((row) => row.ids)).toEqual([
      ['arxiv:2601.00002'],
      ['doi:10.1000/x'],
    ]);
    expect(await db.duplicates.toArray()).toEqual([{ a: 1, b: 2, seenAt: PAGE }]);
    await consistent(db);
  });

  it('splits a record into its sources, does not join them by a page, and joins them again by hand', async () => {
    await library.savePapers([onArxiv], PAGE);
    const [saved] = (await library.savePapers([onHuggingFace], 'https://huggingface.co/papers')).papers;
    const before = await db.papers.toArray();
    const numbers = (await library.splitPaper(saved?.id)).ids;
    expect((await db.papers.toArray()).map((row) => row.title)).toEqual([
      'Sparse Codes of Thought',
      'Sparse codes of thought',
    ]);
    await consistent(db);

    await library.savePapers([onHuggingFace], 'https://huggingface.co/papers');
    await library.savePapers([onArxiv], PAGE);
    expect(await db.papers.count()).toBe(2);
    expect(await library.joinPapers(numbers)).toMatchObject({ id: saved?.id });
    const joined = (await db.papers.toArray()).map(({ joined: _joined, ...row }) => untimed(row));
    expect(joined).toEqual(before);
    await consistent(db);
  });

  it('saves a paper once when several requests come at the same time', async () => {
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => library.savePapers([onArxiv], PAGE)));
    expect(new Set(outcomes.flatMap(({ papers }) => papers.map((saved) => saved.id))).size).toBe(1);
    expect(await db.papers.count()).toBe(1);
  });

  it('knows that an abstract is pending until it was fetched or has none', async () => {
    await library.savePapers([onArxiv], PAGE, 'pending');
    expect(await library.lookUpPapers([onArxiv])).toMatchObject([{ abstractPending: true }]);
    await library.completePaper(1, onArxiv, 'https://arxiv.org/abs/2601.00001');
    expect((await library.lookUpPapers([onArxiv]))[0]?.abstractPending).toBeUndefined();
  });

  it('does not save a paper again that was removed while its page was fetched', async () => {
    const [saved] = (await library.savePapers([onArxiv], PAGE, 'pending')).papers;
    await library.removePapers([saved?.id]);
    const read = { ...onArxiv, abstract: 'Too late.' };
    expect(await library.completePaper(saved?.id, read, 'https://arxiv.org/abs/2601.00001')).toEqual({
      id: 0,
      outcome: 'gone',
      abstract: false,
    });
    expect(await db.papers.count()).toBe(0);
    expect(await library.restorePapers([saved?.id])).toMatchObject({ ids: [saved?.id] });
  });

  it('restores a removed paper as it was', async () => {
    const [saved] = (await library.savePapers([onArxiv], PAGE)).papers;
    const before = await db.papers.toArray();
    await library.removePapers([saved?.id]);
    expect(await library.lookUpPapers([onArxiv])).toEqual([{}]);
    expect(await library.restorePapers([saved?.id])).toMatchObject({ ids: [saved?.id] });
    // Restoring sets the edit time of `removed`.
    expect(await db.papers.toArray()).toEqual(
      before.map((row) => ({ ...row, edited: { removed: expect.any(Number) } })),
    );
    await consistent(db);
  });

  it.each([
    ['papers that are no list', () => library.savePapers('all', PAGE)],
    [
      'too many papers',
      () =>
        library.savePapers(
          Array.from({ length: 5_001 }, () => onArxiv),
          PAGE,
        ),
    ],
    [
      'a paper without a title, and the good one beside it',
      () => library.savePapers([onArxiv, { title: '' }], PAGE),
    ],
    ['a page that is no web page', () => library.savePapers([onArxiv], 'javascript:alert(1)')],
    ['ids that are no numbers', () => library.removePapers(['1'])],
  ])('refuses %s and changes nothing', async (_, act) => {
    await expect((async () => act())()).rejects.toMatchObject({ name: 'Refused' });
    expect(await db.papers.count()).toBe(0);
  });

  it('stays consistent after any sequence of saving, removing and restoring', async () => {
    const ids = ['arXiv:2601.00001', 'arXiv:2601.00002', '10.1000/x', '10.1000/y'];
    const drafts = fc.record({
      title: fc.constantFrom('One Title', 'Another Title'),
      ids: fc.subarray(ids, { minLength: 1 }),
    });
    const step = fc.oneof(
      drafts.map((draft) => (l: Library) => l.savePapers([paper(draft)], PAGE)),
      fc.integer({ min: 1, max: 6 }).map((id) => (l: Library) => l.removePapers([id])),
      fc.integer({ min: 1, max: 6 }).map((id) => (l: Library) => l.restorePapers([id])),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const own = new OffprintDb(`test-${Math.random()}`);
        const library = libraryOf(own);
        for (const act of steps) await act(library);
        await consistent(own);
        await own.delete();
      }),
      { numRuns: 40 },
    );
  });
});

/** Every id belongs to a paper that lists it, and papers share ids only when they are marked as different. */
async function consistent(db: OffprintDb): Promise<void> {
  const rows = await db.papers.toArray();
  const aliases = await db.aliases.toArray();
  const owners = new Map<string, number[]>();
  for (const row of rows)
    for (const alias of row.ids.filter(decides)) owners.set(alias, [...(owners.get(alias) ?? []), row.id]);
  expect(aliases.map(({ alias }) => alias).toSorted()).toEqual([...owners.keys()].toSorted());
  for (const { alias, paper } of aliases) expect(owners.get(alias)).toContain(paper);
  for (const shared of [...owners.values()].filter((ids) => ids.length > 1))
    for (const id of shared)
      expect(rows.find((row) => row.id === id)?.distinctFrom).toEqual(
        expect.arrayContaining(shared.filter((other) => other !== id)),
      );
  expect(await readIndexStatus(db)).toMatchObject({ indexed: rows.length });
}

/** A record without its edit times, which joining and splitting leave behind. */
function untimed({ edited: _edited, ...row }: SavedPaper): Omit<SavedPaper, 'edited'> {
  return row;
}
