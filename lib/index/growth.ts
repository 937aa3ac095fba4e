/** What changed between two states of the index, as long as only its tail did: which is so after most saves. */
import { BlockCursor } from './block.ts';
import { CountsBuffer, type FieldWeights } from './counts.ts';
import type { Snapshot } from './snapshot.ts';
import type { TailRow } from '../db/index-tables.ts';

export interface Growth {
  /** Documents below this number are what they were. */
  from: number;
  /** For each document from there on, its number before; −1 for one that is new or was written anew. */
  before: number[];
  /** The new ones, with how often each term stands in them. */
  added: { document: number; counts: Map<string, number> }[];
  /** By how many the papers with a term became more, for every term of what came or went. */
  more: Map<string, number>;
}

/** @returns nothing when segments were merged, flushed or papers in them removed. */
export function growthSince(before: Snapshot, now: Snapshot, weights: FieldWeights): Growth | undefined {
  const from = now.tailBase;
  if (before.segments.map(({ id }) => id).join() !== now.segments.map(({ id }) => id).join())
    return undefined;
  for (let document = 0; document < from; document++)
    if (before.isVoid[document] !== now.isVoid[document]) return undefined;
  const growth: Growth = { from, before: [], added: [], more: new Map() };
  const gone = new Map(before.tail.map((row, i) => [row.id, { row, document: before.tailBase + i }]));
  for (const [i, row] of now.tail.entries()) {
    const old = gone.get(row.id);
    const isSame = old !== undefined && equal(old.row.terms, row.terms);
    growth.before.push(isSame ? old.document : -1);
    if (isSame) gone.delete(row.id);
    else {
      const counts = countsOf(row, weights);
      growth.added.push({ document: from + i, counts });
      for (const term of counts.keys()) growth.more.set(term, (growth.more.get(term) ?? 0) + 1);
    }
  }
  for (const { row } of gone.values())
    for (const term of countsOf(row, weights).keys()) growth.more.set(term, (growth.more.get(term) ?? 0) - 1);
  return growth;
}

const NOT_VOID = new Uint8Array(1);

/** How often each term stands in a paper of the tail, in order. */
function countsOf({ terms }: TailRow, weights: FieldWeights): Map<string, number> {
  const counts = new Map<string, number>();
  const buffer = new CountsBuffer();
  const cursor = new BlockCursor(terms);
  while (cursor.next()) {
    const { bytes, start, end } = cursor;
    buffer.unpack([{ bytes, start, end, base: 0 }], NOT_VOID, weights);
    if (buffer.length > 0) counts.set(cursor.term, buffer.frequencies[0] ?? 0);
  }
  return counts;
}

function equal(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, i) => byte === other[i]);
}
