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

/**
 * The background counts as this many documents: it dominates the idf of a small library and fades in a large
 * one.
 */
const PSEUDO_DOCUMENTS = 300;

/**
 * Inverse document frequency: ln((n + 301) / (df + 300·dfₐ/Nₐ)), with n documents in the library, Nₐ in the
 * background, and the term's document frequencies df and dfₐ. Always positive: the denominator is at least 1.
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

/** ln(n + 301), or ln(n + 1) without the background: the part of an idf that is the same for all terms. */
export function logDocumentCount(count: number, table: BackgroundTable | undefined): number {
  return Math.log(count + (table ? PSEUDO_DOCUMENTS : 0) + 1);
}

/** ln(df + 300·dfₐ/Nₐ), at least 0: the part of an idf that depends on the term. */
export function logDocumentFrequency(
  frequency: number,
  table: BackgroundTable | undefined,
  number: number | undefined,
): number {
  if (!table || number === undefined) return Math.log(Math.max(1, frequency));
  const share = (table.documentFrequencies[number] ?? 0) / table.documentCount;
  return Math.log(Math.max(1, frequency + PSEUDO_DOCUMENTS * share));
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

/**
 * BM25's weight of a query term: its saturated frequency in the query (k₃ = 2) times its idf in the library
 * alone.
 */
export function bm25QueryWeight(queryFrequency: number, frequency: number, count: number): number {
  const idf = Math.log(1 + (count - frequency + 0.5) / (frequency + 0.5));
  return ((3 * queryFrequency) / (queryFrequency + 2)) * idf;
}

/** BM25's k₁ · length / average length, with k₁ = 1.2 and b = 1. */
export function lengthNorm(length: number, averageLength: number): number {
  return averageLength > 0 ? (1.2 * length) / averageLength : 1.2;
}

/** BM25's saturated term frequency in a document: between 0 and k₁ + 1 = 2.2. */
export function bm25Saturation(frequency: number, lengthNorm: number): number {
  return (2.2 * frequency) / (frequency + lengthNorm);
}
