/**
 * The upgrade gives every stored field its present name (version 3), and leaves no title's id beside a real
 * one (version 4).
 */
import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { OffprintDb } from '@/lib/db/database.ts';
import { type Frozen, thaw } from '../library/frozen.ts';
import { libraryOf } from '../library/operations.ts';

const TABLES = ['papers', 'bin', 'feedback', 'changes'] as const;
const OLD_NAMES = ['wanting', 'apart', 'said', 'by', 'undone', 'what'];

function frozen(version: number): Frozen {
  const file = join(import.meta.dirname, `../library/frozen/v${version}.json`);
  return JSON.parse(readFileSync(file, 'utf8')) as Frozen;
}

async function opened(database: Frozen): Promise<OffprintDb> {
  const name = `test-${Math.random()}`;
  await thaw(name, database);
  return (await new OffprintDb(name).open()) as OffprintDb;
}

/** All names of fields in a value, and the fields that changes name. */
function namesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value))
    return [...value.slice(0, 1).filter((one) => typeof one === 'string'), ...value.flatMap(namesIn)];
  return Object.entries(value).flatMap(([name, part]) => [name, ...namesIn(part)]);
}

it.each([1, 2])('leaves no old name in a database of version %i', async (version) => {
  const db = await opened(frozen(version));
  const before = TABLES.flatMap((table) => namesIn(frozen(version).tables[table]?.rows));
  expect(before).toEqual(expect.arrayContaining(['wanting', 'apart', 'said']));
  const after = (await Promise.all(TABLES.map((table) => db.table(table).toArray()))).flatMap(namesIn);
  expect(OLD_NAMES.filter((name) => after.includes(name))).toEqual([]);
  expect(after).toEqual(expect.arrayContaining(['abstractPending', 'distinctFrom', 'entry']));
  await db.delete();
});

it('undoes changes that were made before the upgrade', async () => {
  const db = await opened(frozen(2));
  const library = libraryOf(db, 1_000);
  for (const kind of ['feedback', 'join'] as const) {
    const [change] = await db.changes.filter((change) => change.kind === kind).toArray();
    expect(await library.undoChange(change?.id)).toEqual({ undone: true, kept: 0 });
  }
  expect(await db.feedback.count()).toBe(0);
  expect(await db.papers.bulkGet([6, 7])).toMatchObject([{ id: 6 }, { id: 7 }]);
  await db.delete();
});

it('renames what no frozen database has', async () => {
  const database = frozen(2);
  const paper = {
    title: 'One',
    authors: [],
    abstract: '',
    ids: ['doi:10.1000/1'],
    seenAt: 'https://a.example/',
    savedAt: 1,
  };
  const old = { ...paper, id: 900, wanting: 'abstract', apart: [901], joined: ['1 a.example doi:10.1000/2'] };
  const renamed = { ...paper, id: 900, abstractPending: true, distinctFrom: [901], joined: old.joined };
  database.tables['bin']?.rows.push({ id: 900, paper: old, removedAt: 2 });
  database.tables['feedback']?.rows.push({
    id: 900,
    at: 3,
    said: { kind: 'not', paper: 1, title: 'One', weight: 1 },
  });
  database.tables['staged']?.rows.push({ id: 900, stage: '1 a', line: { said: {} } });
  database.tables['changes']?.rows.push({
    id: 900,
    kind: 'keepApart',
    at: 4,
    by: 'run 1',
    undone: 5,
    count: 4,
    title: 'One',
    said: [900],
    owners: [],
    rows: [
      { id: 900, what: 'gone', row: old },
      { id: 900, what: 'unbinned', bin: { id: 900, paper: old, removedAt: 2 } },
      { id: 900, what: 'addedToBin' },
      {
        id: 900,
        what: 'changed',
        fields: [
          ['wanting', 'abstract', undefined],
          ['apart', undefined, [901]],
          ['note', 'a', 'b'],
        ],
      },
    ],
  });
  const db = await opened(database);
  expect(await db.bin.get(900)).toEqual({ id: 900, paper: renamed, removedAt: 2, usedDays: 0 });
  expect(await db.feedback.get(900)).toEqual({
    id: 900,
    at: 3,
    entry: { kind: 'not', paper: 1, title: 'One', weight: 1 },
  });
  expect(await db.staged.count()).toBe(0);
  expect(await db.changes.get(900)).toEqual({
    id: 900,
    kind: 'markDistinct',
    at: 4,
    tab: 'run 1',
    undoneAt: 5,
    count: 4,
    title: 'One',
    feedback: [900],
    owners: [],
    rows: [
      { id: 900, kind: 'deleted', row: renamed },
      { id: 900, kind: 'unbinned', bin: { id: 900, paper: renamed, removedAt: 2 } },
      { id: 900, kind: 'addedToBin' },
      {
        id: 900,
        kind: 'changed',
        fields: [
          ['abstractPending', true, undefined],
          ['distinctFrom', undefined, [901]],
          ['note', 'a', 'b'],
        ],
      },
    ],
  });
  await db.delete();
});

