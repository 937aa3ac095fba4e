/** What becomes of ids that a page names for a paper and its record does not take up. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { identify } from '@/lib/addresses/index.ts';
import { OffprintDb } from '@/lib/db/database.ts';
import { findSavedById } from '@/lib/library/find.ts';
import type { Draft } from '@/lib/paper.ts';
import { search } from '@/lib/search/search.ts';
import type { Library } from '../service/as-sender.ts';
import { checkLibrary } from './check-library.ts';
import { findingsOf } from './findings-of.ts';
import { libraryOf } from './operations.ts';

const SCHOLAR = 'https://scholar.google.com/scholar?q=fog';
const HF = 'https://huggingface.co/papers';
const paper = { title: 'Fog dynamics in alpine lakes', authors: ['Ada Doe'] };

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

const save = async (draft: Partial<Draft>, page: string) =>
  (await library.savePapers([{ ...paper, ...draft }], page)).papers[0];
const saveOwnPage = (draft: Partial<Draft>, page: string) => save({ ...draft, url: page }, page);
const idsOf = async () => (await db.papers.toArray()).map(({ ids }) => ids);
const found = async (query: string) => (await search(db, query, { identify })).hits.map(({ id }) => id);
const findings = () => findingsOf(db);

describe('ids that are only claimed contradict others', () => {
  it.each<[string, [Partial<Draft>, string][]]>([
    [
      'two journal articles, after a row without an id',
      [
        [{ year: 2009 }, SCHOLAR],
        [{ year: 2009, ids: ['10.1000/x1'] }, SCHOLAR],
        [{ year: 2010, ids: ['10.1000/x2'] }, SCHOLAR],
      ],
    ],
    [
      'a preprint and two articles',
      [
        [{ year: 2018, ids: ['arXiv:1801.00001'] }, 'https://arxiv.org/abs/1801.00001'],
        [{ year: 2018, ids: ['10.1000/x1'] }, SCHOLAR],
        [{ year: 2019, ids: ['10.1000/x2'] }, 'https://reading.example.org/'],
      ],
    ],
    [
      'an article and two preprints',
      [
        [{ year: 2018, ids: ['10.1000/x1'] }, SCHOLAR],
        [{ year: 2018, ids: ['arXiv:1801.00001'] }, HF],
        [{ year: 2019, ids: ['arXiv:1901.00002'] }, HF],
      ],
    ],
  ])('%s', async (_, saves) => {
    for (const [draft, page] of saves) await save(draft, page);
    expect(await db.papers.count()).toBe(2);
    const [, , third] = saves;
    expect(await library.lookUpPapers([{ ...paper, ...third?.[0] }])).toMatchObject([{ saved: 2 }]);
    expect((await findings()).likely).toHaveLength(1);
  });

  it('shows a record of an earlier version as a conflict, and splits it', async () => {
    await save({ year: 2018, ids: ['arXiv:1801.00001'] }, 'https://arxiv.org/abs/1801.00001');
    await save({ year: 2018, ids: ['10.1000/x1'] }, SCHOLAR);
    const [row] = await db.papers.toArray();
    if (!row?.sources) throw new Error('no sources');
    const more = { ...row.sources[1], claimed: ['doi:10.1000/x2'], savedAt: 9 };
    await library.correctPaper(1, { year: 2019 });
    await db.papers.update(1, { sources: [...row.sources, more as (typeof row.sources)[number]] });
    await library.correctPaper(1, { title: `${paper.title} ` });
    await db.titles.put({ key: '#doi:10.1000/x2', papers: [1] });
    await db.uncompared.put({ paper: 1 });
    expect((await findings()).conflicts).toHaveLength(1);
    await library.splitPaper(1);
    expect(await idsOf()).toEqual([['arxiv:1801.00001', 'doi:10.1000/x1'], ['doi:10.1000/x2']]);
  });
});

describe('ids that are claimed and that nobody has', () => {
  it.each<[string, Partial<Draft>, string, string]>([
    ['an arXiv number of a list', { ids: ['arXiv:1801.00001'] }, HF, 'arXiv:1801.00001'],
    ['an address', { ids: ['arXiv:1801.00001'] }, SCHOLAR, 'https://arxiv.org/pdf/1801.00001v2'],
    ['a PMID', { ids: ['pmid:12345678'] }, 'https://www.semanticscholar.org/search?q=fog', 'PMID:12345678'],
  ])('find the paper: %s', async (_, draft, page, query) => {
    await save({ ids: ['10.1000/x1'] }, 'https://doi.org/10.1000/x1');
    await save(draft, page);
    expect(await idsOf()).toEqual([['doi:10.1000/x1']]);
    expect(await found(query)).toEqual([1]);
    expect((await findSavedById(db, draft.ids?.map((id) => id.replace('arXiv', 'arxiv')) ?? []))?.id).toBe(1);
    // Under a title of its own, the id says nothing.
    const other = { ...paper, ...draft, title: 'Beavers of the northern seas', authors: ['Rita Roe'] };
    expect(await library.lookUpPapers([other])).not.toMatchObject([{ saved: 1 }]);
  });

  it('lead to the paper that has them, once it is saved', async () => {
    await save({ ids: ['10.1000/x1'] }, 'https://doi.org/10.1000/x1');
    await save({ ids: ['arXiv:1801.00001'] }, HF);
    const other = { title: 'Beavers of the northern seas', authors: ['Rita Roe'] };
    await save({ ...other, ids: ['arXiv:1801.00001'] }, 'https://arxiv.org/abs/1801.00001');
    expect(await found('arXiv:1801.00001')).toEqual([2]);
  });

  it.each([
    'https://j.example.org/1',
    'http://j.example.org/1',
    'https://www.j.example.org/1/?via=scholar&utm_source=x#top',
  ])('are taken up from the page of the paper: %s', async (url) => {
    await save({ year: 2009, url }, SCHOLAR);
    await saveOwnPage({ year: 2009, ids: ['10.1000/x1'] }, 'https://j.example.org/1');
    expect((await idsOf())[0]).toContain('doi:10.1000/x1');
    expect(await found('10.1000/x1')).toEqual([1]);
  });

  it('are taken up from the page that the user saves the paper on, but not from one that tells of it', async () => {
    await save({ ids: ['arXiv:1801.00001'] }, 'https://arxiv.org/abs/1801.00001');
    await saveOwnPage({ ids: ['10.1000/z'] }, 'https://www.researchgate.net/publication/1_Fog');
    expect((await idsOf())[0]).not.toContain('doi:10.1000/z');
  });

  it('make one record of an arXiv row and the journal’s page, known by both ids', async () => {
    await save({ ids: ['arXiv:1801.00001'] }, 'https://arxiv.org/abs/1801.00001');
    await saveOwnPage({ ids: ['10.1000/x1'] }, 'https://j.example.org/1');
    expect(await idsOf()).toEqual([['arxiv:1801.00001', 'doi:10.1000/x1']]);
  });

  it('go back to their paper when a record is split', async () => {
    await save({ ids: ['10.1000/x1'] }, 'https://doi.org/10.1000/x1');
    await save({ ids: ['arXiv:1801.00001'] }, HF);
    await library.splitPaper(1);
    expect(await idsOf()).toEqual([['doi:10.1000/x1'], ['arxiv:1801.00001']]);
    expect(await found('arXiv:1801.00001')).toEqual([2]);
  });
});

describe('one id under other words', () => {
  const other = { title: 'Beavers of the northern seas', authors: ['Rita Roe'] };

  it('is a conflict, on one host as well, and can be split', async () => {
    await saveOwnPage({ ids: ['10.1000/template'] }, 'https://ojs.example.org/article/view/1');
    await saveOwnPage({ ...other, ids: ['10.1000/template'] }, 'https://ojs.example.org/article/view/2');
    expect((await findings()).conflicts).toHaveLength(1);
    await library.splitPaper(1);
    expect((await db.papers.toArray()).map(({ title }) => title)).toEqual([paper.title, other.title]);
    expect((await findings()).conflicts).toEqual([]);
  });

  it('fills nothing in', async () => {
    await save({ ids: ['arXiv:1801.00001'] }, 'https://arxiv.org/list/physics/new');
    for (const authors of [['Rita Roe'], []])
      await save(
        { ...other, authors, abstract: 'Buy.', venue: 'Shop', ids: ['arXiv:1801.00001', '10.1000/shop'] },
        `https://shop${authors.length}.example.org/`,
      );
    const [row] = await db.papers.toArray();
    expect(row).toMatchObject({ abstract: '', ids: ['arxiv:1801.00001'] });
    expect(row?.venue).toBeUndefined();
  });

  it.each<[string, Partial<Draft>]>([
    ['a translated title', { title: 'Nebeldynamik in Bergseen der Alpen' }],
    ['names in another script', { title: 'Туман в альпийских озёрах', authors: ['Ада Доу'] }],
    ['a title that grew', { title: 'Alpine lakes and how fog moves in them', authors: ['Doe, Ada M.'] }],
    ['another order of names', { authors: ['Doe Ada'] }],
  ])('does not say so: %s', async (_, draft) => {
    await save({ ids: ['arXiv:1801.00001'] }, 'https://arxiv.org/list/physics/new');
    await save({ ...draft, abstract: 'It tells.', ids: ['arXiv:1801.00001'] }, HF);
    expect((await findings()).conflicts).toEqual([]);
    expect((await db.papers.get(1))?.abstract).toBe('It tells.');
  });
});
