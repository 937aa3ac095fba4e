/**
 * What a page may add to a record, which papers get one record, and what is offered for the user to decide.
 */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OffprintDb } from '@/lib/db/database.ts';
import { readFindings } from '@/lib/library/duplicates.ts';
import type { Draft } from '@/lib/paper.ts';
import type { Library } from '../service/as-sender.ts';
import { checkLibrary } from './check-library.ts';
import { findingsOf } from './findings-of.ts';
import { libraryOf, stateOf } from './operations.ts';
import { people } from '@/tests/lib/people.ts';

const LIST = 'https://arxiv.org/list/cs.CL/recent';
const BLOG = 'https://blog.example.org/reading';
const TITLE = 'Machine learning in medicine: a review';

let db: OffprintDb;
let library: Library;
beforeEach(() => {
  db = new OffprintDb(`test-${Math.random()}`);
  library = libraryOf(db, 1_000);
});
afterEach(async () => {
  const wrong = await checkLibrary(db);
  if (wrong.length > 0) throw new Error(wrong.join('; '));
  await db.delete();
});

const save = async (draft: Draft, page = LIST) => (await library.savePapers([draft], page)).papers[0];
const compareAll = () => findingsOf(db);

describe('two papers become', () => {
  it.each<[string, Draft, Draft]>([
    [
      'other DOIs and first authors',
      { title: TITLE, authors: ['Jane Doe'], ids: ['10.1000/aaa1'] },
      { title: TITLE, authors: ['Rita Roe'], ids: ['10.2000/bbb2'] },
    ],
    [
      'other DOIs, one author',
      { title: TITLE, authors: ['Jane Doe'], ids: ['10.1000/x1'], year: 2009 },
      { title: TITLE, authors: ['Jane Doe'], ids: ['10.1000/x2'], year: 2010 },
    ],
    [
      'an editorial each',
      { title: 'Guest Editorial', authors: ['Y. Zhang'], ids: ['10.1109/a.1'] },
      { title: 'Guest Editorial', authors: ['Q. Zhang'], ids: ['10.1109/b.2'] },
    ],
    [
      'an editorial each of one author, one without an id',
      { title: 'Guest Editorial', authors: ['Y. Zhang'], ids: ['10.1109/a.1'] },
      { title: 'Guest Editorial', authors: ['Y. Zhang'], url: 'https://journal.example/2' },
    ],
    [
      'years far apart, without ids',
      { title: TITLE, authors: ['Jane Doe'], year: 2009 },
      { title: TITLE, authors: ['Jane Doe'], year: 2015 },
    ],
    [
      'signs that differ',
      { title: 'Search for $K^+$ decays in NA62 data', authors: ['Jane Doe'], ids: ['arXiv:2101.00001'] },
      { title: 'Search for $K^-$ decays in NA62 data', authors: ['Jane Doe'], ids: ['10.1000/k'] },
    ],
  ])('two records: %s', async (_, one, other) => {
    await save(one);
    expect(await save(other, BLOG)).toMatchObject({ outcome: 'added' });
    const rows = await db.papers.toArray();
    expect(
      rows.flatMap(({ ids }) => (ids.length > 1 ? ids.filter((id) => id.startsWith('title:')) : [])),
    ).toEqual([]);
  });

  it('one record with an arXiv id and a DOI where title and author agree, and then is known by both', async () => {
    await save({ title: TITLE, authors: ['Jane Doe'], ids: ['arXiv:2101.00001'], year: 2021 });
    const journal = { title: TITLE, authors: ['Doe, J.'], url: 'https://doi.org/10.1000/a', year: 2022 };
    expect(await save(journal, 'https://doi.org/10.1000/a')).toMatchObject({ id: 1, outcome: 'known' });
    expect((await db.papers.get(1))?.ids).toEqual(['arxiv:2101.00001', 'doi:10.1000/a']);
  });

  it('makes one record of two rows of one list, as of two lists', async () => {
    const rows = [['arXiv:2101.00001'], ['10.1000/a']].map((ids) => ({
      title: TITLE,
      authors: ['Jane Doe'],
      ids,
    }));
    await library.savePapers(rows, BLOG);
    expect(await db.papers.count()).toBe(1);
  });

  it('leaves a paper unmatched where two records fit', async () => {
    await save({ title: TITLE, authors: ['Jane Doe'], ids: ['10.1000/x1'], year: 2009 });
    await save({ title: TITLE, authors: ['Jane Doe'], ids: ['10.1000/x2'], year: 2010 });
    expect(await library.lookUpPapers([{ title: TITLE, authors: ['Jane Doe'] }])).not.toMatchObject([
      { saved: expect.anything() },
    ]);
    expect(await save({ title: TITLE, authors: ['Jane Doe'] }, BLOG)).toMatchObject({ outcome: 'added' });
  });
});

