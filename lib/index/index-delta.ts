/**
 * Computes the difference between two snapshots of the index that differ only in the tail, as after most
 * saves.
 */
import { BlockCursor } from './block.ts';
import { PostingsBuffer, type FieldWeights } from './weighted-postings.ts';
import type { Snapshot } from './snapshot.ts';
import type { TailRow } from '../db/index-tables.ts';

export interface IndexDelta {
  /** Documents with smaller numbers are unchanged. */
  firstChanged: number;
  /**
   * For each document from `firstChanged` on, its number in the earlier snapshot; −1 if it is new or was
   * saved again.
   */
  previousNumbers: number[];
  /** The new documents, with their weighted term frequencies. */
  added: { document: number; counts: Map<string, number> }[];
  /** The change in document frequency of every term of the papers that were added or removed. */
  frequencyChanges: Map<string, number>;
}

/** @returns `undefined` if segments were merged or flushed, or papers in segments deleted. */
export function computeDelta(before: Snapshot, now: Snapshot, weights: FieldWeights): IndexDelta | undefined {
  const firstChanged = now.tailBase;
  if (before.segments.map(({ id }) => id).join() !== now.segments.map(({ id }) => id).join())
    return undefined;
  for (let document = 0; document < firstChanged; document++)
    if (before.isDeleted[document] !== now.isDeleted[document]) return undefined;
  const delta: IndexDelta = { firstChanged, previousNumbers: [], added: [], frequencyChanges: new Map() };
  const { frequencyChanges } = delta;
  const removed = new Map(before.tail.map((row, i) => [row.id, { row, document: before.tailBase + i }]));
  for (const [i, row] of now.tail.entries()) {
    const old = removed.get(row.id);
    const isSame = old !== undefined && haveEqualBytes(old.row.terms, row.terms);
    delta.previousNumbers.push(isSame ? old.document : -1);
    if (isSame) removed.delete(row.id);
    else {
      const counts = countTailTerms(row, weights);
      delta.added.push({ document: firstChanged + i, counts });
      for (const term of counts.keys()) frequencyChanges.set(term, (frequencyChanges.get(term) ?? 0) + 1);
    }
  }
  for (const { row } of removed.values())
    for (const term of countTailTerms(row, weights).keys())
      frequencyChanges.set(term, (frequencyChanges.get(term) ?? 0) - 1);
  return delta;
}

const NONE_DELETED = new Uint8Array(1);

/** The weighted frequency of each term of a paper in the tail, in order of terms. */
function countTailTerms({ terms }: TailRow, weights: FieldWeights): Map<string, number> {
  const counts = new Map<string, number>();
  const buffer = new PostingsBuffer();
  const cursor = new BlockCursor(terms);
  while (cursor.next()) {
    const { bytes, start, end } = cursor;
    buffer.unpack([{ bytes, start, end, base: 0 }], NONE_DELETED, weights);
    if (buffer.length > 0) counts.set(cursor.term, buffer.frequencies[0] ?? 0);
  }
  return counts;
}

function haveEqualBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, i) => byte === other[i]);
}
