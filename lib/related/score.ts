/**
 * Scores one document for one query, as a whole and term by term: ranking and explaining share this
 * arithmetic.
 */
import { dot, dotRow } from './vectors.ts';
import type { PaperQuery, QueryTerm } from './paper-query.ts';
import { frequencyOf, type Space } from './space.ts';
import { bm25Saturation, logTf } from './weights.ts';

/** What a shared term adds to the cosine and to BM25. `frequency` and the norms are the document's. */
export function termContribution(
  term: QueryTerm,
  frequency: number,
  inverseNorm: number,
  lengthNorm: number,
): number {
  const saturation = Math.min(term.saturation, bm25Saturation(frequency, lengthNorm));
  return term.cosineFactor * logTf(frequency) * inverseNorm + term.bm25Factor * saturation;
}

/** The same for a document, by its number; 0 if it does not contain the term. */
export function scoreTerm({ profiles }: Space, term: QueryTerm, document: number): number {
  const frequency = frequencyOf(term.postings, document);
  if (frequency === 0) return 0;
  const { inverseNorms, lengthNorms } = profiles;
  return termContribution(term, frequency, inverseNorms[document] ?? 0, lengthNorms[document] ?? 0);
}

/** The complete score of one document, equal to what the ranker gives it. */
export function scoreDocument(space: Space, query: PaperQuery, document: number): number {
  let score = scoreVectors(space, query, query.vector, document);
  for (const term of query.terms) score += scoreTerm(space, term, document);
  return score;
}

/** What term vectors add. `vector` is the query's vector, or one term's part of it. */
export function scoreVectors(
  space: Space,
  query: PaperQuery,
  vector: Float64Array,
  document: number,
): number {
  const { vectors, dimensions } = space.profiles;
  let sum = dotRow(vector, vectors, document * dimensions);
  for (const { term, gain, vector: mutedVector } of query.muted)
    if (mutedVector) sum -= (1 - gain) * weightInVector(space, term, document) * dot(vector, mutedVector);
  return sum;
}

/** The weight of a term in a document's normalised vector; 0 if the document does not contain it. */
export function weightInVector(space: Space, term: string, document: number): number {
  const frequency = frequencyOf(space.corpus.postings(term), document);
  return frequency === 0 ? 0 : logTf(frequency) * (space.profiles.inverseVectorNorms[document] ?? 0);
}
