/** A paper as a query: every factor of its score that does not depend on the document it is compared with. */
import { lengthOf, termCounts, type PaperText, type Postings } from './corpus.ts';
import { addScaled, dot } from './vectors.ts';
import { idfIn, type Space } from './space.ts';
import { vectorOf } from './table.ts';
import { bm25QueryWeight, bm25Saturation, cosineWeight, damped, lengthNorm, MIX } from './weights.ts';

/** One term of a query. Its contributions to a score are linear in the factors, which hold the mix and all norms. */
export interface QueryTerm {
  term: string;
  postings: Postings | undefined;
  /** Times the document's (1 + ln tf) / norm. */
  cosine: number;
  /** Times the document's saturated count, which counts no further than `saturation`, the query's own. */
  bm25: number;
  saturation: number;
  /** Its entry in the query's vector, which is as long as the mix says: the cosine part is the product with a document's. */
  entry: number;
  /** Times the scalar product of this vector and the document's. */
  vector: Float32Array | undefined;
  alike: number;
}

/** A muted term, as far as it may stand in documents; `gain` is the share that is left. */
export interface MutedTerm {
  term: string;
  gain: number;
  vector: Float32Array | undefined;
}

export interface Query {
  text: PaperText;
  terms: QueryTerm[];
  /** Sum of the terms' vectors times `alike`: what the document's vector is multiplied with. */
  vector: Float64Array;
  muted: MutedTerm[];
}

/**
 * Prepares a paper, a title or a sentence for ranking in a space.
 *
 * @param gains share left of each muted term. Norms are those of the unmuted query, so muting takes away exactly what
 *   the term contributed and moves nothing else.
 */
export function prepareQuery(text: PaperText, space: Space, gains?: ReadonlyMap<string, number>): Query {
  const { corpus, profiles, table } = space;
  const counts = termCounts(text);
  const length = lengthOf(counts);
  const raw = Array.from(counts, ([term, count]) => {
    const postings = corpus.postings(term);
    const idf = idfIn(space, term);
    const saturation = bm25Saturation(count, lengthNorm(length, profiles.averageLength));
    return {
      term,
      postings,
      idf,
      count,
      saturation,
      bm25: bm25QueryWeight(count, postings?.documents.length ?? 0, corpus.count),
      vector: table && vectorOf(table, term),
    };
  });
  const norm = Math.hypot(...raw.map((t) => cosineWeight(t.count, t.idf)));
  const self = raw.reduce((sum, t) => sum + t.bm25 * t.saturation, 0);
  const whole = new Float64Array(table?.dimensions ?? 0);
  for (const t of raw) if (t.vector) addScaled(whole, t.vector, damped(t.count));
  const vectorNorm = Math.sqrt(dot(whole, whole));

  const vector = new Float64Array(whole.length);
  const terms = raw.map((t) => {
    const gain = gains?.get(t.term) ?? 1;
    const alike = vectorNorm > 0 ? (MIX.vectors * gain * damped(t.count)) / vectorNorm : 0;
    if (t.vector) addScaled(vector, t.vector, alike);
    const entry = (MIX.cosine * gain * cosineWeight(t.count, t.idf)) / norm;
    return {
      term: t.term,
      postings: t.postings,
      cosine: entry * Math.sqrt(t.idf),
      bm25: (MIX.bm25 * gain * t.bm25) / self,
      saturation: t.saturation,
      entry,
      vector: t.vector,
      alike,
    };
  });
  const muted = Array.from(gains ?? [], ([term, gain]) => ({
    term,
    gain,
    vector: table && vectorOf(table, term),
  }));
  return { text, terms, vector, muted };
}
