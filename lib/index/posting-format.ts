/**
 * The format of a posting: the distance to the previous document, and the term's frequency in each field.
 *
 * Most often a term occurs once, in the abstract. Then one varint is enough: `distance << 1`. Otherwise the
 * varints are `distance << 1 | 1`, then `mask | (tf − 1) << 4` with a bit for each field and the frequency in
 * the lowest of these fields, then one frequency for each further field.
 */
import { type ByteReader, type ByteWriter } from './bytes.ts';
import { FIELDS } from './fields.ts';

/** Number of bits of the field mask. */
export const MASK_BITS = 4;

/** The field of a posting without mask and frequencies: most terms occur there. */
export const DEFAULT_FIELD = FIELDS.indexOf('abstract');

/** The mask and frequency of a posting that is written without them: once, in the abstract. */
const DEFAULT_HEAD = 1 << DEFAULT_FIELD;

/**
 * Writes the posting of a document.
 *
 * @param distance from the previous document's number, or from 0.
 * @param frequencies of the term, by field number.
 */
export function writePosting(into: ByteWriter, distance: number, frequencies: readonly number[]): void {
  let mask = 0;
  for (const [field, tf] of frequencies.entries()) if (tf) mask |= 1 << field;
  const [first = 1, ...others] = frequencies.filter(Boolean);
  const head = mask | ((first - 1) << MASK_BITS);
  into.writeVarint((distance << 1) | (head === DEFAULT_HEAD ? 0 : 1));
  if (head === DEFAULT_HEAD) return;
  into.writeVarint(head);
  for (const tf of others) into.writeVarint(tf);
}

/** Skips the mask and the frequencies of a posting. */
export function skipFrequencies(reader: ByteReader): void {
  // Each field after the lowest one of the mask has a varint of its own.
  let mask = reader.readVarint() & ((1 << MASK_BITS) - 1);
  for (mask &= mask - 1; mask; mask &= mask - 1) reader.readVarint();
}
