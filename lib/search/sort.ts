/** Sorts documents by the time of saving, the year or the title. */
import type { IndexReader } from '../index/index-reader.ts';
import type { OffprintDb } from '../db/database.ts';
import { readPapers } from './filter-documents.ts';
import type { SavedPaper } from '../db/rows.ts';

/** By relevance; last saved first; latest year first; alphabetically by title. */
export type SortOrder = 'relevance' | 'saved' | 'published' | 'title';

/**
 * Table indexes that have the order when read backwards. A paper missing from the first is found in the next.
 */
const TABLE_INDEXES = { saved: ['savedAt'], published: ['[year+savedAt]', 'savedAt'] };

// Up to this many rows are read and sorted faster than they are found in a table index of the whole library.
const MAX_SORTED_ROWS = 400;
// Rows in memory at a time when sorting by title.
const CHUNK_SIZE = 512;

type Documents = readonly number[] | Uint32Array;
type PaperComparator = (a: SavedPaper, b: SavedPaper) => number;

/**
 * Sorts documents in an order other than relevance.
 *
 * @param most how many of the first documents are needed; more may be returned.
 */
export async function sortDocuments(
  db: OffprintDb,
  reader: IndexReader,
  documents: Documents,
  sort: Exclude<SortOrder, 'relevance'>,
  most: number,
): Promise<number[]> {
  if (sort === 'title') return sortByTitle(db, reader, documents);
  if (documents.length > MAX_SORTED_ROWS)
    return sortByIndex(db, reader, documents, TABLE_INDEXES[sort], most);
  const rows = await readPapers(db, reader, documents);
  const order = sort === 'saved' ? compareSaved : compareYears;
  return rows.toSorted((a, b) => order(a.paper, b.paper)).map(({ document }) => document);
}

const compareSaved: PaperComparator = (a, b) => b.savedAt - a.savedAt || b.id - a.id;
const compareYears: PaperComparator = (a, b) =>
  (b.year ?? -Infinity) - (a.year ?? -Infinity) || compareSaved(a, b);

/** Reads table indexes backwards until enough of the documents were found. */
async function sortByIndex(
  db: OffprintDb,
  reader: IndexReader,
  documents: Documents,
  indexes: readonly string[],
  most: number,
): Promise<number[]> {
  const remaining = new Map(Array.from(documents, (document) => [reader.idOf(document), document]));
  const sorted: number[] = [];
  const take = (id: number) => {
    const document = remaining.get(id);
    if (document === undefined) return;
    sorted.push(document);
    remaining.delete(id);
  };
  const isEnough = () => sorted.length >= most || remaining.size === 0;
  for (const index of indexes) {
    if (isEnough()) break;
    const entries = db.papers.orderBy(index);
    // If all keys are needed, reading them at once is faster than one after another.
    if (most < documents.length) await entries.reverse().until(isEnough).eachPrimaryKey(take);
    else for (const id of (await entries.primaryKeys()).toReversed()) take(id);
  }
  return sorted;
}

/** Reads and sorts all titles, as no table index has the order of the user's language. */
async function sortByTitle(db: OffprintDb, reader: IndexReader, documents: Documents): Promise<number[]> {
  const titled: { document: number; title: string }[] = [];
  for (let start = 0; start < documents.length; start += CHUNK_SIZE)
    for (const { paper, document } of await readPapers(
      db,
      reader,
      documents.slice(start, start + CHUNK_SIZE),
    ))
      titled.push({ document, title: paper.title });
  const { compare } = new Intl.Collator(undefined, { numeric: true });
  return titled.toSorted((a, b) => compare(a.title, b.title)).map(({ document }) => document);
}
