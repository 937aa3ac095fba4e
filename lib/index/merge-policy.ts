/**
 * Chooses which segments to merge: eight of one level into one of the next, or all when there are many
 * tombstones.
 */
import type { OffprintDb } from '../db/database.ts';
import { TAIL_LIMIT } from './flush.ts';
import type { TombstoneRow, SegmentRow } from '../db/index-tables.ts';

const FAN_OUT = 8;
// Every reader looks each tombstone up in every segment, so they are merged away before there are many.
const MAX_TOMBSTONES = 256;

/**
 * The segments to merge next, none if no merge is due; and all tombstones. Call it in a transaction of the
 * index.
 */
export async function chooseSegments(
  db: OffprintDb,
): Promise<{ segments: SegmentRow[]; tombstones: TombstoneRow[] }> {
  const segments = await db.indexSegments.toArray();
  const tombstones = await db.indexDeleted.toArray();
  return {
    segments: tombstones.length > MAX_TOMBSTONES ? segments : oldestOfFullLevel(segments),
    tombstones,
  };
}

/** The eight oldest segments of the lowest level that has as many. */
function oldestOfFullLevel(segments: readonly SegmentRow[]): SegmentRow[] {
  const levels: SegmentRow[][] = [];
  for (const segment of segments) (levels[levelOf(segment)] ??= []).push(segment);
  return levels.find((level) => level && level.length >= FAN_OUT)?.slice(0, FAN_OUT) ?? [];
}

/**
 * A flushed tail is level 0; eight segments of a level are one of the next, even if some of their papers were
 * deleted.
 */
function levelOf({ count }: SegmentRow): number {
  return Math.max(0, Math.round(Math.log(count / TAIL_LIMIT) / Math.log(FAN_OUT)));
}
