/** Loads one state of the index into memory: its documents, segments and tail, but not the blocks. */
import type { OffprintDb } from '../db/database.ts';
import { readRows } from '../db/read-rows.ts';
import { BlockCache } from './block-cache.ts';
import { BlockCursor } from './block.ts';
import { DocumentIds } from './document-ids.ts';
import { columnKeyRange } from './documents.ts';
import { FIELDS } from './fields.ts';
import { addPostings, type PackedPostingsByTerm } from './postings.ts';
import type { ColumnsRow, SegmentRow, TailRow } from '../db/index-tables.ts';
import type { Vocabulary } from './vocabulary.ts';

const BLOCK_CACHE_BYTES = 6_000_000;

/** One state of the index. */
export interface Snapshot {
  revision: number;
  /** All segments whose documents are complete. */
  segments: SegmentRow[];
  /** The column rows of each segment. */
  columns: ColumnsRow[][];
  /** The number of each segment's first document. */
  bases: number[];
  tail: TailRow[];
  /** The number of the tail's first document. */
  tailBase: number;
  /** The postings of all terms in the tail; computed on first use. */
  tailPostings(): PackedPostingsByTerm;
  /** The segments in order, then the tail, are the parts. */
  ids: DocumentIds;
  /** By document number: 1 if the paper was deleted. */
  isDeleted: Uint8Array;
  /** Number of papers, without deleted ones. */
  count: number;
  /** `lengths[field][document]` is the number of distinct terms. */
  lengths: Uint16Array[];
  /** By field: the sum of the lengths of all papers that are not deleted. */
  totals: number[];
  blocks: BlockCache;
  /** By segment id: its terms, once they were needed. */
  vocabularies: Map<number, Vocabulary>;
  tailVocabulary?: Vocabulary;
}

/**
 * Reads the current state of the index. Must not be called inside a Dexie transaction.
 *
 * @param before an earlier state, whose data of the same segments is reused.
 */
export async function readSnapshot(db: OffprintDb, before?: Snapshot): Promise<Snapshot> {
  const { revision, segments, columns, deleted, tail } = await readIndexRows(db, before);
  const ids = new DocumentIds();
  const bases: number[] = [];
  for (const rows of columns) {
    bases.push(ids.size);
    ids.startPart();
    for (const { runs } of rows) ids.addRuns(runs);
  }
  const tailBase = ids.size;
  ids.startPart();
  for (const { id } of tail) ids.addRuns([id, 1]);
  const lengths = FIELDS.map((_, field) => joinLengths(field, columns, bases, tail, ids.size));
  const partTotals = [...segments.map((segment) => segment.totals), ...tail.map((paper) => paper.lengths)];
  const totals = FIELDS.map((_, field) => partTotals.reduce((sum, part) => sum + (part[field] ?? 0), 0));
  const isDeleted = new Uint8Array(ids.size);
  let count = ids.size;
  for (const { id, revision } of deleted)
    for (const [part, segment] of segments.entries()) {
      const document = segment.revision < revision ? ids.documentIn(part, id) : -1;
      if (document < 0) continue;
      isDeleted[document] = 1;
      count--;
      for (const [field, fieldLengths] of lengths.entries())
        totals[field] = (totals[field] ?? 0) - (fieldLengths[document] ?? 0);
    }
  let tailPostings: PackedPostingsByTerm | undefined;
  const current = new Set(segments.map(({ id }) => id));
  return {
    revision,
    segments,
    columns,
    bases,
    tail,
    tailBase,
    tailPostings: () => (tailPostings ??= unpackTail(tail, tailBase)),
    ids,
    isDeleted,
    count,
    lengths,
    totals,
    vocabularies: new Map([...(before?.vocabularies ?? [])].filter(([segment]) => current.has(segment))),
    blocks: before?.blocks ?? new BlockCache(db, BLOCK_CACHE_BYTES),
  };
}

/**
 * Reads all rows at once. A segment with missing documents is skipped: the index is damaged then, and the
 * rest of it is searched until it is rebuilt.
 */
function readIndexRows(db: OffprintDb, before?: Snapshot) {
  const { indexState, indexSegments, indexDeleted, indexTail, indexColumns } = db;
  const tables = [indexState, indexSegments, indexDeleted, indexTail, indexColumns];
  return readRows(db, tables, async (rows) => {
    const [state, segments, deleted, tail, all] = await Promise.all([
      rows.get(indexState, 'index'),
      rows.all(indexSegments),
      rows.all(indexDeleted),
      rows.all(indexTail),
      before ? [] : rows.all(indexColumns),
    ]);
    const known = new Map(before?.segments.map(({ id }, i) => [id, before.columns[i] ?? []]));
    const added = before ? segments.filter(({ id }) => !known.has(id)) : [];
    const addedRows = await Promise.all(added.map(({ id }) => rows.all(indexColumns, columnKeyRange(id))));
    for (const row of [all, ...addedRows].flat()) {
      const segmentRows = known.get(row.segment);
      if (segmentRows) segmentRows.push(row);
      else known.set(row.segment, [row]);
    }
    const complete = segments.filter((segment) => countDocuments(known.get(segment.id)) === segment.count);
    const columns = complete.map(({ id }) => known.get(id) ?? []);
    return { revision: state?.revision ?? 0, segments: complete, columns, deleted, tail };
  });
}

function countDocuments(columns: readonly ColumnsRow[] = []): number {
  let count = 0;
  for (const { runs } of columns) for (let i = 1; i < runs.length; i += 2) count += runs[i] ?? 0;
  return count;
}

/** Joins the lengths of one field from all segments and the tail, by document number. */
function joinLengths(
  field: number,
  columns: readonly ColumnsRow[][],
  bases: readonly number[],
  tail: readonly TailRow[],
  size: number,
): Uint16Array {
  const lengths = new Uint16Array(size);
  for (const [i, rows] of columns.entries()) {
    let document = bases[i] ?? 0;
    for (const row of rows) {
      lengths.set(row.lengths[field] ?? [], document);
      document += countDocuments([row]);
    }
  }
  const tailBase = size - tail.length;
  for (const [i, row] of tail.entries()) lengths[tailBase + i] = row.lengths[field] ?? 0;
  return lengths;
}

function unpackTail(tail: readonly TailRow[], base: number): PackedPostingsByTerm {
  const found: PackedPostingsByTerm = new Map();
  for (const [i, { terms }] of tail.entries()) {
    const cursor = new BlockCursor(terms);
    while (cursor.next()) addPostings(found, cursor.term, cursor, base + i);
  }
  return found;
}
