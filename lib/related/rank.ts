/** Ranks the documents of a space by their relatedness to a query. */
import { addTermScores, selectCandidates, type ScoreTable } from './candidates.ts';
import type { PaperText } from './corpus.ts';
import { mutedPaperShares, termGains, type Feedback } from './feedback.ts';
import { dot } from './vectors.ts';
import { type NeighbourWord, prepareNeighbourWords } from './neighbour-words.ts';
import { prepareQuery, type PaperQuery, type QueryTerm } from './paper-query.ts';
import { scoreTerm, scoreVectors } from './score.ts';
import type { Space } from './space.ts';
import { TopK, type RankedDocument } from './top-k.ts';

export type { RankedDocument } from './top-k.ts';

export interface RankOptions {
  /** The most results; by default all candidates. */
  limit?: number;
  /** How many documents, selected by shared terms, are scored completely. */
  candidates?: number;
  /** Rank only these documents. */
  among?: readonly number[];
  /** A document to leave out: the query itself. */
  except?: number;
  feedback?: Feedback | undefined;
}

/**
 * One of the queries that a score is the weighted sum of: the paper, the words of its neighbours, or a text
 * that the user liked.
 */
export interface WeightedQuery {
  query: PaperQuery;
  weight: number;
  /** The name of a liked text in explanations. */
  label?: string;
  /** The neighbours' words that the query is made of. */
  neighbours?: readonly NeighbourWord[];
}

/** Prepares the paper, then its neighbours' words and each liked text as queries. */
export function prepareQueries(
  text: PaperText,
  space: Space,
  feedback?: Feedback,
  neighbours: readonly NeighbourWord[] = [],
): WeightedQuery[] {
  const gains = termGains(feedback);
  const further = { query: prepareNeighbourWords(neighbours, space, gains), weight: 1, neighbours };
  return [
    { query: prepareQuery(text, space, gains), weight: 1 },
    ...(neighbours.length > 0 ? [further] : []),
    ...(feedback?.liked ?? []).map(({ label, text: liked, weight }) => ({
      query: prepareQuery(liked, space, gains),
      weight,
      label,
    })),
  ];
}

/**
 * Creates a ranker for many queries in one space; its arrays are allocated once.
 *
 * Candidates are selected by the query's rarest terms, reading `POSTINGS_PER_CANDIDATE` postings for each
 * candidate; then they are scored completely. A document that shares none of these terms is ranked only if it
 * is listed in `among`: common terms and vectors alone never bring it near the top. Equal scores are ordered
 * by document number.
 */
export function createRanker(
  space: Space,
): (paper: PaperText | readonly WeightedQuery[], options?: RankOptions) => RankedDocument[] {
  const table: ScoreTable = {
    scores: new Float64Array(space.corpus.size),
    touched: new Uint32Array(space.corpus.size),
    count: 0,
  };
  const scores = table.scores;
  return (paper, { limit = Infinity, candidates = 1000, among, except, feedback } = {}) => {
    const queries = 'title' in paper ? prepareQueries(paper, space, feedback) : paper;
    table.count = 0;
    const maxPostings = among ? Infinity : POSTINGS_PER_CANDIDATE * candidates;
    const parts = queries.map(({ query, weight }) => {
      return { query, weight, leftOut: addTermScores(space, query, weight, maxPostings, table) };
    });
    const chosen = among ? [...among] : selectCandidates(table, candidates);
    const mutedShares = mutedPaperShares(feedback);
    const top = new TopK(limit);
    // Upper bounds of what candidate scores still lack: the terms left out, and the vectors.
    let maxTermScore = ROUNDING;
    let maxVectorScore = 0;
    for (const { query, weight, leftOut } of parts) {
      maxTermScore += weight * boundTermScore(leftOut);
      maxVectorScore += weight * boundVectorScore(query);
    }
    // The best candidates first, so that ranking can stop as soon as no other can reach the top.
    if (Number.isFinite(limit)) chosen.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
    for (const document of chosen) {
      let score = scores[document] ?? 0;
      if (score + maxVectorScore + maxTermScore < top.threshold) break;
      if (document === except) continue;
      for (const { query, weight } of parts)
        score += weight * scoreVectors(space, query, query.vector, document);
      if (score + maxTermScore < top.threshold) continue;
      for (const { weight, leftOut } of parts)
        for (const term of leftOut) score += weight * scoreTerm(space, term, document);
      top.add({ document, score: score * (1 - (mutedShares.get(document) ?? 0)) });
    }
    for (let i = 0; i < table.count; i++) scores[table.touched[i] ?? 0] = 0;
    return top.ranked();
  };
}

/**
 * The most that terms can add to a score. The cosine part is at most the norm of their entries, as documents
 * have norm 1.
 */
function boundTermScore(terms: readonly QueryTerm[]): number {
  const saturated = terms.reduce((sum, { bm25Factor: bm25, saturation }) => sum + bm25 * saturation, 0);
  return saturated + Math.hypot(...terms.map(({ cosineEntry }) => cosineEntry));
}

/**
 * The most that vectors can add to a score. Muting subtracts products that may be negative, so there is no
 * bound then.
 */
function boundVectorScore({ muted, vector }: PaperQuery): number {
  return muted.length > 0 ? Infinity : Math.sqrt(dot(vector, vector));
}

/** Vectors are normalised in single precision, so bounds need a tolerance. */
const ROUNDING = 1e-6;

/** Postings to read for each candidate. */
const POSTINGS_PER_CANDIDATE = 40;
