/** The tables of the index. They are a cache: whatever is in them can be made again from the papers. */

/** Dexie's notation of the tables as they first were, to be spread into the schema. */
export const INDEX_STORES = {
  indexState: 'name',
  indexTail: 'id',
  indexDeleted: 'id',
  indexSegments: 'id',
  indexDocuments: 'segment',
  indexBlocks: '[segment+number]',
};

/** What has changed since: documents are kept in chunks. The index is then made anew from the papers. */
export const INDEX_STORES_CHANGED = { indexDocuments: null, indexColumns: '[segment+chunk]' };

/** Names of the tables a transaction that saves or removes papers takes part in. */
export const INDEX_TABLES: string[] = Object.entries({ ...INDEX_STORES, ...INDEX_STORES_CHANGED })
  .filter(([, keys]) => keys !== null)
  .map(([name]) => name);

/** The one row that says what the index is: how it was made, and what is under way. */
export interface StateRow {
  name: 'index';
  /** `ANALYSER_VERSION` the terms were made by. */
  analyser: number;
  /** Raised by every change: what was read at one revision holds as long as it does. */
  revision: number;
  nextSegment: number;
  /** The largest paper id that was ever in a segment. */
  flushedTo?: number;
  /** While the index is made anew from the papers: those up to this id are in. */
  rebuiltTo?: number;
  merge?: MergeRow;
}

/** A merge half done. */
export interface MergeRow {
  /** The segment being written. */
  target: number;
  sources: MergedRow[];
  /** First term of each block written. */
  blocks: string[];
  /** Last term in them. */
  lastTerm?: string;
  bytes: number;
}

/** A segment being merged, and the ids that were void in it when the merge began. */
export interface MergedRow {
  segment: number;
  left: number[];
}

/** A paper not yet in a segment: its terms, packed as a segment of one document. */
export interface TailRow {
  id: number;
  terms: Uint8Array;
  /** Distinct terms of each field. */
  lengths: number[];
}

/** A paper that was removed or written anew: what segments of earlier revisions hold of it is void. */
export interface DeletedRow {
  id: number;
  revision: number;
}

/** What a reader needs of a segment to know which of its blocks to read. */
export interface SegmentRow {
  id: number;
  /** Every paper in it was written at this revision or before. */
  revision: number;
  /** Number of documents, void ones included. */
  count: number;
  /** By field, the sum of the documents' lengths. */
  totals: number[];
  /** First term of each block. */
  blocks: string[];
  bytes: number;
}

/**
 * Some of the documents of a segment: ids ascending, and the number of distinct terms of each field. A field that none
 * of them has is an empty array.
 */
export interface ColumnsRow {
  segment: number;
  chunk: number;
  /** First id and length of each run of consecutive ids. */
  runs: Numbers;
  lengths: Numbers[];
}

/** Whole numbers from 0, in the narrowest array that holds them all. */
export type Numbers = Uint8Array | Uint16Array | Uint32Array | Float64Array;

/** About 4 kB of terms with their postings. */
export interface BlockRow {
  segment: number;
  number: number;
  bytes: Uint8Array;
}
