/**
 * Upkeep of the index in small steps: flushing a full tail, and merging eight segments of a level into one of the next.
 *
 * A step reads and packs outside of any transaction (segments never change) and commits in one short one. What a merge
 * has written is not seen before it is whole; after a kill the next step goes on where the last commit was.
 */
import type { OffprintDb } from '../db/database.ts';
import { FIELDS } from './fields.ts';
import { flushTail, TAIL_LIMIT } from './flush.ts';
import { packDocuments, readDocuments, type SegmentDocuments, total } from './documents.ts';
import { type MergeSource, type MergeStep, mergeBlocks, renumber } from './merge.ts';
import {
  INDEX_TABLES,
  type MergedRow,
  type MergeRow,
  type SegmentRow,
  type StateRow,
} from '../db/index-tables.ts';
import { countTombstones } from './tombstones.ts';

const FAN_OUT = 8;
// A few milliseconds of packing, so that a save that waits for a step is not felt.
const BLOCKS_PER_STEP = 8;
// Void entries cost every reader a search in each segment, so they are merged away before they are many.
const MOST_DELETED = 256;

/**
 * Does one step of upkeep in a transaction of its own, if there is any to do.
 *
 * @returns whether more is left to do.
 */
export async function maintainIndex(db: OffprintDb): Promise<boolean> {
  const merge = await db.transaction('rw', INDEX_TABLES, async () => {
    if ((await db.indexTail.count()) >= TAIL_LIMIT) await flushTail(db);
    const state = await db.indexState.get('index');
    return state && (state.merge ?? beginMerge(db, state));
  });
  if (!merge) return false;
  return mergeStep(db, merge);
}

/** Whether there is any upkeep to do: much less to ask, and to load, than it is to do it. */
export function upkeepDue(db: OffprintDb): Promise<boolean> {
  return db.transaction('r', INDEX_TABLES, async () => {
    if ((await db.indexTail.count()) >= TAIL_LIMIT) return true;
    const state = await db.indexState.get('index');
    return state !== undefined && (state.merge !== undefined || (await dueForMerge(db)).due.length > 0);
  });
}

/** Notes which segments are merged next, if any are due. */
async function beginMerge(db: OffprintDb, state: StateRow): Promise<MergeRow | undefined> {
  const { due, deleted } = await dueForMerge(db);
  if (due.length === 0) return undefined;
  const sources: MergedRow[] = due.map(({ id, revision }) => ({
    segment: id,
    left: deleted.filter((row) => row.revision > revision).map((row) => row.id),
  }));
  state.merge = { target: state.nextSegment++, sources, blocks: [], bytes: 0 };
  await db.indexState.put(state);
  return state.merge;
}

async function dueForMerge(db: OffprintDb) {
  const segments = await db.indexSegments.toArray();
  const deleted = await db.indexDeleted.toArray();
  return { due: deleted.length > MOST_DELETED ? segments : dueSegments(segments), deleted };
}

/** The eight oldest segments of the lowest level that has as many. */
function dueSegments(segments: readonly SegmentRow[]): SegmentRow[] {
  const levels: SegmentRow[][] = [];
  for (const segment of segments) (levels[levelOf(segment)] ??= []).push(segment);
  return levels.find((of) => of && of.length >= FAN_OUT)?.slice(0, FAN_OUT) ?? [];
}

/** A full flush is level 0, and eight of a level are one of the next, a few void papers more or less. */
function levelOf({ count }: SegmentRow): number {
  return Math.max(0, Math.round(Math.log(count / TAIL_LIMIT) / Math.log(FAN_OUT)));
}

