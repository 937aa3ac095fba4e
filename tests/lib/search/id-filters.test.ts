/** Tests that conditions on years, tags and states find the same papers as checking every row would. */
import { beforeAll, describe, expect, it } from 'vitest';
import { openIndex } from '@/lib/index/open-index.ts';
import type { OffprintDb } from '@/lib/db/database.ts';
import { createRowFilter } from '@/lib/search/row-filter.ts';
import { lookUpIdFilters } from '@/lib/search/id-filters.ts';
import { parseQuery } from '@/lib/search/query.ts';
import { sortDocuments } from '@/lib/search/sort.ts';
import { search, type SearchOptions } from '@/lib/search/search.ts';
import { newDb, save } from '../index/library.ts';
import type { SavedPaper } from '@/lib/db/rows.ts';

const COUNT = 300;

/** Every third paper has no year, every fifth has a tag, every seventh a status, and so on. */
const papers = Array.from({ length: COUNT }, (_, i): Omit<SavedPaper, 'seenAt'> => {
  return {
    id: i + 1,
    title: `Paper ${i % 2 ? 'odd' : 'even'}`,
    abstract: i % 4 ? 'sparse nets' : 'nets that are sparse',
    authors: [],
    ids: [],
    savedAt: (i * 7919) % 1009,
    ...(i % 3 && { year: 2000 + (i % 25) }),
    ...(i % 5 === 0 && { tags: i % 10 ? ['To-cite', 'Später'] : ['to cite'] }),
    ...(i % 7 === 0 && { status: i % 14 ? ('reading' as const) : ('read' as const) }),
    ...(i % 11 === 0 && { note: 'again' }),
    ...(i % 13 === 0 && { starred: true as const, edited: { starred: i } }),
    ...(i % 13 === 1 && { edited: { starred: i } }),
  };
});

let db: OffprintDb;
beforeAll(async () => {
  db = newDb();
  for (let start = 0; start < COUNT; start += 64) await save(db, papers.slice(start, start + 64));
});

const found = async (query: string, options?: SearchOptions) =>
  (await search(db, query, { limit: COUNT, ...options })).hits.map(({ id }) => id);

const ids = (wanted: (paper: Omit<SavedPaper, 'seenAt'>) => unknown) =>
  papers.filter(wanted).map(({ id }) => id);

describe('search', () => {
  it.each([
    ['year:2005..2010', ids(({ year = 0 }) => year >= 2005 && year <= 2010)],
    ['-year:2005', ids(({ year }) => year !== 2005)],
    ['year:>2020', ids(({ year = 0 }) => year > 2020)],
    ['tag:"TO cite"', ids(({ tags }) => tags)],
    ['tag:spater', ids(({ tags = [] }) => tags.includes('Später'))],
    ['-has:tag', ids(({ tags }) => !tags)],
    ['is:read', ids(({ status }) => status === 'read')],
    ['is:unread', ids(({ status }) => !status)],
    ['-is:unread', ids(({ status }) => status)],
    ['has:note', ids(({ note }) => note)],
    ['is:starred', ids(({ starred }) => starred)],
    [
      'even year:2005..2010 -is:read',
      ids(({ id, year = 0, status }) => id % 2 && year >= 2005 && year <= 2010 && status !== 'read'),
    ],
    [
      '"sparse nets" tag:spater',
      ids(({ abstract, tags = [] }) => abstract === 'sparse nets' && tags.includes('Später')),
    ],
  ])('answers %s', async (query, expected) => {
    expect(expected.length).toBeGreaterThan(0);
    expect((await found(query)).toSorted((a, b) => a - b)).toEqual(expected);
  });

  it('sorts by what was saved last, and by the latest year, papers without a year last', async () => {
    const bySaved = papers.toSorted((a, b) => b.savedAt - a.savedAt);
    expect(await found('is:unread')).toEqual(bySaved.filter(({ status }) => !status).map(({ id }) => id));
    const byYear = bySaved.toSorted((a, b) => (b.year ?? 0) - (a.year ?? 0));
    expect(await found('paper ', { sort: 'published' })).toEqual(byYear.map(({ id }) => id));
  });

  it('finds the latest of many papers in the table index', async () => {
    const bySaved = papers.toSorted((a, b) => b.savedAt - a.savedAt).map(({ id }) => id);
    const reader = await openIndex(db);
    const every = Array.from({ length: reader.size }, (_, document) => document);
    const repeated = [...every, ...every];
    const sorted = await sortDocuments(db, reader, repeated, 'saved', 20);
    expect(sorted.map((document) => reader.idOf(document))).toEqual(bySaved.slice(0, 20));
  });

  it('defers a range of years to the rows when it has too many papers', async () => {
    const { clauses } = parseQuery('year:2005..2010 -year:2007 is:read');
    const { filters, deferred } = await lookUpIdFilters(db, clauses, 20);
    expect(filters.map(({ negated }) => negated)).toEqual([true, false]);
    expect(deferred).toEqual(clauses.slice(0, 1));
    expect((await lookUpIdFilters(db, clauses, Infinity)).deferred).toEqual([]);
    const filter = createRowFilter(clauses, deferred);
    expect(papers.filter((paper) => filter?.({ ...paper, seenAt: '' })).map(({ id }) => id)).toEqual(
      ids(({ year = 0 }) => year >= 2005 && year <= 2010),
    );
  });

  it('stops checking rows when the page is full, and reports that there are more', async () => {
    const { hits, total, more } = await search(db, '"sparse nets"', { limit: 10 });
    expect(hits).toHaveLength(10);
    expect({ total, more }).toEqual({ total: 11, more: true });
    const last = await search(db, '"sparse nets"', { limit: 10, offset: 220 });
    expect(last).toMatchObject({ total: 225 });
    expect(last.more).toBeUndefined();
  });
});
