/** Flushes the tail, the papers not yet in a segment, into a new segment of level 0. */
import type { OffprintDb } from '../db/database.ts';
import { packDocuments, sumNumbers } from './documents.ts';
import { FIELDS } from './fields.ts';
import { type MergeSource, mergeBlocks, renumberDocuments } from './merge.ts';
import { raiseRevision } from './revision.ts';
import type { SegmentRow, TailRow } from '../db/index-tables.ts';

/** Most papers in the tail. Kept small, as every reader loads the whole tail. */
export const TAIL_LIMIT = 64;

/**
 * Moves all papers of the tail into a new segment.
 *
 * @param db in a read-write transaction of `INDEX_TABLES`.
 */
export async function flushTail(db: OffprintDb): Promise<void> {
  const tail = await db.indexTail.toArray();
  if (tail.length === 0) return;
  const state = await raiseRevision(db);
  const segment = state.nextSegment++;
  const built = await buildSegment(tail);
  await db.indexBlocks.bulkAdd(built.blocks.map(({ bytes }, number) => ({ segment, number, bytes })));
  await db.indexColumns.bulkAdd(packDocuments(segment, built));
  const row: SegmentRow = {
    id: segment,
    revision: state.revision,
    count: tail.length,
    totals: built.lengths.map(sumNumbers),
    blocks: built.blocks.map(({ first }) => first),
    bytes: built.blocks.reduce((sum, { bytes }) => sum + bytes.length, 0),
  };
  await db.indexSegments.add(row);
  await db.indexTail.clear();
  state.flushedTo = Math.max(state.flushedTo ?? -Infinity, built.ids.at(-1) ?? 0);
  await db.indexState.put(state);
}

/** Builds a segment from papers of the tail: each is merged as a segment of one document. */
async function buildSegment(papers: readonly TailRow[]) {
  const none = new Set<number>();
  const { ids, newNumbers } = renumberDocuments(
    papers.map(({ id }) => ({ ids: Float64Array.of(id), deleted: none })),
  );
  const sources = papers.map((paper, i): MergeSource => {
    return {
      blocks: paper.terms.length > 0 ? [''] : [],
      read: () => Promise.resolve(paper.terms),
      newNumbers: newNumbers[i] ?? new Int32Array(),
    };
  });
  const { blocks } = await mergeBlocks(sources, undefined, Infinity);
  const lengths = FIELDS.map((_, field) => {
    const fieldLengths = new Uint16Array(ids.length);
    for (const [i, paper] of papers.entries())
      fieldLengths[newNumbers[i]?.[0] ?? 0] = paper.lengths[field] ?? 0;
    return fieldLengths;
  });
  return { ids, lengths, blocks };
}
