/** The background table: how common stems are in the sciences at large, and which stems mean related things. */
import { vectorRarity } from './weights.ts';

// All numbers little-endian. Header: magic u32, checksum u32 of all that follows it, version u16, dimensions u16,
// terms u32, documents u32.
// Then, commonest term first: document frequencies u32, scales f32, rows of signed four-bit numbers (low half first),
// and the terms themselves, UTF-8, one a line.
export const HEADER = 20;
/** Where the checksum stands, and the first byte it covers. */
export const CHECKSUM = 4;
export const CHECKED = 8;
/** "OBGT" as bytes. */
export const MAGIC = 0x5447424f;
export const VERSION = 1;

/** FNV-1a, 32 bits: tells a damaged download or disk from a whole one; no defence against forgery. */
export function checksum(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  // By number: the other way of going through an array is ten times slower in a worker that has just started.
  for (let i = 0; i < bytes.length; i++) hash = Math.imul(hash ^ (bytes[i] ?? 0), 0x01000193);
  return hash >>> 0;
}

export interface BackgroundTable {
  /** How many documents the frequencies were counted in. */
  documents: number;
  dimensions: number;
  /** Number of each stem in the arrays below. */
  numbers: ReadonlyMap<string, number>;
  documentFrequencies: Uint32Array;
  /** One row of `dimensions` numbers a stem, times its `vectorRarity`. */
  vectors: Float32Array;
}

/** Reads a table; one that is damaged, cut short or of another version is `undefined`: relatedness then does without. */
export function parseTable(bytes: ArrayBuffer): BackgroundTable | undefined {
  if (bytes.byteLength < HEADER) return undefined;
  const view = new DataView(bytes);
  if (view.getUint32(0, true) !== MAGIC || view.getUint16(8, true) !== VERSION) return undefined;
  if (view.getUint32(CHECKSUM, true) !== checksum(new Uint8Array(bytes, CHECKED))) return undefined;
  const dimensions = view.getUint16(10, true);
  const count = view.getUint32(12, true);
  const scalesAt = HEADER + 4 * count;
  const rowsAt = scalesAt + 4 * count;
  const wordsAt = rowsAt + (count * dimensions) / 2;

  const terms = new TextDecoder().decode(new Uint8Array(bytes, wordsAt)).split('\n');
  const documents = view.getUint32(16, true);
  const vectors = new Float32Array(count * dimensions);
  const halves = new Uint8Array(bytes, rowsAt, wordsAt - rowsAt);
  for (let t = 0; t < count; t++) {
    const rarity = vectorRarity(view.getUint32(HEADER + 4 * t, true), documents);
    const scale = view.getFloat32(scalesAt + 4 * t, true) * rarity;
    for (let d = 0; d < dimensions; d++) {
      const at = t * dimensions + d;
      const byte = halves[at >> 1] ?? 0;
      // Shifted to the top of an i32 and back, so that the sign is kept.
      vectors[at] = (((at & 1 ? byte >> 4 : byte) << 28) >> 28) * scale;
    }
  }
  return {
    documents,
    dimensions,
    numbers: new Map(terms.map((term, number) => [term, number])),
    documentFrequencies: Uint32Array.from({ length: count }, (_, t) => view.getUint32(HEADER + 4 * t, true)),
    vectors,
  };
}

/** The vector of a stem, or nothing for one the table does not know. */
export function vectorOf(table: BackgroundTable, term: string): Float32Array | undefined {
  const number = table.numbers.get(term);
  return number === undefined ? undefined : rowOf(table, number);
}

/** The vector of the stem with this number. */
export function rowOf({ vectors, dimensions }: BackgroundTable, number: number): Float32Array {
  return vectors.subarray(number * dimensions, (number + 1) * dimensions);
}
