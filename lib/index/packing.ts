/**
 * Packed postings of one term: for each document, ascending, the distance from the one before and how often the term
 * stands in which fields.
 *
 * Most often that is once in the abstract, and then one varint says it all: `distance << 1`. Otherwise it is
 * `distance << 1 | 1`, then `mask | (tf − 1) << 4` with the fields and the count in the lowest of them, then one varint
 * for each further field.
 */
import { BlockWriter } from './block.ts';
import { type ByteReader, ByteWriter } from './bytes.ts';
import { FIELDS, fieldTerms, fieldText, type Indexable } from './fields.ts';
import type { TailRow } from '../db/index-tables.ts';

/** Bits that say which fields hold the term. */
export const MASK_BITS = 4;

/** The field that most words stand in. */
export const COMMON_FIELD = FIELDS.indexOf('abstract');

/** The fields and counts of a posting that has no head: once in the abstract. */
export const COMMON = 1 << COMMON_FIELD;

/** Writes the posting of a document. */
export function writePosting(into: ByteWriter, distance: number, counts: readonly number[]): void {
  let mask = 0;
  for (const [field, tf] of counts.entries()) if (tf) mask |= 1 << field;
  const [first = 1, ...others] = counts.filter(Boolean);
  const head = mask | ((first - 1) << MASK_BITS);
  into.varint((distance << 1) | (head === COMMON ? 0 : 1));
  if (head === COMMON) return;
  into.varint(head);
  for (const tf of others) into.varint(tf);
}

/** Moves past the fields and counts of a document. */
export function skipCounts(reader: ByteReader): void {
  // A field after the lowest one of the mask has a varint of its own.
  let mask = reader.varint() & ((1 << MASK_BITS) - 1);
  for (mask &= mask - 1; mask; mask &= mask - 1) reader.varint();
}

/** A paper's terms as a segment of one document: its row in the tail. */
export function packPaper(paper: Indexable): TailRow {
  const counts = new Map<string, number[]>();
  const lengths = FIELDS.map((field, number) => {
    const terms = fieldTerms(fieldText(paper, field), field);
    for (const term of terms) {
      let of = counts.get(term);
      if (!of) counts.set(term, (of = FIELDS.map(() => 0)));
      of[number] = (of[number] ?? 0) + 1;
    }
    return new Set(terms).size;
  });
  const block = new BlockWriter();
  const postings = new ByteWriter();
  for (const [term, of] of [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    writePosting(postings, 0, of);
    block.add(term, postings.view());
    postings.length = 0;
  }
  return { id: paper.id, terms: block.take()?.bytes ?? new Uint8Array(), lengths };
}
