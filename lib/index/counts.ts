/** How often a term stands in papers, as one number each: for statistics over whole papers, where fields only weigh. */
import { ByteReader } from './bytes.ts';
import { FIELDS } from './fields.ts';
import { COMMON, MASK_BITS } from './packing.ts';
import type { PackedPostings } from './postings.ts';

/** What an occurrence in each field counts, by the field's number; whole numbers. */
export type FieldWeights = readonly number[];

/** Document numbers, rising, and how often a term stands in each. */
export interface Counts {
  documents: Uint32Array;
  frequencies: Uint16Array;
}

/** Arrays to unpack into that grow as they must; what they hold lasts until they are used again. */
export class CountsBuffer {
  documents = new Uint32Array(1024);
  frequencies = new Uint16Array(1024);
  length = 0;

  /**
   * Unpacks postings from their segments, given in ascending order of `base`. Papers without the term in a field that
   * counts are left out.
   *
   * @param isVoid by document number, 1 for those to leave out.
   */
  unpack(parts: readonly PackedPostings[], isVoid: Uint8Array, weights: FieldWeights): void {
    let most = 0;
    // A document takes at least one byte.
    for (const { start, end } of parts) most += end - start;
    if (most > this.documents.length) {
      this.documents = new Uint32Array(2 * most);
      this.frequencies = new Uint16Array(2 * most);
    }
    const { documents, frequencies } = this;
    const common = weights[31 - Math.clz32(COMMON)] ?? 0;
    let n = 0;
    for (const { bytes, start, end, base } of parts) {
      const reader = new ByteReader(bytes, start);
      let document = base;
      while (reader.at < end) {
        const distance = reader.varint();
        document += distance >>> 1;
        const frequency = distance & 1 ? weigh(reader, weights) : common;
        if (frequency === 0 || isVoid[document]) continue;
        documents[n] = document;
        frequencies[n++] = frequency;
      }
    }
    this.length = n;
  }

  /** What was unpacked, in arrays of its own. */
  take(): Counts {
    return {
      documents: this.documents.slice(0, this.length),
      frequencies: this.frequencies.slice(0, this.length),
    };
  }
}

/** Reads the fields and counts of one document. */
function weigh(reader: ByteReader, weights: FieldWeights): number {
  const head = reader.varint();
  let count = (head >>> MASK_BITS) + 1;
  let sum = 0;
  for (let mask = head & ((1 << FIELDS.length) - 1); mask; count = mask ? reader.varint() : 0) {
    sum += (weights[31 - Math.clz32(mask & -mask)] ?? 0) * count;
    mask &= mask - 1;
  }
  return sum;
}
