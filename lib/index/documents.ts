/** The documents of a segment: which papers they are, and how long their fields are; kept as chunks of columns. */
import type { OffprintDb } from '../db/database.ts';
import { DocumentIds } from './document-ids.ts';
import { FIELDS } from './fields.ts';
import type { ColumnsRow, Numbers, SegmentRow } from '../db/index-tables.ts';

/** Documents a row: larger values are kept by the browser as files of their own, which takes a second read. */
const CHUNK = 4_096;

/** All documents of a segment, ids ascending. */
export interface SegmentDocuments {
  ids: Float64Array;
  /** By field and document. */
  lengths: Numbers[];
}

/** The rows that keep these documents. */
export function packDocuments(segment: number, { ids, lengths }: SegmentDocuments): ColumnsRow[] {
  const rows: ColumnsRow[] = [];
  for (let from = 0; from < ids.length; from += CHUNK) {
    const to = Math.min(from + CHUNK, ids.length);
    rows.push({
      segment,
      chunk: rows.length,
      runs: narrow(runsOf(ids.subarray(from, to))),
      lengths: lengths.map((of) => narrow(of.slice(from, to))),
    });
  }
  return rows;
}

/** How many rows that makes. */
export function chunksOf({ count }: SegmentRow): number {
  return Math.ceil(count / CHUNK);
}

/** The documents of a segment, or nothing when some of them are lost. */
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
    for (const [field, of] of lengths.entries()) of.set(row.lengths[field] ?? [], i * CHUNK);
  return { ids: ids.all(), lengths };
}

/** The keys of one segment's rows. */
export function columnKeys(segment: number): IDBKeyRange {
  return IDBKeyRange.bound([segment, 0], [segment, Infinity]);
}

/** The rows of one segment's documents, in order. */
export function readColumns(db: OffprintDb, segment: number): Promise<ColumnsRow[]> {
  return db.indexColumns.where('[segment+chunk]').between([segment, 0], [segment, Infinity]).toArray();
}

function runsOf(ids: Float64Array): Float64Array {
  const runs: number[] = [];
  let next = -1;
  for (const id of ids) {
    if (id === next) runs.push((runs.pop() ?? 0) + 1);
    else runs.push(id, 1);
    next = id + 1;
  }
  return Float64Array.from(runs);
}

/** The same numbers in the narrowest array; nothing but zeros in none. */
function narrow(numbers: Numbers): Numbers {
  let most = 0;
  for (const number of numbers) most = Math.max(most, number);
  if (most === 0) return new Uint8Array();
  if (most < 2 ** 8) return Uint8Array.from(numbers);
  if (most < 2 ** 16) return Uint16Array.from(numbers);
  return most < 2 ** 32 ? Uint32Array.from(numbers) : Float64Array.from(numbers);
}

/** The sum of numbers. */
export function total(numbers: Numbers): number {
  let sum = 0;
  for (let i = 0; i < numbers.length; i++) sum += numbers[i] ?? 0;
  return sum;
}
