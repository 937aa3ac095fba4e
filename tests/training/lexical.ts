/** The likeness of two texts by the words that they share: the cosine of their tf-idf vectors. */
import { cosineWeight } from '../../lib/related/weights.ts';
import type { Bag } from './tokens.ts';

/** A text as a vector of norm 1: the entry of each term. */
export type LexicalVector = Map<number, number>;

/** @param idfs the inverse document frequency of each term, by its number. */
export function lexicalVector(bag: Bag, idfs: ArrayLike<number>): LexicalVector {
  const entries = Array.from(bag, ([term, count]) => [term, cosineWeight(count, idfs[term] ?? 0)] as const);
  const norm = Math.hypot(...entries.map(([, entry]) => entry));
  return new Map(norm > 0 ? entries.map(([term, entry]) => [term, entry / norm]) : []);
}

/** The cosine of every row with every column, row by row. */
export function lexicalCosines(
  rows: readonly LexicalVector[],
  columns: readonly LexicalVector[],
): Float64Array {
  const postings = new Map<number, { columns: number[]; entries: number[] }>();
  for (const [number, column] of columns.entries())
    for (const [term, entry] of column) {
      const list = postings.get(term) ?? { columns: [], entries: [] };
      list.columns.push(number);
      list.entries.push(entry);
      postings.set(term, list);
    }
  const cosines = new Float64Array(rows.length * columns.length);
  for (const [number, row] of rows.entries()) {
    const from = number * columns.length;
    for (const [term, entry] of row) {
      const list = postings.get(term);
      if (!list) continue;
      for (const [i, column] of list.columns.entries())
        cosines[from + column] = (cosines[from + column] ?? 0) + entry * (list.entries[i] ?? 0);
    }
  }
  return cosines;
}
