/** Stores the documents of a segment as columns: their paper ids and the lengths of their fields. */
import type { OffprintDb } from '../db/database.ts';
import { DocumentIds } from './document-ids.ts';
import { FIELDS } from './fields.ts';
import type { ColumnsRow, Numbers, SegmentRow } from '../db/index-tables.ts';

/** Chromium stores larger values as separate files, which takes a second read. */
const DOCUMENTS_PER_ROW = 4_096;

/** The documents of a segment, in order of their paper ids. */
export interface SegmentDocuments {
  ids: Float64Array;
  /** `lengths[field][document]` is the number of distinct terms. */
  lengths: Numbers[];
}

/** Packs the documents of a segment into rows. */
export function packDocuments(segment: number, { ids, lengths }: SegmentDocuments): ColumnsRow[] {
  const rows: ColumnsRow[] = [];
  for (let from = 0; from < ids.length; from += DOCUMENTS_PER_ROW) {
    const to = Math.min(from + DOCUMENTS_PER_ROW, ids.length);
    rows.push({
      segment,
      chunk: rows.length,
      runs: toNarrowestArray(encodeRuns(ids.subarray(from, to))),
      lengths: lengths.map((of) => toNarrowestArray(of.slice(from, to))),
    });
  }
  return rows;
}

/** How many rows `packDocuments` makes for a segment. */
export function countChunks({ count }: SegmentRow): number {
  return Math.ceil(count / DOCUMENTS_PER_ROW);
}

/** Reads the documents of a segment; `undefined` if some of its rows are missing. */
export async function readDocuments(
  db: OffprintDb,
  segment: SegmentRow,
): Promise<SegmentDocuments | undefined> {
  const rows = await readColumns(db, segment.id);
  const ids = new DocumentIds();
  ids.startPart();
  for (const { runs } of rows) ids.addRuns(runs);
  if (ids.size !== segment.count) return undefined;
  const lengths = FIELDS.map(() => new Uint16Array(ids.size));
  for (const [i, row] of rows.entries())
    for (const [field, of] of lengths.entries()) of.set(row.lengths[field] ?? [], i * DOCUMENTS_PER_ROW);
  return { ids: ids.toArray(), lengths };
}

/** The keys of all column rows of a segment. */
export function columnKeyRange(segment: number): IDBKeyRange {
  return IDBKeyRange.bound([segment, 0], [segment, Infinity]);
}

/** The column rows of a segment, in order. */
export function readColumns(db: OffprintDb, segment: number): Promise<ColumnsRow[]> {
  return db.indexColumns.where('[segment+chunk]').between([segment, 0], [segment, Infinity]).toArray();
}

function encodeRuns(ids: Float64Array): Float64Array {
  const runs: number[] = [];
  let next = -1;
  for (const id of ids) {
    if (id === next) runs.push((runs.pop() ?? 0) + 1);
    else runs.push(id, 1);
    next = id + 1;
  }
  return Float64Array.from(runs);
}

/** Copies numbers into the narrowest array type that holds them; an empty one if all are 0. */
function toNarrowestArray(numbers: Numbers): Numbers {
  let most = 0;
  for (const number of numbers) most = Math.max(most, number);
  if (most === 0) return new Uint8Array();
  if (most < 2 ** 8) return Uint8Array.from(numbers);
  if (most < 2 ** 16) return Uint16Array.from(numbers);
  return most < 2 ** 32 ? Uint32Array.from(numbers) : Float64Array.from(numbers);
}

export function sumNumbers(numbers: Numbers): number {
  let sum = 0;
  for (let i = 0; i < numbers.length; i++) sum += numbers[i] ?? 0;
  return sum;
}
