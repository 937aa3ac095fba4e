/** What a reader keeps in memory of one state of the index: its papers and segments, not its blocks. */
import type { OffprintDb } from '../db/database.ts';
import { readRows } from '../db/read-rows.ts';
import { BlockCache } from './block-cache.ts';
import { BlockCursor } from './block.ts';
import { DocumentIds } from './document-ids.ts';
import { columnKeys } from './documents.ts';
import { FIELDS } from './fields.ts';
import { addPostings, type Located } from './postings.ts';
import type { ColumnsRow, SegmentRow, TailRow } from '../db/index-tables.ts';
import type { Vocabulary } from './vocabulary.ts';

const BLOCKS_KEPT = 6_000_000;

export interface Snapshot {
  revision: number;
  /** Those of which no document is lost. */
  segments: SegmentRow[];
  /** The documents of each of them. */
  columns: ColumnsRow[][];
  /** Number that document 0 of each segment has among all documents. */
  bases: number[];
  tail: TailRow[];
  /** Number of the tail's first paper. */
  tailBase: number;
  /** Where the postings of each term of the tail stand. */
  tailTerms(): Located;
  /** Part by part: the segments in order, then the tail. */
  ids: DocumentIds;
  isVoid: Uint8Array;
  count: number;
  /** By field and document number. */
  lengths: Uint16Array[];
  /** By field, the sum of the lengths of the papers in the index. */
  totals: number[];
  blocks: BlockCache;
  /** The terms of segments, as far as they were needed. */
  vocabularies: Map<number, Vocabulary>;
  tailVocabulary?: Vocabulary;
}

/** Reads the present state, in no transaction of Dexie's; what an earlier one holds of the same segments is taken over. */
export async function readSnapshot(db: OffprintDb, before?: Snapshot): Promise<Snapshot> {
  const { revision, segments, columns, deleted, tail } = await readState(db, before);
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
  const lengths = FIELDS.map((_, field) => lengthsOf(field, columns, bases, tail, ids.size));
  const totals = FIELDS.map((_, field) =>
    [...segments.map((of) => of.totals), ...tail.map((of) => of.lengths)].reduce(
      (sum, of) => sum + (of[field] ?? 0),
      0,
    ),
  );
  const isVoid = new Uint8Array(ids.size);
  let count = ids.size;
  for (const { id, revision } of deleted)
    for (const [part, segment] of segments.entries()) {
      const document = segment.revision < revision ? ids.documentIn(part, id) : -1;
      if (document < 0) continue;
      isVoid[document] = 1;
      count--;
      for (const [field, of] of lengths.entries()) totals[field] = (totals[field] ?? 0) - (of[document] ?? 0);
    }
  let ofTail: Located | undefined;
  const known = new Set(segments.map(({ id }) => id));
  return {
    revision,
    segments,
    columns,
    bases,
    tail,
    tailBase,
    tailTerms: () => (ofTail ??= termsOf(tail, tailBase)),
    ids,
    isVoid,
    count,
    lengths,
    totals,
    vocabularies: new Map([...(before?.vocabularies ?? [])].filter(([segment]) => known.has(segment))),
    blocks: before?.blocks ?? new BlockCache(db, BLOCKS_KEPT),
  };
}

/**
 * Everything is asked for at once. A segment with lost documents is passed over: the index is damaged then and made
 * anew, and until then the rest of it is searched.
 */
function readState(db: OffprintDb, before?: Snapshot) {
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
    const ofAdded = await Promise.all(added.map(({ id }) => rows.all(indexColumns, columnKeys(id))));
    for (const row of [all, ...ofAdded].flat()) {
      const of = known.get(row.segment);
      if (of) of.push(row);
      else known.set(row.segment, [row]);
    }
    const whole = segments.filter((segment) => documentsIn(known.get(segment.id)) === segment.count);
    const columns = whole.map(({ id }) => known.get(id) ?? []);
    return { revision: state?.revision ?? 0, segments: whole, columns, deleted, tail };
  });
}

function documentsIn(columns: readonly ColumnsRow[] = []): number {
  let count = 0;
  for (const { runs } of columns) for (let i = 1; i < runs.length; i += 2) count += runs[i] ?? 0;
  return count;
}

/** The lengths of one field by document number. */
function lengthsOf(
  field: number,
  columns: readonly ColumnsRow[][],
  bases: readonly number[],
  tail: readonly TailRow[],
  size: number,
): Uint16Array {
  const lengths = new Uint16Array(size);
  for (const [i, rows] of columns.entries()) {
    let at = bases[i] ?? 0;
    for (const row of rows) {
      lengths.set(row.lengths[field] ?? [], at);
      at += documentsIn([row]);
    }
  }
  const tailBase = size - tail.length;
  for (const [i, row] of tail.entries()) lengths[tailBase + i] = row.lengths[field] ?? 0;
  return lengths;
}

function termsOf(tail: readonly TailRow[], base: number): Located {
  const found: Located = new Map();
  for (const [i, { terms }] of tail.entries()) {
    const cursor = new BlockCursor(terms);
    while (cursor.next()) addPostings(found, cursor.term, cursor, base + i);
  }
  return found;
}
