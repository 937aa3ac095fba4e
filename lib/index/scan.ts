/** One pass over all terms of an index. */
import { byCodeUnit } from './block.ts';
import { SegmentCursor, smallestTerm, type TermSource } from './cursor.ts';
import type { PackedPostings } from './postings.ts';
import type { Snapshot } from './snapshot.ts';

/** Blocks of a segment read at a time: a read of its own for each would take longer than going through it. */
const READ_AHEAD = 32;

/**
 * Hands over every term, in order, with its packed postings: terms of removed papers alone are among them.
 *
 * @param visit must be done with the postings when it returns.
 * @param pause awaited every few blocks, so that the caller's thread can do something else.
 */
export async function scanTerms(
  snapshot: Snapshot,
  visit: (term: string, parts: readonly PackedPostings[]) => void,
  pause: () => Promise<void> | void,
): Promise<void> {
  const cursors = snapshot.segments.map(
    (segment, i) => new SegmentCursor(segmentSource(snapshot, segment.id, segment.blocks, i, pause)),
  );
  for (const cursor of cursors) await cursor.nextBlock();
  const tail = [...snapshot.tailTerms()].toSorted(([a], [b]) => byCodeUnit(a, b)).values();
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

/** A segment's blocks, read some at a time. */
function segmentSource(
  snapshot: Snapshot,
  segment: number,
  blocks: readonly string[],
  i: number,
  pause: () => Promise<void> | void,
): TermSource & { base: number } {
  let from = 0;
  let read: Uint8Array[] = [];
  return {
    base: snapshot.bases[i] ?? 0,
    blocks,
    read: async (number) => {
      await pause();
      if (number >= from + read.length) {
        const end = Math.min(number + READ_AHEAD, blocks.length);
        from = number;
        read = await snapshot.blocks.read(
          Array.from({ length: end - from }, (_, i) => [segment, from + i] as [number, number]),
        );
      }
      return read[number - from] ?? new Uint8Array();
    },
  };
}
