/**
 * Maintains the index in small steps: flushes a full tail, and merges segments.
 *
 * A step reads and packs outside any transaction, as segments are immutable, and commits in a short one. A
 * merged segment becomes visible only when it is complete; after the worker is killed, the next step
 * continues from the last commit.
 */
import type { OffprintDb } from '../db/database.ts';
import { FIELDS } from './fields.ts';
import { flushTail, TAIL_LIMIT } from './flush.ts';
import { packDocuments, readDocuments, type SegmentDocuments, sumNumbers } from './documents.ts';
import { type MergeSource, type MergeStep, mergeBlocks, renumberDocuments } from './merge.ts';
import { chooseSegments } from './merge-policy.ts';
import {
  INDEX_TABLES,
  type MergedRow,
  type MergeRow,
  type SegmentRow,
  type StateRow,
} from '../db/index-tables.ts';
import { countTombstones } from './tombstones.ts';

// A few milliseconds of work, so that a save that waits for a step is not noticeably slower.
const BLOCKS_PER_STEP = 8;

/**
 * Does one step of maintenance in a transaction of its own, if there is any to do.
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
  return runMergeStep(db, merge);
}

/** Whether there is maintenance to do; much cheaper than a step of it. */
export function needsMaintenance(db: OffprintDb): Promise<boolean> {
  return db.transaction('r', INDEX_TABLES, async () => {
    if ((await db.indexTail.count()) >= TAIL_LIMIT) return true;
    const state = await db.indexState.get('index');
    if (!state) return false;
    return state.merge !== undefined || (await chooseSegments(db)).segments.length > 0;
  });
}

/** Records the next merge in the state row, if one is due. */
async function beginMerge(db: OffprintDb, state: StateRow): Promise<MergeRow | undefined> {
  const { segments, tombstones } = await chooseSegments(db);
  if (segments.length === 0) return undefined;
  const sources: MergedRow[] = segments.map(({ id, revision }) => ({
    segment: id,
    left: tombstones.filter((row) => row.revision > revision).map((row) => row.id),
  }));
  state.merge = { target: state.nextSegment++, sources, blocks: [], bytes: 0 };
  await db.indexState.put(state);
  return state.merge;
}

async function runMergeStep(db: OffprintDb, merge: MergeRow): Promise<boolean> {
  const rows = await db.indexSegments.bulkGet(merge.sources.map(({ segment }) => segment));
  const segments: (SegmentDocuments & { row: SegmentRow; deleted: Set<number> })[] = [];
  for (const [i, { segment, left }] of merge.sources.entries()) {
    const row = rows[i];
    const documents = row && (await readDocuments(db, row));
    if (!documents) throw new Error(`Segment ${segment} of the index is missing`);
    segments.push({ row, ...documents, deleted: new Set(left) });
  }
  const { ids, newNumbers } = renumberDocuments(segments);
  const sources = segments.map(({ row }, i): MergeSource => {
    return {
      blocks: row.blocks,
      read: (number) => readBlock(db, row.id, number),
      newNumbers: newNumbers[i] ?? new Int32Array(),
    };
  });
  const step = await mergeBlocks(sources, merge.lastTerm, BLOCKS_PER_STEP);
  const lengths = step.done ? mergeLengths(segments, newNumbers, ids.length) : [];
  return db.transaction('rw', INDEX_TABLES, async () => {
    const state = await db.indexState.get('index');
    // Another caller has done this step meanwhile, or a rebuild has discarded the merge.
    if (state?.merge?.target !== merge.target || state.merge.blocks.length !== merge.blocks.length)
      return true;
    const written = await writeStep(db, merge, step);
    if (!step.done) {
      await db.indexState.put({ ...state, merge: written });
      return true;
    }
    const target: SegmentRow = {
      id: merge.target,
      revision: Math.max(...segments.map(({ row }) => row.revision)),
      count: ids.length,
      totals: lengths.map(sumNumbers),
      blocks: written.blocks,
      bytes: written.bytes,
    };
    await replaceSources(db, state, target, { ids, lengths });
    return true;
  });
}

async function readBlock(db: OffprintDb, segment: number, number: number): Promise<Uint8Array> {
  const row = await db.indexBlocks.get([segment, number]);
  if (!row) throw new Error(`Block ${number} of segment ${segment} of the index is missing`);
  return row.bytes;
}

/** Stores the blocks of a step. Returns the merge as it continues after them. */
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

/** The field lengths of the merged segment, by field and new document number. */
function mergeLengths(
  sources: readonly SegmentDocuments[],
  newNumbers: Int32Array[],
  count: number,
): Uint16Array[] {
  return FIELDS.map((_, field) => {
    const merged = new Uint16Array(count);
    for (const [source, numbers] of newNumbers.entries()) {
      const lengths = sources[source]?.lengths[field];
      for (let i = 0; i < numbers.length; i++) {
        const number = numbers[i] ?? -1;
        if (number >= 0) merged[number] = lengths?.[i] ?? 0;
      }
    }
    return merged;
  });
}

/** Replaces the merged segments by the new one. */
async function replaceSources(
  db: OffprintDb,
  state: StateRow,
  target: SegmentRow,
  documents: SegmentDocuments,
): Promise<void> {
  const { merge, ...rest } = state;
  const sources = merge?.sources.map(({ segment }) => segment) ?? [];
  // All requests at once, as a save may be waiting for this transaction.
  await Promise.all([
    db.indexSegments.bulkDelete(sources),
    ...sources.flatMap((segment) => [
      db.indexColumns.where('[segment+chunk]').between([segment, 0], [segment, Infinity]).delete(),
      db.indexBlocks.where('[segment+number]').between([segment, 0], [segment, Infinity]).delete(),
    ]),
  ]);
  if (target.count > 0) {
    await db.indexSegments.add(target);
    await db.indexColumns.bulkAdd(packDocuments(target.id, documents));
  }
  await dropTombstones(db);
  await db.indexState.put({ ...rest, revision: rest.revision + 1 });
}

/** Drops the tombstones that no segment needs any more. */
async function dropTombstones(db: OffprintDb): Promise<void> {
  const counts = await countTombstones(db);
  await db.indexDeleted.bulkDelete([...counts].filter(([, count]) => count === 0).map(([id]) => id));
}
