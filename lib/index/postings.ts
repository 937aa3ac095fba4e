/** Unpacks the postings of a term, field by field, from all segments that contain it. */
import { ByteReader } from './bytes.ts';
import { type IndexField, FIELDS } from './fields.ts';
import { DEFAULT_FIELD, MASK_BITS } from './posting-format.ts';

/**
 * The documents that contain a term, in order of their numbers, without deleted papers.
 *
 * `tf[field][i]` is the term frequency in that field of `documents[i]`; it is absent for a field in which no
 * document has the term. `indexes[field]` lists the indexes `i` of the documents that have the term in that
 * field; it is absent for the abstract, in which most have it. `df[field]` is the document frequency in that
 * field; `documents.length` is the one in all fields together.
 */
export interface Postings {
  documents: Uint32Array;
  tf: Partial<Record<IndexField, Uint16Array>>;
  indexes: Partial<Record<IndexField, Uint32Array>>;
  df: Record<IndexField, number>;
}

/** The packed postings of a term in one segment, or in one paper of the tail: `bytes[start … end)`. */
export interface PackedPostings {
  bytes: Uint8Array;
  start: number;
  end: number;
  /** The number of the segment's first document. */
  base: number;
}

/** The packed postings of terms, each in ascending order of `base`. */
export type PackedPostingsByTerm = Map<string, PackedPostings[]>;

/** Adds the postings of a term in one segment or in one paper of the tail. */
export function addPostings(
  found: PackedPostingsByTerm,
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
 * Unpacks the postings of one term.
 *
 * @param parts in ascending order of `base`.
 * @param isDeleted 1 by document number for documents to leave out.
 */
export function unpackPostings(parts: readonly PackedPostings[], isDeleted: Uint8Array): Postings {
  // A posting takes at least one byte.
  const most = parts.reduce((sum, { start, end }) => sum + end - start, 0);
  const documents = new Uint32Array(most);
  const defaultTf = new Uint16Array(most);
  const tf: (Uint16Array | undefined)[] = FIELDS.map(() => undefined);
  tf[DEFAULT_FIELD] = defaultTf;
  const at = FIELDS.map((): number[] => []);
  const df = FIELDS.map(() => 0);
  let n = 0;
  let defaultCount = 0;
  for (const { bytes, start, end, base } of parts) {
    const reader = new ByteReader(bytes, start);
    let document = base;
    while (reader.position < end) {
      // The fast path: most distances take one byte, and most documents have the term once, in the abstract.
      let distance = bytes[reader.position] ?? 0;
      if (distance < 0x80) reader.position++;
      else distance = reader.readVarint();
      document += distance >>> 1;
      const isKept = !isDeleted[document];
      if (!(distance & 1)) {
        if (!isKept) continue;
        defaultTf[n] = 1;
        documents[n++] = document;
        defaultCount++;
        continue;
      }
      const head = reader.readVarint();
      let count = (head >>> MASK_BITS) + 1;
      for (let mask = head & ((1 << MASK_BITS) - 1); mask; count = mask ? reader.readVarint() : 0) {
        const field = 31 - Math.clz32(mask & -mask);
        mask &= mask - 1;
        if (!isKept) continue;
        (tf[field] ??= new Uint16Array(most))[n] = count;
        df[field] = (df[field] ?? 0) + 1;
        if (field !== DEFAULT_FIELD) at[field]?.push(n);
      }
      if (isKept) documents[n++] = document;
    }
  }
  df[DEFAULT_FIELD] = (df[DEFAULT_FIELD] ?? 0) + defaultCount;
  return {
    // Views: copying would cost more time than the unused bytes at the end cost memory.
    documents: documents.subarray(0, n),
    tf: byField((field) => (df[field] ? tf[field]?.subarray(0, n) : undefined)),
    indexes: byField((field) => (at[field]?.length ? Uint32Array.from(at[field]) : undefined)),
    df: byField((field) => df[field] ?? 0),
  };
}

/** The index of a document number in an ascending array, or −1. */
export function indexOfDocument(documents: Uint32Array, wanted: number): number {
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

/** The approximate size of unpacked postings in memory, in bytes. */
export function byteSizeOf({ documents, tf, indexes: at }: Postings): number {
  const arrays = [documents, ...Object.values(tf), ...Object.values(at)];
  return arrays.reduce((sum, array) => sum + array.byteLength, 200);
}

function byField<T>(value: (field: number) => T): Record<IndexField, Exclude<T, undefined>> {
  return Object.fromEntries(
    FIELDS.map((name, field) => [name, value(field)]).filter(([, entry]) => entry !== undefined),
  );
}