it('gives the authors of version 3 their parts, in rows, sources, bin and changes', async () => {
  const database = frozen(3);
  const old = {
    id: 900,
    title: 'One',
    authors: ['Ada Example', 'Fog Consortium', 'Vane A', '王伟', 'Roe, Rita', '42', 'et al.'],
    abstract: '',
    ids: ['doi:10.1000/1'],
    seenAt: 'https://a.example/',
    savedAt: 1,
    sources: [{ title: 'One', authors: ['Bo Sample'], abstract: '', ids: ['doi:10.1000/1'] }],
  };
  const authors = [
    { family: 'Example', given: 'Ada' },
    { literal: 'Fog Consortium' },
    { family: 'Vane', given: 'A.' },
    { family: '王', given: '伟' },
    { family: 'Roe', given: 'Rita' },
    { literal: '42' },
  ];
  const sources = [{ ...old.sources[0], authors: [{ family: 'Sample', given: 'Bo' }] }];
  database.tables['papers']?.rows.push(old);
  database.tables['bin']?.rows.push({ id: 901, paper: { ...old, id: 901 }, removedAt: 2 });
  const change = { id: 900, kind: 'edit', at: 4, count: 1, title: 'One', owners: [] };
  const rows = [
    { id: 900, kind: 'deleted', row: old },
    { id: 900, kind: 'changed', fields: [['authors', ['Bo Sample'], undefined]] },
  ];
  database.tables['changes']?.rows.push({ ...change, rows });
  const db = await opened(database);
  const row = { ...old, authors, sources, authorsCut: true };
  expect(await db.papers.get(900)).toEqual(row);
  expect(await db.bin.get(901)).toEqual({ id: 901, paper: { ...row, id: 901 }, removedAt: 2, usedDays: 0 });
  expect((await db.changes.get(900))?.rows).toEqual([
    { id: 900, kind: 'deleted', row },
    { id: 900, kind: 'changed', fields: [['authors', [{ family: 'Sample', given: 'Bo' }], undefined]] },
  ]);
  expect(await db.indexSegments.count()).toBe(0);
  await db.delete();
});
it.each([1, 2, 3])('leaves no title’s id beside a real one in a database of version %i', async (version) => {
  const db = await opened(frozen(version));
  const all = await Promise.all(TABLES.map((table) => db.table(table).toArray()));
  const lists = idLists(all);
  expect(lists.length).toBeGreaterThan(0);
  expect(lists.filter((ids) => ids.length > 1 && ids.some((id) => id.startsWith('title:')))).toEqual([]);
  expect(await db.aliases.where('alias').startsWith('title:').count()).toBe(0);
  expect(await db.uncompared.count()).toBe(await db.papers.count());
  await db.delete();
});

/** All lists of ids in a value. */
function idLists(value: unknown): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value) && value[0] === 'ids')
    return [value[1], value[2]].filter(Array.isArray) as string[][];
  const own = 'ids' in value && Array.isArray(value.ids) ? [value.ids as string[]] : [];
  return [...own, ...Object.values(value).flatMap(idLists)];
}

it('compares the papers of version 5 anew, as titles are read in another way', async () => {
  const database = frozen(5);
  database.tables['titles']?.rows.push({ key: 'old:key', papers: [1] });
  database.tables['titleParts']?.rows.push({ paper: 1, keys: [1] });
  const db = await opened(database);
  expect(await db.titles.get('old:key')).toBeUndefined();
  expect(await db.titleParts.count()).toBe(0);
  expect(await db.uncompared.count()).toBe(await db.papers.count());
  await db.delete();
});
