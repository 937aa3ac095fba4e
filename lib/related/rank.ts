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
    const parts = queries.map(({ query, weight }) => {
      return { query, weight, left: addShared(space, query, weight, reach, table) };
    });
    const chosen = among ? [...among] : best(table, candidates);
    const shares = mutedShares(feedback);
    const top = new Top(limit);
    // What scores still lack: terms and vectors, at the most.
    let ofWords = ROUNDING;
    let ofVectors = 0;
    for (const { query, weight, left } of parts) {
      ofWords += weight * mostOfWords(left);
      ofVectors += weight * mostOfVectors(query);
    }
    // The nearest by shared words first: soon no other can come among the best.
    if (Number.isFinite(limit)) chosen.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
    for (const document of chosen) {
      let score = scores[document] ?? 0;
      if (score + ofVectors + ofWords < top.least) break;
      if (document === except) continue;
      for (const { query, weight } of parts)
        score += weight * vectorContribution(space, query, query.vector, document);
      if (score + ofWords < top.least) continue;
      for (const { weight, left } of parts)
        for (const term of left) score += weight * sharedIn(space, term, document);
      top.add({ document, score: score * (1 - (shares.get(document) ?? 0)) });
    }
    for (let i = 0; i < table.count; i++) scores[table.touched[i] ?? 0] = 0;
    return top.ranked();
  };
}

/** The most that terms can give: a document's vector is no longer than 1, so its product with theirs no larger than theirs. */
function mostOfWords(terms: readonly QueryTerm[]): number {
  const saturated = terms.reduce((sum, { bm25, saturation }) => sum + bm25 * saturation, 0);
  return saturated + Math.hypot(...terms.map(({ entry }) => entry));
}

/** The most that vectors can give any document. What is muted may be less than nothing there: no bound is known. */
function mostOfVectors({ muted, vector }: Query): number {
  return muted.length > 0 ? Infinity : Math.sqrt(dot(vector, vector));
}

/** Documents' vectors are of length 1 in single precision. */
const ROUNDING = 1e-6;

/** Postings gone through for each candidate wanted. */
const REACH = 40;