async function mergeStep(db: OffprintDb, merge: MergeRow): Promise<boolean> {
  const rows = await db.indexSegments.bulkGet(merge.sources.map(({ segment }) => segment));
  const from: (SegmentDocuments & { row: SegmentRow; left: Set<number> })[] = [];
  for (const [i, { segment, left }] of merge.sources.entries()) {
    const row = rows[i];
    const documents = row && (await readDocuments(db, row));
    if (!documents) throw new Error(`Segment ${segment} of the index is missing`);
    from.push({ row, ...documents, left: new Set(left) });
  }
  const { ids, renumbered } = renumber(from);
  const sources = from.map(({ row }, i): MergeSource => {
    return {
      blocks: row.blocks,
      read: (number) => readBlock(db, row.id, number),
      renumbered: renumbered[i] ?? new Int32Array(),
    };
  });
  const step = await mergeBlocks(sources, merge.lastTerm, BLOCKS_PER_STEP);
  const lengths = step.done ? mergedLengths(from, renumbered, ids.length) : [];
  return db.transaction('rw', INDEX_TABLES, async () => {
    const state = await db.indexState.get('index');
    // Whoever else took this very step has done it, and a rebuild has done away with it.
    if (state?.merge?.target !== merge.target || state.merge.blocks.length !== merge.blocks.length)
      return true;
    const written = await writeStep(db, merge, step);
    if (!step.done) {
      await db.indexState.put({ ...state, merge: written });
      return true;
    }
    const target: SegmentRow = {
      id: merge.target,
      revision: Math.max(...from.map(({ row }) => row.revision)),
      count: ids.length,
      totals: lengths.map(total),
      blocks: written.blocks,
      bytes: written.bytes,
    };
    await swap(db, state, target, { ids, lengths });
    return true;
  });
}

async function readBlock(db: OffprintDb, segment: number, number: number): Promise<Uint8Array> {
  const row = await db.indexBlocks.get([segment, number]);
  if (!row) throw new Error(`Block ${number} of segment ${segment} of the index is missing`);
  return row.bytes;
}

async function writeStep(
  db: OffprintDb,
  merge: MergeRow,
  { blocks, lastTerm }: MergeStep,
): Promise<MergeRow> {
  const key = (i: number) => ({ segment: merge.target, number: merge.blocks.length + i });
  await db.indexBlocks.bulkPut(blocks.map(({ bytes }, i) => ({ ...key(i), bytes })));
  return {
    ...merge,
    ...(lastTerm !== undefined && { lastTerm }),
    blocks: [...merge.blocks, ...blocks.map(({ first }) => first)],
    bytes: merge.bytes + blocks.reduce((sum, { bytes }) => sum + bytes.length, 0),
  };
}

function mergedLengths(
  sources: readonly SegmentDocuments[],
  renumbered: Int32Array[],
  count: number,
): Uint16Array[] {
  return FIELDS.map((_, field) => {
    const lengths = new Uint16Array(count);
    for (const [source, numbers] of renumbered.entries()) {
      const of = sources[source]?.lengths[field];
      for (let i = 0; i < numbers.length; i++) {
        const number = numbers[i] ?? -1;
        if (number >= 0) lengths[number] = of?.[i] ?? 0;
      }
    }
    return lengths;
  });
}

/** Puts the merged segment in place of its sources. */
async function swap(
  db: OffprintDb,
  state: StateRow,
  target: SegmentRow,
  documents: SegmentDocuments,
): Promise<void> {
  const { merge, ...rest } = state;
  const gone = merge?.sources.map(({ segment }) => segment) ?? [];
  // All asked for at once: a save may be waiting.
  await Promise.all([
    db.indexSegments.bulkDelete(gone),
    ...gone.flatMap((segment) => [
      db.indexColumns.where('[segment+chunk]').between([segment, 0], [segment, Infinity]).delete(),
      db.indexBlocks.where('[segment+number]').between([segment, 0], [segment, Infinity]).delete(),
    ]),
  ]);
  if (target.count > 0) {
    await db.indexSegments.add(target);
    await db.indexColumns.bulkAdd(packDocuments(target.id, documents));
  }
  await forgetDeleted(db);
  await db.indexState.put({ ...rest, revision: rest.revision + 1 });
}

/** Drops the notes on papers that no segment older than the note holds any more. */
async function forgetDeleted(db: OffprintDb): Promise<void> {
  const counts = await countTombstones(db);
  await db.indexDeleted.bulkDelete([...counts].filter(([, count]) => count === 0).map(([id]) => id));
}
