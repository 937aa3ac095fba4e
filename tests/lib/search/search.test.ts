/** Tests of the search as a whole, from typed query to papers. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { OffprintDb } from '@/lib/db/database.ts';
import { spellTerms } from '@/lib/search/correct-spelling.ts';
import { search, type SearchOptions } from '@/lib/search/search.ts';
import { newDb, save } from '../index/library.ts';
import { save as saveInLibrary } from '../library/saving.ts';
import type { SavedPaper } from '@/lib/db/rows.ts';
import { people } from '@/tests/lib/people.ts';

const papers: Omit<SavedPaper, 'seenAt'>[] = [
  {
    id: 1,
    title: 'Sparse autoencoders find interpretable features',
    abstract: 'We study dictionary learning in language models.',
    authors: people('Ada Bengio', 'Kaiming He'),
    ids: ['arxiv:2309.08600', 'print:x'],
    savedAt: 30,
    year: 2023,
    tags: ['to cite'],
    starred: true,
    edited: { starred: 1 },
  },
  {
    id: 2,
    title: 'A survey of interpretability',
    abstract: 'Models of language learning, and dictionary models.',
    authors: people('Yoshua Bengio'),
    ids: ['doi:10.1/x'],
    url: 'https://papers.example.org/2',
    savedAt: 10,
    year: 2020,
    note: 'read again',
    status: 'read',
  },
  {
    id: 3,
    title: 'Übung: learning with GPT-2',
    abstract: 'Nothing sparse about it. 机器学习',
    authors: [],
    ids: [],
    savedAt: 20,
    venue: 'Journal of Tests',
  },
];

let db: OffprintDb;
beforeAll(async () => {
  db = newDb();
  await save(db, papers);
});

const found = async (query: string, options?: SearchOptions) =>
  (await search(db, query, options)).hits.map(({ id }) => id);

describe('search', () => {
  it('matches stems, sorts by score and returns the matched terms', async () => {
    const { hits, total } = await search(db, 'sparse interpretability ');
    expect(hits.map(({ id }) => id)).toEqual([1, 2, 3]);
    expect(total).toBe(3);
    expect(hits[0]?.terms.toSorted((a, b) => a.localeCompare(b))).toEqual(['interpret', 'spars']);
  });

  it.each([
    ['"dictionary learning"', [1]],
    ['"dictionary learning', [1]],
    ['"dictionary lear', []],
    ['learning -survey', [1, 3]],
    ['status:read', [2]],
    ['saved:..1970', [1, 2, 3]],
    ['saved:1971.. ', []],
    ['learning -"dictionary learning"', [2, 3]],
    ['-bengio', [3]],
    ['author:bengio', [1, 2]],
    ['author:"he kaiming"', [1]],
    ['title:sparse', [1]],
    ['venue:tests', [3]],
    ['tag:"To Cite"', [1]],
    ['site:arxiv', [1]],
    ['site:example.org', [2]],
    ['learning year:2019..2021', [2]],
    ['is:starred', [1]],
    ['is:unread', [1, 3]],
    ['-is:unread', [2]],
    ['has:note models', [2]],
    ['ubung', [3]],
    ['gpt2', [3]],
    ['机器', [3]],
  ])('answers %s', async (query, ids) => {
    expect((await found(query, { typing: false })).toSorted((a, b) => a - b)).toEqual(ids);
  });

  it.each([...'interpretability'].map((_, i) => 'interpretability'.slice(0, i + 1)))(
    'finds a word while it is typed: %s',
    async (prefix) => expect(await found(prefix)).toEqual(expect.arrayContaining([1, 2])),
  );

  it('finds a quoted phrase while it is typed', async () =>
    expect(await found('"dictionary lear')).toEqual([1]));

  it('does not match a prefix when the word is finished', async () =>
    expect(await found('inter ')).toEqual([]));

  it.each([
    ['interpretabilty', 'interpretability'],
    ['autoencodrs', 'autoencoders'],
    ['dictonaries', 'dictionaries'],
    ['author:bengoi', 'author:bengio'],
  ])('corrects %s to %s', async (query, corrected) => {
    const result = await search(db, query);
    expect(result.corrected).toBe(corrected);
    expect(result.total).toBeGreaterThan(0);
  });

  it('reports a fuzzy match in the spelling of the library', async () => {
    const { corrected, hits } = await search(db, 'autoencxders ');
    expect(hits.map(({ id }) => id)).toEqual([1]);
    expect(corrected).toBe('autoencoders');
    expect(hits.map(({ paper }) => spellTerms(paper, ['interpret', 'autoencod']))).toEqual([
      ['interpretable', 'autoencoders'],
    ]);
  });

  it('sorts results and returns one page of them', async () => {
    expect(await found('', { sort: 'saved' })).toEqual([1, 3, 2]);
    expect(await found('learning ', { sort: 'published' })).toEqual([1, 2, 3]);
    expect(await found('learning ', { sort: 'title' })).toEqual([2, 1, 3]);
    expect(await found('learning ', { sort: 'title', offset: 1, limit: 1 })).toEqual([1]);
    expect((await search(db, 'learning ', { limit: 1 })).total).toBe(3);
  });

  it('corrects a word that the library lacks within a longer query, unless it is told not to', async () => {
    const query = 'sparse autoencodrs features ';
    const { corrected, hasVerbatim, hits } = await search(db, query);
    expect([corrected, hasVerbatim]).toEqual(['sparse autoencoders features', true]);
    expect(hits[0]?.terms).toContain('autoencod');
    const typed = await search(db, query, { verbatim: true });
    expect(typed.corrected).toBeUndefined();
    expect(typed.hits[0]?.terms).not.toContain('autoencod');
  });

  it('corrects neither the word being typed, nor short words, nor what has nothing like it', async () => {
    for (const query of ['sparse autoencodrs', 'sparse modl ', 'sparse zeppelins '])
      expect((await search(db, query)).corrected).toBeUndefined();
  });

  it('lists the papers that have all words of a short query first, in any order, and counts them', async () => {
    const db = newDb();
    const row = { authors: [], ids: [], seenAt: '' };
    const rows: SavedPaper[] = [
      { ...row, id: 1, title: 'Fog, fog, fog', abstract: 'fog fog', savedAt: 3, year: 2024 },
      { ...row, id: 2, title: 'A long account', abstract: 'Of harbour life in the fog.', savedAt: 1 },
      { ...row, id: 3, title: 'Harbour', abstract: '', savedAt: 2, year: 2025 },
      { ...row, id: 4, title: 'Fogharbour', abstract: 'One word is both.', savedAt: 0 },
    ];
    await save(db, rows);
    for (const sort of ['relevance', 'saved', 'published', 'title'] as const) {
      const { hits, complete, total } = await search(db, 'fog harbour ', { sort });
      expect([complete, total]).toEqual([2, 4]);
      expect(new Set(hits.slice(0, 2).map(({ id }) => id))).toEqual(new Set([2, 4]));
      const pages = [0, 1, 2, 3].map((offset) => search(db, 'fog harbour ', { sort, offset, limit: 1 }));
      const one = (await Promise.all(pages)).flatMap((page) => page.hits.map(({ id }) => id));
      expect(one).toEqual(hits.map(({ id }) => id));
    }
    expect((await search(db, 'fog ')).complete).toBeUndefined();
    expect((await search(db, 'fog harbour has:abstract ')).complete).toBe(2);
    expect((await search(db, 'fog harbour life account word long ')).complete).toBeUndefined();
  });

  it('lists a paper of exactly the typed title first, on the first page alone', async () => {
    const db = newDb();
    const titled = { title: 'What is fog?', authors: people('Ada Roe'), abstract: '', ids: ['doi:10.1/fog'] };
    const others = Array.from({ length: 5 }, (_, i) => ({
      title: `Fog and fog in harbour ${i}`,
      authors: people('Ben Poe'),
      abstract: 'Fog, fog and more fog: what fog is.',
      ids: [`doi:10.1/${i}`],
    }));
    await saveInLibrary(db, [titled, ...others], 'https://papers.example/');
    const pages = [0, 2, 4].map((offset) => search(db, 'what is Fog?', { offset, limit: 2 }));
    const found = (await Promise.all(pages)).flatMap(({ hits }) => hits.map(({ paper }) => paper.title));
    expect(found[0]).toBe('What is fog?');
    expect(new Set(found).size).toBe(6);
  });

  it('finds nothing for stop words, with a note', async () => {
    const { hits, notes } = await search(db, 'the of ');
    expect(hits).toEqual([]);
    expect(notes).toEqual([{ kind: 'nothing-to-find', text: 'the of' }]);
  });
});
