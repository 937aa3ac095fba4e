/** Ranks the documents of a space by relatedness to a query. */
import type { PaperText } from './corpus.ts';
import { mutedShares, termGains, type Feedback } from './feedback.ts';
import { dot } from './vectors.ts';
import { prepareQuery, type Query, type QueryTerm } from './query.ts';
import { sharedContribution, sharedIn, vectorContribution } from './score.ts';
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

/** Scores by document number, and which of them are not zero. */
interface Scores {
  of: Float64Array;
  touched: Uint32Array;
  count: number;
}

/**
 * Adds what shared terms give to every document that has one, rarest first, until `reach` postings are passed.
 *
 * @returns the terms left out.
 */
function addShared(
  { profiles }: Space,
  query: Query,
  weight: number,
  reach: number,
  scores: Scores,
): QueryTerm[] {
  const { inverseNorms, lengthNorms } = profiles;
  const { of, touched } = scores;
  // A muted term gives nothing, and must not touch: what is untouched is told by its zero.
  const terms = query.terms.filter((term) => term.postings && term.cosine > 0);
  if (Number.isFinite(reach)) terms.sort((a, b) => frequency(a) - frequency(b));
  let passed = 0;
  let { count } = scores;
  let left: QueryTerm[] = [];
  for (const [i, term] of terms.entries()) {
    if (passed > 0 && passed + frequency(term) > reach) {
      left = terms.slice(i);
      break;
    }
    if (!term.postings) continue;
    const { documents, frequencies } = term.postings;
    passed += documents.length;
    for (let p = 0; p < documents.length; p++) {
      const document = documents[p] ?? 0;
      const before = of[document] ?? 0;
      if (before === 0) touched[count++] = document;
      const norm = inverseNorms[document] ?? 0;
      const part = sharedContribution(term, frequencies[p] ?? 0, norm, lengthNorms[document] ?? 0);
      of[document] = before + weight * part;
    }
  }
  scores.count = count;
  return left;
}

/** In how many documents a term stands. */
function frequency(term: QueryTerm): number {
  return term.postings?.documents.length ?? 0;
}

const BUCKETS = 1024;
const sizes = new Uint32Array(BUCKETS);

/** At least `count` of the documents touched, those with the best scores, in any order. Linear: sorting all would cost more. */
function best({ of, touched, count: all }: Scores, count: number): number[] {
  if (all <= count) return Array.from(touched.subarray(0, all));
  let most = 0;
  for (let i = 0; i < all; i++) {
    const score = of[touched[i] ?? 0] ?? 0;
    if (score > most) most = score;
  }
  const scale = (BUCKETS - 1) / most;
  sizes.fill(0);
  for (let i = 0; i < all; i++) {
    const bucket = ((of[touched[i] ?? 0] ?? 0) * scale) | 0;
    sizes[bucket] = (sizes[bucket] ?? 0) + 1;
  }
  let lowest = BUCKETS - 1;
  for (let sum = sizes[lowest] ?? 0; sum < count && lowest > 0; sum += sizes[lowest] ?? 0) lowest--;
  const chosen: number[] = [];
  for (let i = 0; i < all; i++) {
    const document = touched[i] ?? 0;
    if ((((of[document] ?? 0) * scale) | 0) >= lowest) chosen.push(document);
  }
  return chosen;
}
