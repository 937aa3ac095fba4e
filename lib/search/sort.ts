/** Orders of documents that are not by relevance. */
import type { IndexReader } from '../index/index-reader.ts';
import type { OffprintDb } from '../db/database.ts';
import { readRows } from './filter-rows.ts';
import type { SavedPaper } from '../db/rows.ts';

/** Best first; last saved first; latest year first; title in dictionary order. */
export type Sort = 'relevance' | 'saved' | 'published' | 'title';

/** Indexes of the table of papers that have the order, backwards: of papers that are in none of the first, the next tells. */
const INDEXES = { saved: ['savedAt'], published: ['[year+savedAt]', 'savedAt'] };

// So many rows are read and sorted sooner than they are come upon in an index of the whole library.
const FEW = 400;
// Rows in memory at a time: of most only the title is kept.
const CHUNK = 512;

type Documents = readonly number[] | Uint32Array;
type Order = (a: SavedPaper, b: SavedPaper) => number;

/**
 * Documents in an order that is not by relevance.
 *
 * @param most how many are wanted at least, from the first on; there may be more.
 */
export async function sortDocuments(
  db: OffprintDb,
  reader: IndexReader,
  documents: Documents,
  sort: Exclude<Sort, 'relevance'>,
  most: number,
): Promise<number[]> {
  if (sort === 'title') return sortByTitle(db, reader, documents);
  if (documents.length > FEW) return sortByIndex(db, reader, documents, INDEXES[sort], most);
  const rows = await readRows(db, reader, documents);
  const order = sort === 'saved' ? bySaved : byYear;
  return rows.toSorted((a, b) => order(a.paper, b.paper)).map(({ document }) => document);
}

const bySaved: Order = (a, b) => b.savedAt - a.savedAt || b.id - a.id;
const byYear: Order = (a, b) => (b.year ?? -Infinity) - (a.year ?? -Infinity) || bySaved(a, b);

/** Goes backwards through the table's own indexes until enough of the documents were met. */
async function sortByIndex(
  db: OffprintDb,
  reader: IndexReader,
  documents: Documents,
  indexes: readonly string[],
  most: number,
): Promise<number[]> {
  const left = new Map(Array.from(documents, (document) => [reader.idOf(document), document]));
  const sorted: number[] = [];
  const meet = (id: number) => {
    const document = left.get(id);
    if (document === undefined) return;
    sorted.push(document);
    left.delete(id);
  };
  const isEnough = () => sorted.length >= most || left.size === 0;
  for (const index of indexes) {
    if (isEnough()) break;
    const entries = db.papers.orderBy(index);
    // All keys at once are faster than one after another, if all are needed.
    if (most < documents.length) await entries.reverse().until(isEnough).eachPrimaryKey(meet);
    else for (const id of (await entries.primaryKeys()).toReversed()) meet(id);
  }
  return sorted;
}

/** No index has the order of a dictionary: the titles are read. */
async function sortByTitle(db: OffprintDb, reader: IndexReader, documents: Documents): Promise<number[]> {
  const titled: { document: number; title: string }[] = [];
  for (let start = 0; start < documents.length; start += CHUNK)
    for (const { paper, document } of await readRows(db, reader, documents.slice(start, start + CHUNK)))
      titled.push({ document, title: paper.title });
  const { compare } = new Intl.Collator(undefined, { numeric: true });
  return titled.toSorted((a, b) => compare(a.title, b.title)).map(({ document }) => document);
}
