/** Unpacks the postings of a term with one weighted frequency per document, for ranking over whole papers. */
import { ByteReader } from './bytes.ts';
import { FIELDS } from './fields.ts';
import { DEFAULT_FIELD, MASK_BITS } from './posting-format.ts';
import type { PackedPostings } from './postings.ts';

/** How much an occurrence in each field counts, by field number; whole numbers. */
export type FieldWeights = readonly number[];

/** The documents that contain a term, in order of their numbers, and its weighted frequency in each. */
export interface WeightedPostings {
  documents: Uint32Array;
  frequencies: Uint16Array;
}

/** Reusable arrays to unpack postings into; their content is valid until the next `unpack`. */
export class PostingsBuffer {
  documents = new Uint32Array(1024);
  frequencies = new Uint16Array(1024);
  length = 0;

  /**
   * Unpacks the postings of one term. Documents that have it only in fields of weight 0 are left out.
   *
   * @param parts in ascending order of `base`.
   * @param isDeleted 1 by document number for documents to leave out.
   */
  unpack(parts: readonly PackedPostings[], isDeleted: Uint8Array, weights: FieldWeights): void {
    let most = 0;
    // A posting takes at least one byte.
    for (const { start, end } of parts) most += end - start;
    if (most > this.documents.length) {
      this.documents = new Uint32Array(2 * most);
      this.frequencies = new Uint16Array(2 * most);
    }
    const { documents, frequencies } = this;
    const defaultFrequency = weights[DEFAULT_FIELD] ?? 0;
    let n = 0;
    for (const { bytes, start, end, base } of parts) {
      const reader = new ByteReader(bytes, start);
      let document = base;
      while (reader.position < end) {
        const distance = reader.readVarint();
        document += distance >>> 1;
        const frequency = distance & 1 ? readWeightedFrequency(reader, weights) : defaultFrequency;
        if (frequency === 0 || isDeleted[document]) continue;
        documents[n] = document;
        frequencies[n++] = frequency;
      }
    }
    this.length = n;
  }

  /** A copy of the unpacked postings. */
  take(): WeightedPostings {
    return {
      documents: this.documents.slice(0, this.length),
      frequencies: this.frequencies.slice(0, this.length),
    };
  }
}

/** Reads the rest of a posting and sums its frequencies, weighted by field. */
function readWeightedFrequency(reader: ByteReader, weights: FieldWeights): number {
  const head = reader.readVarint();
  let count = (head >>> MASK_BITS) + 1;
  let sum = 0;
  for (let mask = head & ((1 << FIELDS.length) - 1); mask; count = mask ? reader.readVarint() : 0) {
    sum += (weights[31 - Math.clz32(mask & -mask)] ?? 0) * count;
    mask &= mask - 1;
  }
  return sum;
}
