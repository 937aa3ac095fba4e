/** Encodes the background table in the binary format that `lib/related/background-table.ts` reads. */
import {
  CHECKED_FROM,
  CHECKSUM_OFFSET,
  checksum,
  HEADER_BYTES,
  MAGIC,
  VERSION,
} from '../../lib/related/background-table.ts';
import { encodeSample } from './encode-sample.ts';

/** The content of a table; `vectors` is row-major, with a row for each term. */
export interface TableContent {
  documents: number;
  terms: string[];
  documentFrequencies: ArrayLike<number>;
  dimensions: number;
  vectors: Float64Array;
  /** The weighted frequency of each term of each paper of the background sample. */
  sample?: readonly ReadonlyMap<string, number>[];
}

/** Quantises each vector to signed four-bit numbers and one scale, chosen for the least square error. */
export function encodeTable(content: TableContent): ArrayBuffer {
  const { terms, dimensions, vectors } = content;
  const words = new TextEncoder().encode(terms.join('\n'));
  const rowBytes = dimensions / 2;
  const sample = encodeSample(content.sample ?? [], new Map(terms.map((term, number) => [term, number])));
  const sampleAt = HEADER_BYTES + terms.length * (8 + rowBytes);
  const buffer = new ArrayBuffer(sampleAt + sample.length + words.length);
  const view = new DataView(buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint16(8, VERSION, true);
  view.setUint16(10, dimensions, true);
  view.setUint32(12, terms.length, true);
  view.setUint32(16, content.documents, true);
  view.setUint32(20, sample.length, true);
  const scalesAt = HEADER_BYTES + 4 * terms.length;
  const rowsAt = scalesAt + 4 * terms.length;
  for (let t = 0; t < terms.length; t++) {
    view.setUint32(HEADER_BYTES + 4 * t, content.documentFrequencies[t] ?? 0, true);
    const row = vectors.subarray(t * dimensions, (t + 1) * dimensions);
    const scale = bestScale(row);
    view.setFloat32(scalesAt + 4 * t, scale, true);
    for (let d = 0; d < dimensions; d += 2)
      view.setUint8(
        rowsAt + t * rowBytes + d / 2,
        nibble(row[d] ?? 0, scale) | (nibble(row[d + 1] ?? 0, scale) << 4),
      );
  }
  new Uint8Array(buffer).set(sample, sampleAt);
  new Uint8Array(buffer).set(words, sampleAt + sample.length);
  view.setUint32(CHECKSUM_OFFSET, checksum(new Uint8Array(buffer, CHECKED_FROM)), true);
  return buffer;
}

/** The largest number that four bits hold. */
const MAX_NIBBLE = 7;
/** A few outliers are cut off where the other entries gain by it: at this share of the largest, or more. */
const LEAST_CUT = 0.5;
const CUTS = 26;

function bestScale(row: Float64Array): number {
  const most = row.reduce((largest, x) => Math.max(largest, Math.abs(x)), 0);
  let best = { scale: 0, error: Infinity };
  for (let i = 0; i < CUTS; i++) {
    const cut = most * (1 - ((1 - LEAST_CUT) * i) / (CUTS - 1));
    const scale = Math.fround(cut / MAX_NIBBLE);
    const error = row.reduce((sum, x) => sum + (x - scale * quantised(x, scale)) ** 2, 0);
    if (error < best.error) best = { scale, error };
  }
  return best.scale;
}

function quantised(value: number, scale: number): number {
  return scale > 0 ? Math.max(-MAX_NIBBLE, Math.min(MAX_NIBBLE, Math.round(value / scale))) : 0;
}

function nibble(value: number, scale: number): number {
  return quantised(value, scale) & 15;
}
