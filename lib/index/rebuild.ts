/** What condition the index is in, and making it anew from the papers. */
import { ANALYSER_VERSION } from '../text/analyser.ts';
import type { OffprintDb } from '../db/database.ts';
import { chunksOf } from './documents.ts';
import { flushTail, TAIL_LIMIT } from './flush.ts';
import { maintainIndex } from './maintain.ts';
import { packPaper } from './packing.ts';
import { nextRevision } from './revision.ts';
import { INDEX_TABLES, type StateRow } from '../db/index-tables.ts';
import { countTombstones } from './tombstones.ts';

/**
 * `missing`: there are papers and no index. `older`: made by an older analyser. `damaged`: parts are missing, or not
 * every paper is in it. `building`: being made anew; what is in it so far can be searched.
 */
export interface IndexState {
  condition: 'ok' | 'missing' | 'older' | 'damaged' | 'building';
  /** Papers in the index, and in the library. */
  indexed: number;
  papers: number;
}

/** Finds out what condition the index is in; reads no blocks. */
export function indexState(db: OffprintDb): Promise<IndexState> {
  return db.transaction('r', [db.papers, ...INDEX_TABLES], async () => {
    const state = await db.indexState.get('index');
    const papers = await db.papers.count();
    const indexed = await countIndexed(db);
    return { condition: await condition(db, state, papers, indexed), indexed, papers };
  });
}

async function condition(
  db: OffprintDb,
  state: StateRow | undefined,
  papers: number,
  indexed: number,
): Promise<IndexState['condition']> {
  if (!state) return papers > 0 ? 'missing' : 'ok';
  if (state.analyser !== ANALYSER_VERSION) return 'older';
  if (state.rebuiltTo !== undefined) return 'building';
  for (const segment of await db.indexSegments.toArray()) {
    const [from, to] = [
      [segment.id, 0],
      [segment.id, Infinity],
    ];
    const blocks = db.indexBlocks.where('[segment+number]').between(from, to).count();
    const chunks = db.indexColumns.where('[segment+chunk]').between(from, to).count();
    if ((await blocks) !== segment.blocks.length || (await chunks) !== chunksOf(segment)) return 'damaged';
  }
  return indexed === papers ? 'ok' : 'damaged';
}

async function countIndexed(db: OffprintDb): Promise<number> {
  let count = await db.indexTail.count();
  for (const segment of await db.indexSegments.toArray()) count += segment.count;
  for (const voids of (await countTombstones(db)).values()) count -= voids;
  return count;
}

/**
 * Makes the index anew from the papers, 64 in a transaction; goes on where it was when called again after a kill.
 *
 * Saves and removals may come between: those of papers beyond the part rebuilt are left to the rebuild.
 *
 * @param onProgress told after each transaction how many papers of how many are in.
 */
export async function rebuildIndex(
  db: OffprintDb,
  onProgress?: (done: number, of: number) => void,
): Promise<void> {
  await db.transaction('rw', INDEX_TABLES, async () => {
    const state = await db.indexState.get('index');
    if (state?.rebuiltTo !== undefined && state.analyser === ANALYSER_VERSION) return;
    await Promise.all(INDEX_TABLES.map((name) => db.table(name).clear()));
    // The revision goes on, so that nobody takes the new index for the old one.
    const revision = (state?.revision ?? 0) + 1;
    const nextSegment = (state?.nextSegment ?? 0) + 1;
    await db.indexState.put({
      name: 'index',
      analyser: ANALYSER_VERSION,
      revision,
      nextSegment,
      rebuiltTo: -Infinity,
    });
  });
  while (await rebuildStep(db, onProgress)) while (await maintainIndex(db));
}

function rebuildStep(db: OffprintDb, onProgress?: (done: number, of: number) => void): Promise<boolean> {
  return db.transaction('rw', [db.papers, ...INDEX_TABLES], async () => {
    const { rebuiltTo } = (await db.indexState.get('index')) ?? {};
    if (rebuiltTo === undefined) return false;
    const papers = await db.papers.where(':id').above(rebuiltTo).limit(TAIL_LIMIT).toArray();
    await flushTail(db);
    const state = await nextRevision(db);
    await db.indexTail.bulkPut(papers.map(packPaper));
    const last = papers.at(-1);
    if (last) state.rebuiltTo = last.id;
    else delete state.rebuiltTo;
    await db.indexState.put(state);
    onProgress?.(
      await db.papers
        .where(':id')
        .belowOrEqual(last?.id ?? Infinity)
        .count(),
      await db.papers.count(),
    );
    return last !== undefined;
  });
}
