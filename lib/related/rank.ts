/** Ranks the documents of a space by relatedness to a query. */
import { addShared, best, type Scores } from './candidates.ts';
import type { PaperText } from './corpus.ts';
import { mutedShares, termGains, type Feedback } from './feedback.ts';
import { dot } from './vectors.ts';
import { prepareQuery, type Query, type QueryTerm } from './query.ts';
import { sharedIn, vectorContribution } from './score.ts';
import type { Space } from './space.ts';
import { Top, type Ranked } from './top.ts';

export type { Ranked } from './top.ts';

export interface RankOptions {
  /** How many results; all candidates where left out. */
  limit?: number;
  /** How many documents, nearest by shared words, are compared through the vectors as well. */
  candidates?: number;
  /** Rank just these. */
  among?: readonly number[];
  /** A document that is no result: the query itself. */
  except?: number;
  feedback?: Feedback | undefined;
}

/** The queries a score is made of: the paper asked for, and what the user wants more of, each with its weight. */
export interface WeightedQuery {
  query: Query;
  weight: number;
  /** What an explanation calls it; nothing for the paper asked for. */
  label?: string;
}

/** The paper asked for first, then each liked text. */
export function weightedQueries(text: PaperText, space: Space, feedback?: Feedback): WeightedQuery[] {
  const gains = termGains(feedback);
  return [
    { query: prepareQuery(text, space, gains), weight: 1 },
    ...(feedback?.liked ?? []).map(({ label, text: liked, weight }) => ({
      query: prepareQuery(liked, space, gains),
      weight,
      label,
    })),
  ];
}

/**
 * A ranker for many queries in one space; its arrays of the space's size are made once.
 *
 * Candidates are the documents that score best by the query's rarer words alone, as many of them as hold `REACH` times
 * the candidates; their scores are then complete. So a document that shares no such word is only ranked when named in
 * `among`: what common words and vectors give is too little to come near the top. Equal scores keep the numbers' order.
 */
export function createRanker(
  space: Space,
): (asked: PaperText | readonly WeightedQuery[], options?: RankOptions) => Ranked[] {
  const table: Scores = {
    of: new Float64Array(space.corpus.size),
    touched: new Uint32Array(space.corpus.size),
    count: 0,
  };
  const scores = table.of;
  return (asked, { limit = Infinity, candidates = 1000, among, except, feedback } = {}) => {
    const queries = 'title' in asked ? weightedQueries(asked, space, feedback) : asked;
    table.count = 0;
    const reach = among ? Infinity : REACH * candidates;
    const parts = queries.map(({ query, weight }): Part => {
      const left = addShared(space, query, weight, reach, table);
      return { query, weight, left, bounds: boundsOf(left, weight) };
    });
    const chosen = among ? [...among] : best(table, candidates);
    const shares = mutedShares(feedback);
    const top = new Top(limit);
    const ofWords = parts.reduce((sum, { bounds }) => sum + (bounds[0] ?? 0), ROUNDING);
    const ofVectors = parts.reduce((sum, { query, weight }) => sum + weight * mostOfVectors(query), 0);
    // The nearest by shared words first: soon no other can come among the best.
    if (Number.isFinite(limit)) chosen.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
    for (const document of chosen) {
      let score = scores[document] ?? 0;
      if (score + ofVectors + ofWords < top.least) break;
      if (document === except) continue;
      for (const { query, weight } of parts)
        score += weight * vectorContribution(space, query, query.vector, document);
      let lacking = ofWords;
      for (const { left, weight, bounds } of parts)
        for (let i = 0; i < left.length && score + lacking >= top.least; i++) {
          const term = left[i];
          if (term) score += weight * sharedIn(space, term, document);
          lacking -= (bounds[i] ?? 0) - (bounds[i + 1] ?? 0);
        }
      if (score + lacking < top.least) continue;
      top.add({ document, score: score * (1 - (shares.get(document) ?? 0)) });
    }
    for (let i = 0; i < table.count; i++) scores[table.touched[i] ?? 0] = 0;
    return top.ranked();
  };
}

/** A query while it is ranked by: the terms not yet counted, and from each on the most they can add to a score. */
interface Part extends WeightedQuery {
  left: readonly QueryTerm[];
  bounds: Float64Array;
}

/** A document's vector is no longer than 1, so its product with a query's is no larger than the query's own length. */
function boundsOf(left: readonly QueryTerm[], weight: number): Float64Array {
  const bounds = new Float64Array(left.length + 1);
  let square = 0;
  let saturated = 0;
  for (let i = left.length - 1; i >= 0; i--) {
    const { entry = 0, bm25 = 0, saturation = 0 } = left[i] ?? {};
    square += entry ** 2;
    saturated += bm25 * saturation;
    bounds[i] = weight * (Math.sqrt(square) + saturated);
  }
  return bounds;
}

/** The most that vectors can give any document. What is muted may be less than nothing there: no bound is known. */
function mostOfVectors({ muted, vector }: Query): number {
  return muted.length > 0 ? Infinity : Math.sqrt(dot(vector, vector));
}

/** Documents' vectors are of length 1 in single precision. */
const ROUNDING = 1e-6;

/** Postings gone through for each candidate wanted. */
const REACH = 40;