describe('a page', () => {
  const one = { title: 'One paper on sparse codes', ids: ['arXiv:2601.00001'] };
  const other = { title: 'Another paper on dense codes', ids: ['10.1000/x'], abstract: 'Its own.' };

  it('joins no records and takes no id of another record, by whatever it names', async () => {
    await library.savePapers([one, other], LIST);
    await library.annotatePapers([2], { note: 'Mine' });
    const before = await stateOf(db);
    for (const page of [BLOG, 'https://arxiv.org/abs/2601.00001'])
      await library.lookUpPapers([{ ...one, ids: [...one.ids, ...other.ids], url: page }]);
    expect(await stateOf(db)).toEqual(before);
    for (const page of [BLOG, 'https://arxiv.org/abs/2601.00001'])
      await save({ ...one, ids: [...one.ids, ...other.ids] }, page);
    expect((await db.papers.toArray()).map(({ ids }) => ids)).toEqual([
      ['arxiv:2601.00001'],
      ['doi:10.1000/x'],
    ]);
    const { likely } = await compareAll();
    expect(likely.map(({ pair, seenAt }) => [pair.map(({ id }) => id), seenAt])).toEqual([
      [[1, 2], 'https://arxiv.org/abs/2601.00001'],
    ]);
  });

  it.each([
    ['names an id that it does not give out', BLOG, '10.1000/new', ['arxiv:2601.00001']],
    ['lists papers of arXiv and names a DOI', LIST, '10.1000/new', ['arxiv:2601.00001']],
    [
      'is the paper’s own',
      'https://arxiv.org/abs/2601.00001v2',
      '10.1000/new',
      ['arxiv:2601.00001', 'doi:10.1000/new'],
    ],
    [
      'gives out such ids',
      'https://dblp.org/search?q=x',
      'dblp:conf/x/1',
      ['arxiv:2601.00001', 'dblp:conf/x/1'],
    ],
    [
      'only sounds like one that does',
      'https://dblp.org.evil.example/',
      'dblp:conf/x/1',
      ['arxiv:2601.00001'],
    ],
  ])('that %s', async (_, page, id, ids) => {
    await save(one);
    await save({ ...one, ids: [...one.ids, id] }, page);
    const row = await db.papers.get(1);
    expect(row?.ids).toEqual(ids);
    const claimed = [row, ...(row?.sources ?? [])].flatMap((source) => source?.claimed ?? []);
    expect(claimed).toHaveLength(2 - ids.length);
  });

  it('may give a new record all ids that nobody holds', async () => {
    await save({ ...one, ids: [...one.ids, '10.1000/new'] }, BLOG);
    expect((await db.papers.get(1))?.ids).toEqual(['arxiv:2601.00001', 'doi:10.1000/new']);
  });

  it('replaces no words of a record', async () => {
    await save({ ...one, authors: ['Ada Example', 'Bo Sample'], abstract: 'What it says.' });
    const twisted = {
      title: 'Bought',
      authors: ['Eve Evil', 'Ada Example', 'Bo Sample'],
      abstract: 'Buy. '.repeat(90),
    };
    await save({ ...twisted, ids: one.ids }, 'https://huggingface.co/papers/2601.00001');
    expect(await db.papers.get(1)).toMatchObject({
      title: one.title,
      authors: people('Ada Example', 'Bo Sample'),
      abstract: 'What it says.',
    });
    // What it said is kept beside.
    expect((await db.papers.get(1))?.sources?.map(({ title }) => title)).toEqual([one.title, 'Bought']);
  });

  it('completes the record asked for and no other', async () => {
    await library.savePapers([one, other], LIST, 'pending');
    const read = { ...one, ids: [...one.ids, ...other.ids], abstract: 'Read from the page.' };
    await library.completePaper(1, read, 'https://arxiv.org/abs/2601.00001');
    const [first, second] = await db.papers.toArray();
    expect(first).toMatchObject({ abstract: 'Read from the page.', ids: ['arxiv:2601.00001'] });
    expect(second).toMatchObject({ abstract: 'Its own.', ids: ['doi:10.1000/x'] });
    // A page of another paper completes nothing; it has no abstract to wait for.
    await save({ title: 'A third paper on codes', ids: ['10.1000/y'] });
    await library.completePaper(3, { ...other, abstract: 'Of another.' }, 'https://doi.org/10.1000/x');
    expect((await db.papers.get(3))?.abstract).toBe('');
  });
});

