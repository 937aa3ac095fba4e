/** A library that a browser has lost is told from a new one, at every opening, and is not written to. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { OffprintDb, VERSIONS } from '@/lib/db/database.ts';
import { openLibrary } from '@/lib/db/open-library.ts';
import { leavesRoom, takesProbe } from '@/lib/db/room.ts';
import { toWitness, type Witness } from '@/lib/db/witness.ts';
import { libraryOf } from '../library/operations.ts';

const PAGE = 'https://arxiv.org/list/cs.CL/recent';
const had: Witness = { papers: 7_850, at: 1_790_000_000_000 };
let name: string;
let witness: Witness | undefined;
beforeEach(() => {
  name = `test-${Math.random()}`;
  witness = undefined;
});
afterEach(async () => {
  vi.restoreAllMocks();
  await new OffprintDb(name).delete();
});

async function opened(): Promise<OffprintDb> {
  const db = new OffprintDb(name);
  db.readWitness = async () => witness;
  return openLibrary(db);
}

const save = (db: OffprintDb) => libraryOf(db).savePapers([{ title: 'One', ids: ['10.1000/x'] }], PAGE);

it('writes to a new library, and to one that the user has emptied', async () => {
  const db = await opened();
  const library = libraryOf(db);
  await save(db);
  await library.removePapers([1]);
  await library.emptyBin();
  db.close();
  witness = had;
  const again = await opened();
  expect(again.readOnly).toBeUndefined();
  await save(again);
  again.close();
});

it('does not write to one that was lost, whether or not its tables are there', async () => {
  witness = had;
  const db = await opened();
  expect(db.readOnly).toMatch(/^emptied-library: 7850 1790000000000 /);
  await expect(save(db)).rejects.toThrow('emptied-library');
  expect(await db.changes.count()).toBe(0);
  db.acceptEmptied();
  await save(db);
  db.close();
});

it('finds out about it while it runs: a lost database is opened again', async () => {
  const db = await opened();
  await save(db);
  witness = { papers: 1, at: 1 };
  db.close({ disableAutoOpen: false });
  await new OffprintDb(name).delete();
  await expect(save(db)).rejects.toThrow('emptied-library');
  db.close();
});

it('takes nothing but a witness for one', () => {
  for (const stored of [undefined, null, 7, {}, { papers: '1', at: 1 }, { papers: 1.5, at: 1 }])
    expect(toWitness(stored)).toBeUndefined();
  const backup = { at: 2, name: 'offprint-a.jsonl' };
  expect(toWitness({ ...had, backup, more: 1 })).toEqual({ ...had, backup });
  expect(toWitness({ ...had, backup: 'x' })).toEqual(had);
});

it('stops while there is room: as much again as there is, and never less than a margin', () => {
  const MB = 1_000_000;
  expect(leavesRoom({ usage: 10 * MB, quota: 1_000 * MB })).toBe(true);
  expect(leavesRoom({ usage: 10 * MB, quota: 60 * MB })).toBe(false);
  expect(leavesRoom({ usage: 500 * MB, quota: 900 * MB })).toBe(false);
  expect(leavesRoom({ usage: 500 * MB, quota: 1_100 * MB })).toBe(true);
  expect(leavesRoom({})).toBe(true);
});

it('tries the disk by a write of which nothing stays', async () => {
  const db = await opened();
  expect(await takesProbe(db)).toBe(true);
  expect(await db.settings.count()).toBe(0);
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('No room', 'QuotaExceededError');
  });
  expect(await takesProbe(db)).toBe(false);
  db.close();
});

it('a library that a newer version upgrades in another page is let go of without a word in the console', async () => {
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const old = await opened();
  await save(old);
  const newer = new OffprintDb(name, [...VERSIONS, { stores: { later: 'id' } }]);
  expect(await newer.papers.count()).toBe(1);
  expect(warned).not.toHaveBeenCalled();
  newer.close();
});
