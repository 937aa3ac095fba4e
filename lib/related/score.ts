/** The score of one document for one query, whole and by term: the same arithmetic whether ranking or explaining. */
import { dot, dotRow } from './vectors.ts';
import type { Query, QueryTerm } from './query.ts';
import { frequencyOf, type Space } from './space.ts';
import { bm25Saturation, damped } from './weights.ts';

/** What a term standing in both texts adds by itself: its shares of the cosine and of BM25. */
export function sharedContribution(
  term: QueryTerm,
  frequency: number,
  inverseNorm: number,
  lengthNorm: number,
): number {
  const saturation = Math.min(term.saturation, bm25Saturation(frequency, lengthNorm));
  return term.cosine * damped(frequency) * inverseNorm + term.bm25 * saturation;
}

/** The same for a document by its number; 0 where the term does not stand in it. */
export function sharedIn({ profiles }: Space, term: QueryTerm, document: number): number {
  const frequency = frequencyOf(term.postings, document);
  if (frequency === 0) return 0;
  const { inverseNorms, lengthNorms } = profiles;
  return sharedContribution(term, frequency, inverseNorms[document] ?? 0, lengthNorms[document] ?? 0);
}

/** The score of one document: what the ranker gives it, without going through the others. */
export function scoreOf(space: Space, query: Query, document: number): number {
  let score = vectorContribution(space, query, query.vector, document);
  for (const term of query.terms) score += sharedIn(space, term, document);
  return score;
}

/** What the term vectors add: `vector` is a whole query's, or one term's share of it. */
export function vectorContribution(
  space: Space,
  query: Query,
  vector: Float64Array,
  document: number,
): number {
  const { vectors, dimensions } = space.profiles;
  let sum = dotRow(vector, vectors, document * dimensions);
  for (const { term, gain, vector: mutedVector } of query.muted)
    if (mutedVector) sum -= (1 - gain) * documentWeight(space, term, document) * dot(vector, mutedVector);
  return sum;
}

/** Weight of a term in a document's vector of length 1; 0 where it does not stand. */
export function documentWeight(space: Space, term: string, document: number): number {
  const frequency = frequencyOf(space.corpus.postings(term), document);
  return frequency === 0 ? 0 : damped(frequency) * (space.profiles.inverseVectorNorms[document] ?? 0);
}