describe('what was found', () => {
  const long = 'Attention heads and the circuits they form in language models';
  const pair = [
    { title: long, authors: ['Ada Example'], year: 2025, ids: ['arXiv:2501.00001'] },
    { title: `${long}: a survey`, authors: ['Ada Example'], year: 2026, ids: ['10.1000/s'] },
  ];

  it('are offered as papers come in, go when the user decides, and come back by undo', async () => {
    await library.savePapers(pair, LIST);
    expect((await readFindings(db)).waiting).toBe(2);
    expect((await compareAll()).likely.map(({ likeness }) => likeness?.title)).toEqual(['subtitle']);
    for (const decide of [() => library.markDistinct([1, 2]), () => library.joinPapers([1, 2])]) {
      const { change } = await decide();
      expect((await compareAll()).likely).toEqual([]);
      await library.undoChange(change);
      expect((await compareAll()).likely).toHaveLength(1);
    }
  });

  it('is found again for a title that is corrected', async () => {
    await library.savePapers([pair[0], { ...pair[1], title: 'Something else about whales' }], LIST);
    expect((await compareAll()).likely).toEqual([]);
    await library.correctPaper(2, { title: `${long}: a survey` });
    expect((await compareAll()).likely).toHaveLength(1);
  });

  it('names a record whose sources contradict each other, until it is split or confirmed', async () => {
    await save(pair[0] as Draft);
    await save(pair[1] as Draft, BLOG);
    const rows = await db.papers.toArray();
    // As an earlier version, or a copy of the library, may have joined them.
    const sources = rows.map(({ id: _id, ...source }) => ({ ...source, title: long }));
    await library.joinPapers([1, 2]);
    const { edited: _, ...joined } = (await db.papers.get(1)) ?? { edited: {} };
    const contradicting = sources.map((source, i) => ({ ...source, ids: [`doi:10.1000/${i}`] }));
    await db.aliases.clear();
    await db.titles.clear();
    await db.papers.put({
      ...(joined as (typeof rows)[number]),
      title: long,
      ids: [],
      sources: contradicting,
    });
    await library.correctPaper(1, { title: `${long} again` });
    const { conflicts } = await compareAll();
    expect(conflicts.map(({ paper, sources }) => [paper.id, sources.map(({ ids }) => ids[0])])).toEqual([
      [1, ['doi:10.1000/0', 'doi:10.1000/1']],
    ]);
    const confirmed = await library.joinPapers([1]);
    expect((await compareAll()).conflicts).toEqual([]);
    await library.undoChange(confirmed.change);
    expect((await compareAll()).conflicts).toHaveLength(1);
    const { ids } = await library.splitPaper(1);
    expect((await compareAll()).conflicts).toEqual([]);
    expect((await db.papers.bulkGet(ids)).map((row) => row?.ids)).toEqual([
      ['doi:10.1000/0'],
      ['doi:10.1000/1'],
    ]);
  });
});
