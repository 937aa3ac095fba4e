/** The numbers of the ranking: how much a term weighs, and how the three parts of a score are mixed. */
import type { BackgroundTable } from './table.ts';

/**
 * Score = ½ T + ½ BM + ¼ P, each part at most 1.
 *
 * T is the cosine of tf-idf vectors, BM is BM25 as a share of what the query would score against itself, P is the
 * cosine of averaged term vectors. T and BM fail on different pairs, P finds pairs that share few words.
 */
export const MIX = { cosine: 0.5, bm25: 0.5, vectors: 0.25 };

/** The background counts as so many documents: it settles the idf of a small library and fades in a large one. */
const PSEUDO_DOCUMENTS = 300;

/**
 * Inverse document frequency: ln((n + 301) / (df + 300·dfₐ/Nₐ)), n and df of the library, dfₐ and Nₐ of the background.
 * Always above zero. A term seen nowhere counts as seen once, here.
 */
export function idf(term: string, frequency: number, count: number, table?: BackgroundTable): number {
  return rarityOf(frequency, count, table, table?.numbers.get(term));
}

/** The same by the term's number in the table, for who has it. */
export function rarityOf(
  frequency: number,
  count: number,
  table: BackgroundTable | undefined,
  number: number | undefined,
): number {
  return logCount(count, table) - commonness(frequency, table, number);
}

/** What all idfs of a library have in common, ln(n + 301); the rest is `commonness`. */
export function logCount(count: number, table: BackgroundTable | undefined): number {
  return Math.log(count + (table ? PSEUDO_DOCUMENTS : 0) + 1);
}

/** ln(df + 300·dfₐ/Nₐ) of a term, at least 0. */
export function commonness(
  frequency: number,
  table: BackgroundTable | undefined,
  number: number | undefined,
): number {
  if (!table || number === undefined) return Math.log(Math.max(1, frequency));
  const share = (table.documentFrequencies[number] ?? 0) / table.documents;
  return Math.log(Math.max(1, frequency + PSEUDO_DOCUMENTS * share));
}

// Nearly all counts are small, and a ranking asks for some hundred thousand of them.
const DAMPED = Float64Array.from({ length: 64 }, (_, frequency) => 1 + Math.log(frequency));

/** 1 + ln tf: the tenth occurrence says less than the first. */
export function damped(frequency: number): number {
  return DAMPED[frequency] ?? 1 + Math.log(frequency);
}

/** Weight of a term in the cosine part. The root of idf, as two of them are multiplied. */
export function cosineWeight(frequency: number, idf: number): number {
  return damped(frequency) * Math.sqrt(idf);
}

/** How much the vector of a stem counts, by how rare it is in the sciences at large: they know more texts than a library. */
export function vectorRarity(documentFrequency: number, documents: number): number {
  return Math.log((documents + 1) / documentFrequency) ** 0.75;
}

/** BM25's weight of a query term: its saturated count in the query times its idf in the library alone. */
export function bm25QueryWeight(queryFrequency: number, frequency: number, count: number): number {
  const idf = Math.log(1 + (count - frequency + 0.5) / (frequency + 0.5));
  return ((3 * queryFrequency) / (queryFrequency + 2)) * idf;
}

/** How a document's length holds its counts down in BM25: 1.2 for one of average length. */
export function lengthNorm(length: number, averageLength: number): number {
  return averageLength > 0 ? (1.2 * length) / averageLength : 1.2;
}

/** BM25's saturated count in a document, with full length normalisation: between 0 and 2.2. */
export function bm25Saturation(frequency: number, lengthNorm: number): number {
  return (2.2 * frequency) / (frequency + lengthNorm);
}
