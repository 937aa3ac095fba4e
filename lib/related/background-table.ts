/**
 * Reads the background table: document frequencies and vectors of terms, trained on a large corpus of all
 * sciences, and a sample of its papers.
 */

// The format, little-endian. Header: magic u32, checksum u32 of all bytes after it, version u16, dimensions
// u16, number of terms u32, number of documents u32, bytes of the sample u32. Then, most frequent term first:
// document frequencies u32, scales f32, vectors as signed four-bit numbers (low half first); the sample; and
// the terms in UTF-8, one a line.
export const HEADER_BYTES = 24;
/** The offset of the checksum, and of the first byte that it covers. */
export const CHECKSUM_OFFSET = 4;
export const CHECKED_FROM = 8;
/** "OBGT" as bytes. */
export const MAGIC = 0x5447424f;
export const VERSION = 2;

/** FNV-1a, 32 bits: detects damage, not forgery. */
export function checksum(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  // Not for-of, which is ten times slower in a worker that has just started.
  for (let i = 0; i < bytes.length; i++) hash = Math.imul(hash ^ (bytes[i] ?? 0), 0x01000193);
  return hash >>> 0;
}

export interface BackgroundTable {
  /** The number of documents in which the frequencies were counted. */
  documentCount: number;
  dimensions: number;
  /** The number of each term in the arrays below. */
  termNumbers: ReadonlyMap<string, number>;
  documentFrequencies: Uint32Array;
  /** A row of `dimensions` numbers for each term, multiplied by its `vectorRarity`. */
  vectors: Float32Array;
  /** The encoded background sample: see `background-sample.ts`. Empty if there is none. */
  sample: ArrayBuffer;
}

/** Parses a table; `undefined` if it is damaged, truncated or of another version. */
export function parseTable(bytes: ArrayBuffer): BackgroundTable | undefined {
  if (bytes.byteLength < HEADER_BYTES) return undefined;
  const view = new DataView(bytes);
  if (view.getUint32(0, true) !== MAGIC || view.getUint16(8, true) !== VERSION) return undefined;
  if (view.getUint32(CHECKSUM_OFFSET, true) !== checksum(new Uint8Array(bytes, CHECKED_FROM)))
    return undefined;
  const dimensions = view.getUint16(10, true);
  const count = view.getUint32(12, true);
  const scalesAt = HEADER_BYTES + 4 * count;
  const rowsAt = scalesAt + 4 * count;
  const sampleAt = rowsAt + (count * dimensions) / 2;
  const termsAt = sampleAt + view.getUint32(20, true);

  const terms = new TextDecoder().decode(new Uint8Array(bytes, termsAt)).split('\n');
  const documentCount = view.getUint32(16, true);
  const vectors = new Float32Array(count * dimensions);
  const nibbles = new Uint8Array(bytes, rowsAt, sampleAt - rowsAt);
  for (let t = 0; t < count; t++) {
    const rarity = vectorRarity(view.getUint32(HEADER_BYTES + 4 * t, true), documentCount);
    const scale = view.getFloat32(scalesAt + 4 * t, true) * rarity;
    for (let d = 0; d < dimensions; d++) {
      const at = t * dimensions + d;
      const byte = nibbles[at >> 1] ?? 0;
      // Shifted to the top of an i32 and back, so that the sign is kept.
      vectors[at] = (((at & 1 ? byte >> 4 : byte) << 28) >> 28) * scale;
    }
  }
  return {
    documentCount,
    dimensions,
    termNumbers: new Map(terms.map((term, number) => [term, number])),
    documentFrequencies: Uint32Array.from({ length: count }, (_, t) =>
      view.getUint32(HEADER_BYTES + 4 * t, true),
    ),
    vectors,
    sample: bytes.slice(sampleAt, termsAt),
  };
}

/** The vector of a term; `undefined` if the table does not have the term. */
export function vectorOf(table: BackgroundTable, term: string): Float32Array | undefined {
  const number = table.termNumbers.get(term);
  return number === undefined ? undefined : vectorAt(table, number);
}

/** The vector of the term with this number, as a view. */
export function vectorAt({ vectors, dimensions }: BackgroundTable, number: number): Float32Array {
  return vectors.subarray(number * dimensions, (number + 1) * dimensions);
}

/** The weight of a term's vector: the rarer it is in the sciences at large, the more it counts. */
export function vectorRarity(documentFrequency: number, documentCount: number): number {
  return Math.log((documentCount + 1) / documentFrequency) ** 0.75;
}
