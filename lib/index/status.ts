/** Checks whether the index is complete and up to date. */
import { ANALYSER_VERSION } from '../text/analyser.ts';
import type { OffprintDb } from '../db/database.ts';
import { countChunks } from './documents.ts';
import { INDEX_TABLES, type StateRow } from '../db/index-tables.ts';
import { countTombstones } from './tombstones.ts';

/**
 * `missing`: there are papers but no index. `older`: written by an older version of the analyser. `damaged`:
 * rows are missing, or papers are. `building`: a rebuild is under way; the papers indexed so far can be
 * searched.
 */
export interface IndexStatus {
  condition: 'ok' | 'missing' | 'older' | 'damaged' | 'building';
  /** Number of papers in the index. */
  indexed: number;
  /** Number of papers in the library. */
  papers: number;
}

/** Checks the condition of the index, without reading any blocks. */
export function readIndexStatus(db: OffprintDb): Promise<IndexStatus> {
  return db.transaction('r', [db.papers, ...INDEX_TABLES], async () => {
    const state = await db.indexState.get('index');
    const papers = await db.papers.count();
    const indexed = await countIndexed(db);
    return { condition: await checkCondition(db, state, papers, indexed), indexed, papers };
  });
}

async function checkCondition(
  db: OffprintDb,
  state: StateRow | undefined,
  papers: number,
  indexed: number,
): Promise<IndexStatus['condition']> {
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
    if ((await blocks) !== segment.blocks.length || (await chunks) !== countChunks(segment)) return 'damaged';
  }
  return indexed === papers ? 'ok' : 'damaged';
}

async function countIndexed(db: OffprintDb): Promise<number> {
  let count = await db.indexTail.count();
  for (const segment of await db.indexSegments.toArray()) count += segment.count;
  for (const outdated of (await countTombstones(db)).values()) count -= outdated;
  return count;
}
