/**
 * Prepares a paper as a query: all factors of a score that do not depend on the document it is compared with.
 */
import type { WeightedPostings } from '../index/weighted-postings.ts';
import { documentLength, countTerms, type PaperText } from './corpus.ts';
import { addScaled, dot } from './vectors.ts';
import { idfOf, type Space } from './space.ts';
import { vectorOf } from './background-table.ts';
import {
  bm25Idf,
  bm25QueryWeight,
  bm25Saturation,
  cosineWeight,
  logTf,
  lengthNorm,
  SCORE_WEIGHTS,
} from './weights.ts';

/** A term of a query. Its factors include the weights of the mix and the query's norms. */
export interface QueryTerm {
  term: string;
  postings: WeightedPostings | undefined;
  /** Multiplied by the document's `logTf / norm`, the contribution to the cosine. */
  cosineFactor: number;
  /** Multiplied by the smaller of the query's and the document's saturation, the contribution to BM25. */
  bm25Factor: number;
  /** The term's BM25 saturation in the query itself. */
  saturation: number;
  /** Its entry in the query's tf-idf vector, whose norm is the weight of the cosine in the mix. */
  cosineEntry: number;
  vector: Float32Array | undefined;
  /**
   * Multiplied by the scalar product of `vector` and the document's vector, the contribution to the vector
   * cosine.
   */
  vectorWeight: number;
}

/** A muted term; `gain` is the remaining share. */
export interface MutedTerm {
  term: string;
  gain: number;
  vector: Float32Array | undefined;
}

export interface PaperQuery {
  text: PaperText;
  terms: QueryTerm[];
  /** Σ `vectorWeight · vector` over all terms: to be multiplied by the document's vector. */
  vector: Float64Array;
  muted: MutedTerm[];
}

/**
 * Prepares a paper, a title or a sentence for ranking in a space.
 *
 * @param gains the remaining share of each muted term. Norms are those of the unmuted query, so muting takes
 *   away exactly what the term contributed and changes nothing else.
 */
export function prepareQuery(text: PaperText, space: Space, gains?: ReadonlyMap<string, number>): PaperQuery {
  const { corpus, profiles, table } = space;
  const counts = countTerms(text);
  const length = documentLength(counts);
  const raw = Array.from(counts, ([term, count]) => {
    const postings = corpus.postings(term);
    const idf = idfOf(space, term);
    const saturation = bm25Saturation(count, lengthNorm(length, profiles.averageLength));
    return {
      term,
      postings,
      idf,
      count,
      saturation,
      bm25: bm25QueryWeight(count, table ? idf : bm25Idf(postings?.documents.length ?? 0, corpus.count)),
      vector: table && vectorOf(table, term),
    };
  });
  const norm = Math.hypot(...raw.map((t) => cosineWeight(t.count, t.idf)));
  const self = raw.reduce((sum, t) => sum + t.bm25 * t.saturation, 0);
  const whole = new Float64Array(table?.dimensions ?? 0);
  for (const t of raw) if (t.vector) addScaled(whole, t.vector, logTf(t.count));
  const vectorNorm = Math.sqrt(dot(whole, whole));

  const vector = new Float64Array(whole.length);
  const terms = raw.map((t) => {
    const gain = gains?.get(t.term) ?? 1;
    const vectorWeight = vectorNorm > 0 ? (SCORE_WEIGHTS.vectors * gain * logTf(t.count)) / vectorNorm : 0;
    if (t.vector) addScaled(vector, t.vector, vectorWeight);
    const cosineEntry = (SCORE_WEIGHTS.cosine * gain * cosineWeight(t.count, t.idf)) / norm;
    return {
      term: t.term,
      postings: t.postings,
      cosineFactor: cosineEntry * Math.sqrt(t.idf),
      bm25Factor: (SCORE_WEIGHTS.bm25 * gain * t.bm25) / self,
      saturation: t.saturation,
      cosineEntry,
      vector: t.vector,
      vectorWeight,
    };
  });
  const muted = Array.from(gains ?? [], ([term, gain]) => ({
    term,
    gain,
    vector: table && vectorOf(table, term),
  }));
  return { text, terms, vector, muted };
}
