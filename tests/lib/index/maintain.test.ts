/** Tests of maintenance and rebuilding: both work in steps, and the worker may be killed after each. */
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { IndexedPaper } from '@/lib/index/fields.ts';
import { openIndex } from '@/lib/index/open-index.ts';
import { termReaderOf } from '@/lib/index/term-reader.ts';
import { readIndexStatus, maintainIndex, rebuildIndex, needsMaintenance } from '@/lib/index/write.ts';
import { OffprintDb } from '@/lib/db/database.ts';
import { analyse } from '@/lib/text/analyser.ts';
import { newDb, remove, save } from './library.ts';
import { people } from '@/tests/lib/people.ts';

/** Makes papers with so many different words that merging them takes many steps. */
function invented(from: number, count: number): IndexedPaper[] {
  return Array.from({ length: count }, (_, i) => {
    const id = from + i;
    const abstract = Array.from({ length: 150 }, (_, n) => `word${(id * 151 + n * 17) % 20_011}`).join(' ');
    return { id, title: `Paper ${id}`, abstract, authors: people('Ada Example') };
  });
}

async function saveAll(db: OffprintDb, papers: IndexedPaper[]): Promise<void> {
  for (let start = 0; start < papers.length; start += 64) await save(db, papers.slice(start, start + 64));
}

/** The ids of the papers that contain a word. */
async function idsOf(db: OffprintDb, word: string): Promise<number[]> {
  const reader = await openIndex(db);
  const [term = ''] = analyse(word);
  const documents = (await termReaderOf(reader).readPostings([term])).get(term)?.documents ?? [];
  return Array.from(documents, (document) => reader.ids[document] ?? 0).toSorted((a, b) => a - b);
}

const all = (papers: IndexedPaper[]) => papers.map(({ id }) => id);

describe('maintainIndex', () => {
  it('continues a merge after the worker was killed, with papers edited and removed meanwhile', async () => {
    const papers = invented(1, 576);
    let db = newDb();
    await saveAll(db, papers);
    expect(await db.indexSegments.count()).toBe(8);
    expect(await needsMaintenance(db)).toBe(true);
    expect(await maintainIndex(db)).toBe(true);
    expect(await needsMaintenance(db)).toBe(true);
    await remove(db, [5]);
    const edited = { id: 7, title: 'Zebra', abstract: '', authors: [] };
    await save(db, [edited]);
    let steps = 1;
    for (let more = true; more; steps++) {
      const { name } = db;
      db.close();
      db = new OffprintDb(name);
      more = await maintainIndex(db);
      expect(await idsOf(db, 'paper')).toEqual(all(papers).filter((id) => id !== 5 && id !== 7));
      expect(await idsOf(db, 'zebra')).toEqual([7]);
    }
    expect(steps).toBeGreaterThan(2);
    expect(await needsMaintenance(db)).toBe(false);
    expect(await db.indexSegments.count()).toBeLessThan(8);
    expect(await readIndexStatus(db)).toEqual({ condition: 'ok', indexed: 575, papers: 575 });
  }, 30_000);

  it('removes deleted papers from segments, and then their tombstones', async () => {
    const db = newDb();
    const papers = invented(1, 400);
    await saveAll(db, papers);
    await remove(db, all(papers).slice(0, 300));
    expect(await needsMaintenance(db)).toBe(true);
    while (await maintainIndex(db));
    expect(await db.indexDeleted.count()).toBe(0);
    expect(await idsOf(db, 'paper')).toEqual(all(papers).slice(300));
  }, 30_000);

  it('makes readers opened before a merge throw, instead of returning other papers', async () => {
    const db = newDb();
    await saveAll(db, invented(1, 576));
    const before = await openIndex(db);
    while (await maintainIndex(db));
    await expect(termReaderOf(before).readPostings(['paper'])).rejects.toThrow('merged');
    expect(await idsOf(db, 'paper')).toHaveLength(576);
  }, 30_000);
});

describe('the tail', () => {
  it('never holds more than 64 papers', async () => {
    const db = newDb();
    expect(await needsMaintenance(db)).toBe(false);
    for (const paper of invented(1, 130)) {
      await save(db, [paper]);
      expect(await db.indexTail.count()).toBeLessThanOrEqual(64);
    }
    expect(await idsOf(db, 'paper')).toHaveLength(130);
  });
});

describe('rebuildIndex', () => {
  it('rebuilds a damaged index, and one of an older analyser', async () => {
    const db = newDb();
    const papers = invented(1, 200);
    await saveAll(db, papers);
    expect(await readIndexStatus(db)).toMatchObject({ condition: 'ok', indexed: 200 });
    await db.indexBlocks.clear();
    expect(await readIndexStatus(db)).toMatchObject({ condition: 'damaged' });
    expect((await idsOf(db, 'paper')).length).toBeLessThan(200);
    const progress: number[] = [];
    await rebuildIndex(db, (done) => progress.push(done));
    expect(progress).toEqual([64, 128, 192, 200, 200]);
    expect(await idsOf(db, 'paper')).toEqual(all(papers));
    await db.indexState.update('index', { analyser: 0 });
    expect(await readIndexStatus(db)).toMatchObject({ condition: 'older' });
    await rebuildIndex(db);
    expect(await readIndexStatus(db)).toEqual({ condition: 'ok', indexed: 200, papers: 200 });
  });

  it('is needed when documents of a segment are missing; until then the index skips that segment', async () => {
    const db = newDb();
    await saveAll(db, invented(1, 200));
    await db.indexColumns.where('[segment+chunk]').between([1, 0], [1, Infinity]).delete();
    expect(await readIndexStatus(db)).toMatchObject({ condition: 'damaged' });
    expect(await idsOf(db, 'paper')).toEqual(all(invented(65, 136)));
  });

  it('continues after the worker was killed, with papers saved and removed meanwhile', async () => {
    const db = newDb();
    const papers = invented(1, 200);
    await saveAll(db, papers);
    await db.indexState.clear();
    expect(await readIndexStatus(db)).toMatchObject({ condition: 'missing' });
    const stop = new Error('killed');
    const killed = rebuildIndex(db, (done) => {
      if (done > 100) throw stop;
    });
    await expect(killed).rejects.toThrow(stop);
    expect(await readIndexStatus(db)).toMatchObject({ condition: 'building', indexed: 64 });
    await remove(db, [1, 150]);
    await save(db, [{ id: 2, title: 'Zebra', abstract: '', authors: [] }, ...invented(201, 1)]);
    await rebuildIndex(db);
    expect(await idsOf(db, 'paper')).toEqual([...all(papers), 201].filter((id) => ![1, 2, 150].includes(id)));
    expect(await idsOf(db, 'zebra')).toEqual([2]);
    expect(await readIndexStatus(db)).toEqual({ condition: 'ok', indexed: 199, papers: 199 });
  });
});
