/** Grows our index and the peer's, and measures the costs of saving. */
import MiniSearch from 'minisearch';
import type { IndexedPaper } from '@/lib/index/fields.ts';
import { INDEX_TABLES } from '@/lib/db/index-tables.ts';
import { indexPapers, maintainIndex } from '@/lib/index/write.ts';
import { OffprintDb } from '@/lib/db/database.ts';
import { OPTIONS, PeerDb, storePeer } from './peer.ts';
import { type SavedPaper } from '@/lib/db/rows.ts';

// As many papers as an import saves in one transaction.
const CHUNK = 64;

export const db = new OffprintDb();
export const mini = new MiniSearch<IndexedPaper>(OPTIONS);
const peer = new PeerDb();
let count = 0;
let written = 0;
let peerSize = 0;

/** Adds papers to both, fetched from an address as JSON Lines. */
export async function grow(url: string): Promise<void> {
  const papers = await fetchPapers(url);
  countWrites();
  for (let start = 0; start < papers.length; start += CHUNK) {
    await save(papers.slice(start, start + CHUNK));
    while (await maintainIndex(db));
  }
  mini.addAll(papers);
  count += papers.length;
}

/** The sizes in bytes, and the ms that the peer takes to write its index. */
export async function measureSizes() {
  const start = performance.now();
  peerSize = await storePeer(peer, mini);
  const peerSave = performance.now() - start;
  let size = 0;
  for (const name of INDEX_TABLES) await db.table(name).each((row) => (size += sizeOf(row)));
  return { count, size, peerSize, peerSave, written: written / count };
}

/**
 * Saves papers one at a time. Returns the ms of each save: `quiet` alone, `busy` while a maintenance step
 * runs.
 */
export async function timeSaves(url: string) {
  const papers = await fetchPapers(url);
  const quiet: number[] = [];
  const busy: number[] = [];
  for (const [i, paper] of papers.entries()) {
    const upkeep = i % 2 === 0 ? Promise.resolve(false) : maintainIndex(db);
    const start = performance.now();
    await save([paper]);
    (i % 2 === 0 ? quiet : busy).push(performance.now() - start);
    await upkeep;
  }
  while (await maintainIndex(db));
  mini.addAll(papers);
  count += papers.length;
  return { quiet, busy };
}

/** Saves and indexes papers in one transaction, as the library does. */
export async function save(papers: SavedPaper[]): Promise<void> {
  await db.transaction('rw', [db.papers, ...INDEX_TABLES], async () => {
    await db.papers.bulkAdd(papers);
    await indexPapers(db, papers);
  });
}

async function fetchPapers(url: string): Promise<SavedPaper[]> {
  const lines = (await (await fetch(url)).text()).split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as SavedPaper);
}

let counting = false;
function countWrites(): void {
  if (counting) return;
  counting = true;
  for (const table of db.tables)
    table.hook('creating', (_key, row) => {
      written += sizeOf(row);
    });
}

/** The approximate size of a row in the database, in bytes. */
function sizeOf(value: unknown): number {
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 8;
  return Object.entries(value).reduce(
    (sum, [key, of]) => sum + (Array.isArray(value) ? 0 : key.length) + sizeOf(of),
    0,
  );
}
