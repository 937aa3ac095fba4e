/**
 * Scores a few documents by running MiniSearch's own `search` on postings from the index instead of its radix
 * tree.
 *
 * For each term, MiniSearch gets the document frequency in the whole library, but only the postings of the
 * documents to score: statistics are global, and the work does not grow with the library.
 */
import MiniSearch, { type SearchResult } from 'minisearch';
import { FIELDS } from '../index/fields.ts';
import { indexOfDocument } from '../index/postings.ts';
import type { Postings } from '../index/postings.ts';
import type { IndexReader } from '../index/index-reader.ts';
import type { Expansion } from './expand-plan.ts';
import { type QueryPlan, SEARCH_OPTIONS, toMiniSearchQuery } from './plan.ts';

/** The term frequency in each document to score; `size` is the document frequency in the whole library. */
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

type PostingsByField = Map<number, FieldPostings>;

/** Implements the methods of MiniSearch's radix tree that a search calls, for the terms of one query. */
function createTermTree(found: Expansion, documents: ReadonlySet<number>) {
  const get = (term: string) => {
    const postings = found.exact.get(term);
    return postings && selectPostings(postings, documents);
  };
  return {
    get,
    atPrefix: (prefix: string) => {
      const longer = new Map<string, PostingsByField>();
      for (const [term, postings] of found.prefixed.get(prefix) ?? []) {
        const selected = selectPostings(postings, documents);
        if (selected) longer.set(term, selected);
      }
      return longer;
    },
    fuzzyGet: (term: string, most: number) => {
      const similar = new Map<string, [PostingsByField, distance: number]>();
      for (const [other, distance] of found.similar.get(term) ?? []) {
        const postings = distance <= most ? get(other) : undefined;
        if (postings) similar.set(other, [postings, distance]);
      }
      return similar;
    },
  };
}

class MiniSearchOverIndex extends MiniSearch {
  constructor(reader: IndexReader, found: Expansion, documents: ReadonlySet<number>) {
    super({ fields: [...FIELDS], tokenize: (term) => [term], processTerm: (term) => term });
    const lengths = FIELDS.map((field) => reader.lengths(field));
    Object.assign(this._index, createTermTree(found, documents));
    this._documentCount = reader.count;
    this._avgFieldLength = FIELDS.map((field) => reader.averageLength(field));
    for (const document of documents) {
      this._documentIds.set(document, reader.idOf(document));
      this._fieldLength.set(
        document,
        lengths.map((fieldLengths) => fieldLengths[document] ?? 0),
      );
    }
  }
}

/** Scores documents, given by their numbers, for a plan. Documents that do not match it are left out. */
export function scoreDocuments(
  reader: IndexReader,
  plan: QueryPlan,
  found: Expansion,
  documents: readonly number[],
): SearchResult[] {
  const engine = new MiniSearchOverIndex(reader, found, new Set(documents));
  return engine.search(toMiniSearchQuery(plan), SEARCH_OPTIONS);
}

/** The postings of the wanted documents only; `undefined` if none of them contains the term. */
function selectPostings(
  { documents, tf, df }: Postings,
  wanted: ReadonlySet<number>,
): PostingsByField | undefined {
  const indexes = findIndexes(documents, wanted);
  if (indexes.length === 0) return undefined;
  const found: PostingsByField = new Map();
  for (const [number, field] of FIELDS.entries()) {
    const frequencies = tf[field];
    if (!frequencies) continue;
    const counts = indexes
      .map((i): [number, number] => [documents[i] ?? 0, frequencies[i] ?? 0])
      .filter(([, count]) => count > 0);
    found.set(number, new FieldPostings(counts, df[field]));
  }
  return found;
}

/** The indexes in `documents` of the wanted ones; loops over whichever list is shorter. */
function findIndexes(documents: Uint32Array, wanted: ReadonlySet<number>): number[] {
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
