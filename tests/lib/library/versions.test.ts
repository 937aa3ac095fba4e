/**
 * Opens databases of every version of the schema, and leaves alone those of a newer version and those that
 * cannot be upgraded.
 */
import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { readIndexStatus, rebuildIndex } from '@/lib/index/write.ts';
import { checkLibrary } from '@/tests/lib/library/check-library.ts';
import { OffprintDb, VERSIONS } from '@/lib/db/database.ts';
import { openLibrary } from '@/lib/db/open-library.ts';
import { type Frozen, thaw } from './frozen.ts';
import { libraryOf, stateOf } from './operations.ts';

const FOLDER = join(import.meta.dirname, 'frozen');
const PAGE = 'https://arxiv.org/list/cs.CL/recent';
const frozen = readdirSync(FOLDER).map((file) => {
  return { file, database: JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Frozen };
});

describe('a frozen database', () => {
  it('exists for every version', () => {
    const versions = frozen.map(({ database }) => database.version / 10);
    expect(versions.toSorted((a, b) => a - b)).toEqual(VERSIONS.map((_, i) => i + 1));
  });

  it.each(frozen)('opens with all its rows and can be changed: $file', async ({ database }) => {
    const name = `test-${Math.random()}`;
    await thaw(name, database);
    const db = await openLibrary(new OffprintDb(name));
    expect(db.readOnly).toBeUndefined();
    expect(await db.papers.count()).toBe(database.tables['papers']?.rows.length);
    expect(await db.bin.count()).toBe(database.tables['bin']?.rows.length);
    if ((await readIndexStatus(db)).condition !== 'ok') await rebuildIndex(db);
    expect(await checkLibrary(db)).toEqual([]);

    const library = libraryOf(db);
    const before = await stateOf(db);
    const { change } = await library.savePapers([{ title: 'A new one', ids: ['10.1000/new'] }], PAGE);
    await library.annotatePapers([1], { addTags: ['kept'] });
    expect(await checkLibrary(db)).toEqual([]);
    await library.annotatePapers([1], { removeTags: ['kept'] });
    await library.undoChange(change);
    expect(await stateOf(db)).toEqual(before);
    await db.delete();
  });
});

it('reads a database of a newer version, but does not write to it', async () => {
  const name = `test-${Math.random()}`;
  const newer = new OffprintDb(name, [...VERSIONS, { stores: { shelves: '++id' } }]);
  await libraryOf(newer).savePapers([{ title: 'Of the future', ids: ['10.1000/x'] }], PAGE);
  newer.close();

  const db = await openLibrary(new OffprintDb(name));
  expect(db.readOnly).toContain('newer-library');
  expect((await db.papers.toArray()).map(({ title }) => title)).toEqual(['Of the future']);
  await expect(
    libraryOf(db).savePapers([{ title: 'Not here', ids: ['10.1000/y'] }], PAGE),
  ).rejects.toMatchObject({
    name: 'Refused',
    message: expect.stringContaining('newer-library'),
  });
  expect(await db.papers.count()).toBe(1);
  db.close();
  const shelves = await new Dexie(name).open();
  expect(shelves.tables.map((table) => table.name)).toContain('shelves');
  shelves.close();
});

it('reads a database whose upgrade fails, and leaves it as it was', async () => {
  const name = `test-${Math.random()}`;
  const old = new OffprintDb(name);
  await libraryOf(old).savePapers([{ title: 'Well kept', ids: ['10.1000/x'] }], PAGE);
  const before = await stateOf(old);
  old.close();

  const failing = {
    stores: { shelves: '++id' },
    upgrade: async (transaction: { table: (name: string) => { clear: () => Promise<void> } }) => {
      await transaction.table('papers').clear();
      throw new Error('the disk is full');
    },
  };
  const db = await openLibrary(new OffprintDb(name, [...VERSIONS, failing]), [...VERSIONS, failing]);
  expect(db.readOnly).toBe('not-upgraded: the disk is full');
  expect(await stateOf(db)).toEqual(before);
  await expect(libraryOf(db).removePapers([1])).rejects.toMatchObject({ name: 'Refused' });
  db.close();
  // A version whose upgrade works finds all rows.
  expect(await stateOf(await openLibrary(new OffprintDb(name)))).toEqual(before);
});
