/** Choosing documents by the rows of their papers, as far as no index can tell. */
import type { IndexReader } from '../index/index-reader.ts';
import type { OffprintDb } from '../db/database.ts';
import type { RowFilter } from './filter.ts';
import type { SavedPaper } from '../db/rows.ts';

// Rows read at a time: few at first, for the best are often enough; a library need not be in memory all at once.
const FIRST_CHUNK = 64;
const CHUNK = 512;

/** The first documents whose papers the filter wants, in the order given: all of them, or as many as asked for. */
export async function filterRows(
  db: OffprintDb,
  reader: IndexReader,
  documents: readonly number[] | Uint32Array,
  filter: RowFilter,
  most = Infinity,
): Promise<number[]> {
  const kept: number[] = [];
  let size = Math.max(FIRST_CHUNK, Number.isFinite(most) ? most : CHUNK);
  for (let start = 0; start < documents.length && kept.length < most; start += size) {
    if (start > 0) size = CHUNK;
    const chunk = documents.slice(start, start + size);
    for (const { paper, document } of await readRows(db, reader, chunk))
      if (filter(paper)) kept.push(document);
  }
  return kept.slice(0, most);
}

/** The papers of these documents, those without a row left out. */
export async function readRows(
  db: OffprintDb,
  reader: IndexReader,
  documents: readonly number[] | Uint32Array,
): Promise<{ paper: SavedPaper; document: number }[]> {
  const chosen = Array.from(documents);
  const rows = await db.papers.bulkGet(chosen.map((document) => reader.idOf(document)));
  return chosen.flatMap((document, i) => {
    const paper = rows[i];
    return paper ? [{ paper, document }] : [];
  });
}
