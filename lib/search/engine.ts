/**
 * MiniSearch over the index: its `search` runs as it is, on postings unpacked from blocks instead of its own tree.
 *
 * Of each term it is handed the number of documents that hold it in all, and the postings of the few documents to be
 * scored: statistics are global, and the work does not grow with the library.
 */
import MiniSearch, { type SearchResult } from 'minisearch';
import { FIELDS } from '../index/fields.ts';
import { indexOfDocument } from '../index/postings.ts';
import type { Postings } from '../index/postings.ts';
import type { IndexReader } from '../index/index-reader.ts';
import type { Expansion } from './expand.ts';
import { type Plan, SEARCH_OPTIONS, toMiniSearch } from './plan.ts';

/** How many times a term stands in each of the documents that are scored; `size` counts all that hold it. */
class FieldPostings extends Map<number, number> {
  constructor(
    counts: readonly [document: number, count: number][],
    readonly df: number,
  ) {
    super(counts);
  }

  override get size(): number {
    return this.df;
  }
}

type TermPostings = Map<number, FieldPostings>;

/** What MiniSearch asks its tree of terms, answered with the terms of one query. */
function queryTerms(found: Expansion, documents: ReadonlySet<number>) {
  const get = (term: string) => {
    const postings = found.exact.get(term);
    return postings && termPostings(postings, documents);
  };
  return {
    get,
    atPrefix: (prefix: string) => {
      const longer = new Map<string, TermPostings>();
      for (const [term, postings] of found.prefixed.get(prefix) ?? []) {
        const of = termPostings(postings, documents);
        if (of) longer.set(term, of);
      }
      return longer;
    },
    fuzzyGet: (term: string, most: number) => {
      const similar = new Map<string, [TermPostings, distance: number]>();
      for (const [other, distance] of found.similar.get(term) ?? []) {
        const postings = distance <= most ? get(other) : undefined;
        if (postings) similar.set(other, [postings, distance]);
      }
      return similar;
    },
  };
}

class IndexSearch extends MiniSearch {
  constructor(reader: IndexReader, found: Expansion, documents: ReadonlySet<number>) {
    super({ fields: [...FIELDS], tokenize: (term) => [term], processTerm: (term) => term });
    const lengths = FIELDS.map((field) => reader.lengths(field));
    Object.assign(this._index, queryTerms(found, documents));
    this._documentCount = reader.count;
    this._avgFieldLength = FIELDS.map((field) => reader.averageLength(field));
    for (const document of documents) {
      this._documentIds.set(document, reader.idOf(document));
      this._fieldLength.set(
        document,
        lengths.map((of) => of[document] ?? 0),
      );
    }
  }
}

/** Scores documents, given by number, for a plan; those that do not answer it are left out. */
export function scoreDocuments(
  reader: IndexReader,
  plan: Plan,
  found: Expansion,
  documents: readonly number[],
): SearchResult[] {
  const engine = new IndexSearch(reader, found, new Set(documents));
  return engine.search(toMiniSearch(plan), SEARCH_OPTIONS);
}

/** Nothing when none of the wanted documents holds the term. */
function termPostings(
  { documents, tf, df }: Postings,
  wanted: ReadonlySet<number>,
): TermPostings | undefined {
  const at = positions(documents, wanted);
  if (at.length === 0) return undefined;
  const found: TermPostings = new Map();
  for (const [number, field] of FIELDS.entries()) {
    const of = tf[field];
    if (!of) continue;
    const counts = at
      .map((i): [number, number] => [documents[i] ?? 0, of[i] ?? 0])
      .filter(([, count]) => count > 0);
    found.set(number, new FieldPostings(counts, df[field]));
  }
  return found;
}

/** Where those of `documents` stand that are wanted, searching for whichever are fewer. */
function positions(documents: Uint32Array, wanted: ReadonlySet<number>): number[] {
  const found: number[] = [];
  if (documents.length < wanted.size * 8) {
    for (let i = 0; i < documents.length; i++) if (wanted.has(documents[i] ?? -1)) found.push(i);
    return found;
  }
  for (const document of wanted) {
    const at = indexOfDocument(documents, document);
    if (at >= 0) found.push(at);
  }
  return found;
}
