/** The tables of the index. They are a cache that can be rebuilt from the papers. */

/** The tables in version 1 of the schema, in Dexie's notation. */
export const INDEX_STORES = {
  indexState: 'name',
  indexTail: 'id',
  indexDeleted: 'id',
  indexSegments: 'id',
  indexDocuments: 'segment',
  indexBlocks: '[segment+number]',
};

/** The changes of version 2: documents are stored in chunks. The index is then rebuilt. */
export const INDEX_STORES_CHANGED = { indexDocuments: null, indexColumns: '[segment+chunk]' };

/** The tables that a transaction needs to save or remove papers. */
export const INDEX_TABLES: string[] = Object.entries({ ...INDEX_STORES, ...INDEX_STORES_CHANGED })
  .filter(([, keys]) => keys !== null)
  .map(([name]) => name);

/** The only row of its table: how the index was made, and what is in progress. */
export interface StateRow {
  name: 'index';
  /** `ANALYSER_VERSION` of the terms. */
  analyser: number;
  /** Raised by every change: what was read from the index is valid until the revision changes. */
  revision: number;
  nextSegment: number;
  /** The largest paper id that was ever in a segment. */
  flushedTo?: number;
  /** During a rebuild: papers up to this id are in the index. */
  rebuiltTo?: number;
  merge?: MergeRow;
}

/** An unfinished merge. */
export interface MergeRow {
  /** Id of the segment being written. */
  target: number;
  sources: MergedRow[];
  /** First term of each block that is written. */
  blocks: string[];
  /** Last term in them. */
  lastTerm?: string;
  bytes: number;
}

/** A segment being merged, and the ids that were deleted in it when the merge began. */
export interface MergedRow {
  segment: number;
  left: number[];
}

/** A paper that is not in a segment yet: its terms, packed as a segment of one document. */
export interface TailRow {
  id: number;
  terms: Uint8Array;
  /** Number of distinct terms of each field. */
  lengths: number[];
}

/**
 * A tombstone: a paper that was removed or indexed again. Its postings in segments of earlier revisions do
 * not count.
 */
export interface TombstoneRow {
  id: number;
  revision: number;
}

/** The directory of a segment, by which a reader finds the blocks it needs. */
export interface SegmentRow {
  id: number;
  /** All its papers were indexed at this revision or before. */
  revision: number;
  /** Number of documents, deleted ones included. */
  count: number;
  /** Sum of the documents' lengths, by field. */
  totals: number[];
  /** First term of each block. */
  blocks: string[];
  bytes: number;
}

/**
 * A chunk of the documents of a segment: ascending ids, and the number of distinct terms of each field. The
 * array of a field that none of them has is empty.
 */
export interface ColumnsRow {
  segment: number;
  chunk: number;
  /** First id and length of each run of consecutive ids. */
  runs: Numbers;
  lengths: Numbers[];
}

/** Integers from 0, in the narrowest array type that holds them all. */
export type Numbers = Uint8Array | Uint16Array | Uint32Array | Float64Array;

/** About 4 kB of terms with their postings. */
export interface BlockRow {
  segment: number;
  number: number;
  bytes: Uint8Array;
}
