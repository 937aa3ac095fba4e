/** Filters documents by reading the rows of their papers. */
import type { IndexReader } from '../index/index-reader.ts';
import type { OffprintDb } from '../db/database.ts';
import type { RowFilter } from './row-filter.ts';
import type { SavedPaper } from '../db/rows.ts';

// Rows read at a time: few at first, as the best documents are often enough, and never a whole library at
// once.
const FIRST_CHUNK_SIZE = 64;
const CHUNK_SIZE = 512;

/** The documents whose papers pass the filter, in the given order; at most the first `most` of them. */
export async function filterDocuments(
  db: OffprintDb,
  reader: IndexReader,
  documents: readonly number[] | Uint32Array,
  filter: RowFilter,
  most = Infinity,
): Promise<number[]> {
  const kept: number[] = [];
  let size = Math.max(FIRST_CHUNK_SIZE, Number.isFinite(most) ? most : CHUNK_SIZE);
  for (let start = 0; start < documents.length && kept.length < most; start += size) {
    if (start > 0) size = CHUNK_SIZE;
    const chunk = documents.slice(start, start + size);
    for (const { paper, document } of await readPapers(db, reader, chunk))
      if (filter(paper)) kept.push(document);
  }
  return kept.slice(0, most);
}

/** Reads the papers of these documents; documents without a row are left out. */
export async function readPapers(
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
