/** The formulas of the ranking: term weights, norms and the mix of the three parts of a score. */
import type { BackgroundTable } from './background-table.ts';

/**
 * Score = ½ cosine + ½ BM25 + ¼ vectors, each part at most 1.
 *
 * `cosine` is the cosine of tf-idf vectors; `bm25` is BM25 relative to the query's score against itself;
 * `vectors` is the cosine of averaged term vectors. The first two fail on different pairs of papers; the
 * third finds pairs that share few words.
 */
export const SCORE_WEIGHTS = { cosine: 0.5, bm25: 0.5, vectors: 0.25 };

/** The mean length of a title with its abstract, as `documentLength` counts it. */
const AVERAGE_LENGTH = 110;

/**
 * Inverse document frequency: ln((N + 1) / df) of the background, so that what is saved of other fields does
 * not change how near two papers are; of the library where there is no background. Always positive.
 */
export function idf(term: string, frequency: number, count: number, table?: BackgroundTable): number {
  return idfOfNumber(frequency, count, table, table?.termNumbers.get(term));
}

/** The same by the term's number in the table, for who has it. */
export function idfOfNumber(
  frequency: number,
  count: number,
  table: BackgroundTable | undefined,
  number: number | undefined,
): number {
  return logDocumentCount(count, table) - logDocumentFrequency(frequency, table, number);
}

/** ln(N + 1): the part of an idf that is the same for all terms. @param count of the library. */
export function logDocumentCount(count: number, table: BackgroundTable | undefined): number {
  return Math.log((table?.documentCount ?? count) + 1);
}

/**
 * ln df, at least 0: the part of an idf that depends on the term. One that the background lacks counts as
 * twice as rare as its rarest.
 *
 * @param frequency in the library.
 */
export function logDocumentFrequency(
  frequency: number,
  table: BackgroundTable | undefined,
  number: number | undefined,
): number {
  if (!table) return Math.log(Math.max(1, frequency));
  const { documentFrequencies } = table;
  const known = number === undefined ? (documentFrequencies.at(-1) ?? 0) / 2 : documentFrequencies[number];
  return Math.log(Math.max(1, known ?? 0));
}

// A ranking needs hundreds of thousands of these, nearly all for small frequencies.
const LOG_TF = Float64Array.from({ length: 64 }, (_, frequency) => 1 + Math.log(frequency));

/** Sublinear term frequency scaling: 1 + ln tf. */
export function logTf(frequency: number): number {
  return LOG_TF[frequency] ?? 1 + Math.log(frequency);
}

/** The weight of a term in a tf-idf vector: `logTf · √idf`, as a cosine multiplies two of them. */
export function cosineWeight(frequency: number, idf: number): number {
  return logTf(frequency) * Math.sqrt(idf);
}

/** BM25's weight of a query term: its saturated frequency in the query (k₃ = 2) times its idf. */
export function bm25QueryWeight(queryFrequency: number, idf: number): number {
  return ((3 * queryFrequency) / (queryFrequency + 2)) * idf;
}

/** BM25's own idf in a library without a background. */
export function bm25Idf(frequency: number, count: number): number {
  return Math.log(1 + (count - frequency + 0.5) / (frequency + 0.5));
}

/** The length of a document beside which others are long or short: with the background, the same for all. */
export function averageLength(total: number, count: number, table: BackgroundTable | undefined): number {
  if (table) return AVERAGE_LENGTH;
  return count > 0 ? total / count : 0;
}

/** BM25's k₁ · length / average length, with k₁ = 1.2 and b = 1. */
export function lengthNorm(length: number, averageLength: number): number {
  return averageLength > 0 ? (1.2 * length) / averageLength : 1.2;
}

/** BM25's saturated term frequency in a document: between 0 and k₁ + 1 = 2.2. */
export function bm25Saturation(frequency: number, lengthNorm: number): number {
  return (2.2 * frequency) / (frequency + lengthNorm);
}
