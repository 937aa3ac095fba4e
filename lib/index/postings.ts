/** Unpacking the postings of one term out of all segments that hold it. */
import { ByteReader } from './bytes.ts';
import { type Field, FIELDS } from './fields.ts';
import { COMMON_FIELD, MASK_BITS } from './packing.ts';

/**
 * The papers that hold one term, ascending by document number, deleted papers left out.
 *
 * `tf[field][i]` is how often the term stands in that field of `documents[i]`; a field no paper has the term in is
 * absent. `at[field]` says where in `documents` those stand that have it there; it is kept for the fields that few have it
 * in. `df[field]` counts the papers with the term in that field, `documents.length` those with it anywhere.
 */
export interface Postings {
  documents: Uint32Array;
  tf: Partial<Record<Field, Uint16Array>>;
  at: Partial<Record<Field, Uint32Array>>;
  df: Record<Field, number>;
}

/** Where packed postings stand, and the number that document 0 of their segment has among all documents. */
export interface PackedPostings {
  bytes: Uint8Array;
  start: number;
  end: number;
  base: number;
}

/** Where the postings of each term stand, in ascending order of document number. */
export type Located = Map<string, PackedPostings[]>;

/** Adds the postings that stand from `start` to `end` in `bytes`. */
export function addPostings(
  found: Located,
  term: string,
  { bytes, start, end }: Omit<PackedPostings, 'base'>,
  base: number,
): void {
  const part = { bytes, start, end, base };
  const parts = found.get(term);
  if (parts) parts.push(part);
  else found.set(term, [part]);
}

/**
 * Unpacks postings from their segments, given in ascending order of `base`.
 *
 * @param isVoid by document number, 1 for those to leave out.
 */
export function unpackPostings(parts: readonly PackedPostings[], isVoid: Uint8Array): Postings {
  // A document takes at least one byte.
  const most = parts.reduce((sum, { start, end }) => sum + end - start, 0);
  const documents = new Uint32Array(most);
  const inCommon = new Uint16Array(most);
  const tf: (Uint16Array | undefined)[] = FIELDS.map(() => undefined);
  tf[COMMON_FIELD] = inCommon;
  const at = FIELDS.map((): number[] => []);
  const df = FIELDS.map(() => 0);
  let n = 0;
  let onces = 0;
  for (const { bytes, start, end, base } of parts) {
    const reader = new ByteReader(bytes, start);
    let document = base;
    while (reader.at < end) {
      // Most distances are one byte, and most documents have the word once in the abstract: no call is made for those.
      let distance = bytes[reader.at] ?? 0;
      if (distance < 0x80) reader.at++;
      else distance = reader.varint();
      document += distance >>> 1;
      const isIn = !isVoid[document];
      if (!(distance & 1)) {
        if (!isIn) continue;
        inCommon[n] = 1;
        documents[n++] = document;
        onces++;
        continue;
      }
      const head = reader.varint();
      let count = (head >>> MASK_BITS) + 1;
      for (let mask = head & ((1 << MASK_BITS) - 1); mask; count = mask ? reader.varint() : 0) {
        const field = 31 - Math.clz32(mask & -mask);
        mask &= mask - 1;
        if (!isIn) continue;
        (tf[field] ??= new Uint16Array(most))[n] = count;
        df[field] = (df[field] ?? 0) + 1;
        if (field !== COMMON_FIELD) at[field]?.push(n);
      }
      if (isIn) documents[n++] = document;
    }
  }
  df[COMMON_FIELD] = (df[COMMON_FIELD] ?? 0) + onces;
  return {
    // Views: copies would take longer than the few bytes at the end are worth.
    documents: documents.subarray(0, n),
    tf: byField((field) => (df[field] ? tf[field]?.subarray(0, n) : undefined)),
    at: byField((field) => (at[field]?.length ? Uint32Array.from(at[field]) : undefined)),
    df: byField((field) => df[field] ?? 0),
  };
}

/** Where a document stands among ascending ones, or −1. */
export function placeOf(documents: Uint32Array, wanted: number): number {
  let low = 0;
  let high = documents.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = documents[middle] ?? 0;
    if (found === wanted) return middle;
    if (found < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Bytes of memory that unpacked postings take. */
export function sizeOf({ documents, tf, at }: Postings): number {
  const arrays = [documents, ...Object.values(tf), ...Object.values(at)];
  return arrays.reduce((sum, of) => sum + of.byteLength, 200);
}

function byField<T>(value: (field: number) => T): Record<Field, Exclude<T, undefined>> {
  return Object.fromEntries(
    FIELDS.map((name, field) => [name, value(field)]).filter(([, of]) => of !== undefined),
  );
}
