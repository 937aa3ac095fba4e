/** Choosing and ordering documents by the rows of their papers. */
import type { IndexReader } from '../index/reader.ts';
import type { OffprintDb, SavedPaper } from '../library/db.ts';
import type { RowFilter } from './filter.ts';

/** Best first; last saved first; latest year first; title in dictionary order. */
export type Sort = 'relevance' | 'saved' | 'published' | 'title';

// Rows read at a time: a library need not be in memory all at once.
const CHUNK = 500;

/** The documents whose papers the filter wants, in the order given. */
export async function filterRows(
  db: OffprintDb,
  reader: IndexReader,
  documents: readonly number[] | Uint32Array,
  filter: RowFilter,
): Promise<number[]> {
  const kept: number[] = [];
  await eachRow(db, reader, documents, (paper, document) => {
    if (filter(paper)) kept.push(document);
  });
  return kept;
}

/** The documents in the order of a sort that is not by relevance. */
export async function sortRows(
  db: OffprintDb,
  reader: IndexReader,
  documents: readonly number[] | Uint32Array,
  sort: Exclude<Sort, 'relevance'>,
): Promise<number[]> {
  if (sort === 'saved') return sortBySaved(db, reader, documents);
  const keyed: { document: number; year: number; title: string; savedAt: number }[] = [];
  await eachRow(db, reader, documents, ({ year = -Infinity, title, savedAt }, document) => {
    keyed.push({ document, year, title, savedAt });
  });
  const { compare } = new Intl.Collator(undefined, { numeric: true });
  if (sort === 'title') keyed.sort((a, b) => compare(a.title, b.title));
  else keyed.sort((a, b) => (a.year === b.year ? b.savedAt - a.savedAt : b.year - a.year));
  return keyed.map(({ document }) => document);
}

/** By the table's own order of `savedAt`: no row is read. */
async function sortBySaved(
  db: OffprintDb,
  reader: IndexReader,
  documents: readonly number[] | Uint32Array,
): Promise<number[]> {
  const wanted = new Set(documents);
  const ids = await db.papers.orderBy('savedAt').primaryKeys();
  return ids
    .toReversed()
    .map((id) => reader.documentOf(id) ?? -1)
    .filter((document) => wanted.has(document));
}

async function eachRow(
  db: OffprintDb,
  reader: IndexReader,
  documents: readonly number[] | Uint32Array,
  visit: (paper: SavedPaper, document: number) => void,
): Promise<void> {
  for (let start = 0; start < documents.length; start += CHUNK) {
    const chunk = Array.from(documents.slice(start, start + CHUNK));
    const rows = await db.papers.bulkGet(chunk.map((document) => reader.ids[document] ?? 0));
    for (const [i, row] of rows.entries()) if (row) visit(row, chunk[i] ?? 0);
  }
}
