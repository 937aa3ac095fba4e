/** Finds candidate documents for a query by their shared terms, before they are scored completely. */
import type { PaperQuery, QueryTerm } from './paper-query.ts';
import { termContribution } from './score.ts';
import type { Space } from './space.ts';

/** The scores accumulated so far. */
export interface ScoreTable {
  /** By document number. */
  scores: Float64Array;
  /** The first `count` entries are the numbers of the documents whose score is not 0. */
  touched: Uint32Array;
  count: number;
}

/**
 * Adds the contributions of shared terms to the scores, term by term and rarest first, until `maxPostings`
 * postings were read.
 *
 * @param weight of the query in the scores.
 * @returns the terms that were left out.
 */
export function addTermScores(
  { profiles }: Space,
  query: PaperQuery,
  weight: number,
  maxPostings: number,
  table: ScoreTable,
): QueryTerm[] {
  const { inverseNorms, lengthNorms } = profiles;
  const { scores, touched } = table;
  // Skip muted terms: adding 0 would list a document in `touched` twice, as only scores other than 0 are
  // recognised.
  const terms = query.terms.filter((term) => term.postings && term.cosineFactor > 0);
  if (Number.isFinite(maxPostings)) terms.sort((a, b) => documentFrequency(a) - documentFrequency(b));
  let postingsRead = 0;
  let { count } = table;
  let leftOut: QueryTerm[] = [];
  for (const [i, term] of terms.entries()) {
    if (postingsRead > 0 && postingsRead + documentFrequency(term) > maxPostings) {
      leftOut = terms.slice(i);
      break;
    }
    if (!term.postings) continue;
    const { documents, frequencies } = term.postings;
    postingsRead += documents.length;
    for (let p = 0; p < documents.length; p++) {
      const document = documents[p] ?? 0;
      const before = scores[document] ?? 0;
      if (before === 0) touched[count++] = document;
      const norm = inverseNorms[document] ?? 0;
      const part = termContribution(term, frequencies[p] ?? 0, norm, lengthNorms[document] ?? 0);
      scores[document] = before + weight * part;
    }
  }
  table.count = count;
  return leftOut;
}

function documentFrequency(term: QueryTerm): number {
  return term.postings?.documents.length ?? 0;
}

const BUCKETS = 1024;
const bucketSizes = new Uint32Array(BUCKETS);

/**
 * Selects at least `count` documents with the highest scores, in any order. Takes linear time by counting
 * scores in buckets, as sorting all documents would take longer.
 */
export function selectCandidates(
  { scores, touched, count: touchedCount }: ScoreTable,
  count: number,
): number[] {
  if (touchedCount <= count) return Array.from(touched.subarray(0, touchedCount));
  let most = 0;
  for (let i = 0; i < touchedCount; i++) {
    const score = scores[touched[i] ?? 0] ?? 0;
    if (score > most) most = score;
  }
  const scale = (BUCKETS - 1) / most;
  bucketSizes.fill(0);
  for (let i = 0; i < touchedCount; i++) {
    const bucket = ((scores[touched[i] ?? 0] ?? 0) * scale) | 0;
    bucketSizes[bucket] = (bucketSizes[bucket] ?? 0) + 1;
  }
  let lowest = BUCKETS - 1;
  for (let sum = bucketSizes[lowest] ?? 0; sum < count && lowest > 0; sum += bucketSizes[lowest] ?? 0)
    lowest--;
  const chosen: number[] = [];
  for (let i = 0; i < touchedCount; i++) {
    const document = touched[i] ?? 0;
    if ((((scores[document] ?? 0) * scale) | 0) >= lowest) chosen.push(document);
  }
  return chosen;
}
