/** Flushing the tail: its papers become a segment of level 0. */
import type { OffprintDb } from '../db/database.ts';
import { packDocuments, total } from './documents.ts';
import { FIELDS } from './fields.ts';
import { type MergeSource, mergeBlocks, renumber } from './merge.ts';
import { nextRevision } from './revision.ts';
import type { SegmentRow, TailRow } from '../db/index-tables.ts';

/** Most papers the tail holds: a reader unpacks all of them. */
export const TAIL_LIMIT = 64;

/** Makes a segment of the tail and empties it, in a read-write transaction of the index. */
export async function flushTail(db: OffprintDb): Promise<void> {
  const tail = await db.indexTail.toArray();
  if (tail.length === 0) return;
  const state = await nextRevision(db);
  const segment = state.nextSegment++;
  const built = await buildSegment(tail);
  await db.indexBlocks.bulkAdd(built.blocks.map(({ bytes }, number) => ({ segment, number, bytes })));
  await db.indexColumns.bulkAdd(packDocuments(segment, built));
  const row: SegmentRow = {
    id: segment,
    revision: state.revision,
    count: tail.length,
    totals: built.lengths.map(total),
    blocks: built.blocks.map(({ first }) => first),
    bytes: built.blocks.reduce((sum, { bytes }) => sum + bytes.length, 0),
  };
  await db.indexSegments.add(row);
  await db.indexTail.clear();
  state.flushedTo = Math.max(state.flushedTo ?? -Infinity, built.ids.at(-1) ?? 0);
  await db.indexState.put(state);
}

/** The segment of these packed papers, built in one go: what any merges of them come to. */
async function buildSegment(papers: readonly TailRow[]) {
  const none = new Set<number>();
  const { ids, renumbered } = renumber(papers.map(({ id }) => ({ ids: Float64Array.of(id), left: none })));
  const sources = papers.map((paper, i): MergeSource => {
    return {
      blocks: paper.terms.length > 0 ? [''] : [],
      read: () => Promise.resolve(paper.terms),
      renumbered: renumbered[i] ?? new Int32Array(),
    };
  });
  const { blocks } = await mergeBlocks(sources, undefined, Infinity);
  const lengths = FIELDS.map((_, field) => {
    const of = new Uint16Array(ids.length);
    for (const [i, paper] of papers.entries()) of[renumbered[i]?.[0] ?? 0] = paper.lengths[field] ?? 0;
    return of;
  });
  return { ids, lengths, blocks };
}
