/** Iterates over all terms of the index once. */
import { compareCodeUnits } from './block.ts';
import { SegmentCursor, smallestTerm, type BlockSource } from './segment-cursor.ts';
import type { PackedPostings } from './postings.ts';
import type { Snapshot } from './snapshot.ts';

/** Blocks of a segment read at a time: a separate read for each would take longer than decoding it. */
const READ_AHEAD = 32;

/**
 * Calls `visit` for every term, in order, with its packed postings. Terms that only deleted papers contain
 * are included.
 *
 * @param visit must not keep `parts`, which is reused.
 * @param pause awaited at each block, so that the caller can yield to other work.
 */
export async function scanTerms(
  snapshot: Snapshot,
  visit: (term: string, parts: readonly PackedPostings[]) => void,
  pause: () => Promise<void> | void,
): Promise<void> {
  const cursors = snapshot.segments.map(
    (segment, i) => new SegmentCursor(createBlockSource(snapshot, segment.id, segment.blocks, i, pause)),
  );
  for (const cursor of cursors) await cursor.nextBlock();
  const tail = [...snapshot.tailPostings()].toSorted(([a], [b]) => compareCodeUnits(a, b)).values();
  let next = tail.next();
  const parts: PackedPostings[] = [];
  for (;;) {
    const [tailTerm, tailParts = []] = next.done ? [] : next.value;
    let term = smallestTerm(cursors);
    if (term === undefined || (tailTerm !== undefined && tailTerm < term)) term = tailTerm;
    if (term === undefined) return;
    parts.length = 0;
    for (const cursor of cursors) {
      if (cursor.term !== term) continue;
      const { bytes, start, end } = cursor.block;
      parts.push({ bytes, start, end, base: cursor.source.base });
      if (!cursor.next()) await cursor.nextBlock();
    }
    if (tailTerm === term) {
      parts.push(...tailParts);
      next = tail.next();
    }
    visit(term, parts);
  }
}

/** Reads a segment's blocks in order, `READ_AHEAD` at a time. */
function createBlockSource(
  snapshot: Snapshot,
  segment: number,
  blocks: readonly string[],
  i: number,
  pause: () => Promise<void> | void,
): BlockSource & { base: number } {
  let first = 0;
  let loaded: Uint8Array[] = [];
  return {
    base: snapshot.bases[i] ?? 0,
    blocks,
    read: async (number) => {
      await pause();
      if (number >= first + loaded.length) {
        const end = Math.min(number + READ_AHEAD, blocks.length);
        first = number;
        loaded = await snapshot.blocks.read(
          Array.from({ length: end - first }, (_, i) => [segment, first + i] as [number, number]),
        );
      }
      return loaded[number - first] ?? new Uint8Array();
    },
  };
}
