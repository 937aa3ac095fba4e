/** Orders of documents that are not by relevance. */
import type { IndexReader } from '../index/reader.ts';
import type { OffprintDb } from '../library/db.ts';
import { readRows } from './rows.ts';

/** Best first; last saved first; latest year first; title in dictionary order. */
export type Sort = 'relevance' | 'saved' | 'published' | 'title';

// Titles in memory at a time are small, rows are not.
const CHUNK = 512;

/** The documents in an order that is not by relevance. */
export function sortDocuments(
  db: OffprintDb,
  reader: IndexReader,
  documents: readonly number[] | Uint32Array,
  sort: Exclude<Sort, 'relevance'>,
): Promise<number[]> {
  if (sort === 'title') return sortByTitle(db, reader, documents);
  return sortByIndex(db, reader, documents, sort === 'saved' ? ['savedAt'] : ['[year+savedAt]', 'savedAt']);
}

/** By the table's own indexes, the largest first and the first index first; papers that are in none come last. */
async function sortByIndex(
  db: OffprintDb,
  reader: IndexReader,
  documents: readonly number[] | Uint32Array,
  indexes: readonly string[],
): Promise<number[]> {
  const left = new Map(Array.from(documents, (document) => [reader.idOf(document), document]));
  const sorted: number[] = [];
  for (const index of indexes) {
    if (left.size === 0) break;
    const ids = await db.papers.orderBy(index).primaryKeys();
    for (const id of ids.toReversed()) {
      const document = left.get(id);
      if (document === undefined) continue;
      sorted.push(document);
      left.delete(id);
    }
  }
  return sorted;
}

/** No index has the order of a dictionary: the titles are read. */
async function sortByTitle(
  db: OffprintDb,
  reader: IndexReader,
  documents: readonly number[] | Uint32Array,
): Promise<number[]> {
  const titled: { document: number; title: string }[] = [];
  for (let start = 0; start < documents.length; start += CHUNK)
    for (const { paper, document } of await readRows(db, reader, documents.slice(start, start + CHUNK)))
      titled.push({ document, title: paper.title });
  const { compare } = new Intl.Collator(undefined, { numeric: true });
  return titled.toSorted((a, b) => compare(a.title, b.title)).map(({ document }) => document);
}
