/**
 * Document profiles, computed ahead of all queries: the norms and the averaged term vector of each document.
 */
import type { WeightedPostings } from '../index/weighted-postings.ts';
import { vectorAt, type BackgroundTable } from './background-table.ts';
import { averageLength, logDocumentFrequency, logTf, lengthNorm, logDocumentCount } from './weights.ts';
import { addRow, normaliseRow } from './vectors.ts';

/** The profiles of all documents: arrays by document number, 0 for unused numbers. */
export interface Profiles {
  sums: ProfileSums;
  /** The BM25 `lengthNorm` of each document, from its weighted length. */
  lengthNorms: Float64Array;
  averageLength: number;
  /** 1 / Euclidean norm of the tf-idf vector. */
  inverseNorms: Float64Array;
  /** A row of `dimensions` numbers for each document, of norm 1, or 0 if none of its terms has a vector. */
  vectors: Float32Array;
  /** The factors by which the rows were normalised. */
  inverseVectorNorms: Float64Array;
  dimensions: number;
}

/**
 * The sums that profiles are computed from, by document number. The squared norm of a document is
 * `logDocumentCount · squares − common`, so that a new paper in the library changes only the sums of
 * documents that share terms with it.
 */
export interface ProfileSums {
  lengths: Uint32Array;
  /** Σ (1 + ln tf)². */
  squares: Float64Array;
  /** Σ (1 + ln tf)² · `logDocumentFrequency` of the term. */
  common: Float64Array;
}

/**
 * Computes profiles from the postings of all terms, each added once. The order of terms affects only
 * rounding.
 */
export interface Profiler {
  /** Adds the first `length` postings of a term. */
  add: (term: string, postings: WeightedPostings, length: number) => void;
  finish: () => Profiles;
}

/** @param size as `Corpus.size`. @param count as `Corpus.count`. */
export function createProfiler(size: number, count: number, table?: BackgroundTable): Profiler {
  const dimensions = table?.dimensions ?? 0;
  const sums = createSums(size);
  const vectors = new Float32Array(size * dimensions);
  const { lengths, squares, common } = sums;
  const add = (term: string, { documents, frequencies }: WeightedPostings, length: number) => {
    const number = table?.termNumbers.get(term);
    const logDf = logDocumentFrequency(length, table, number);
    for (let i = 0; i < length; i++) {
      const document = documents[i] ?? 0;
      const frequency = frequencies[i] ?? 0;
      const square = logTf(frequency) ** 2;
      lengths[document] = (lengths[document] ?? 0) + frequency;
      squares[document] = (squares[document] ?? 0) + square;
      common[document] = (common[document] ?? 0) + square * logDf;
    }
    if (!table || number === undefined) return;
    const vector = vectorAt(table, number);
    for (let i = 0; i < length; i++)
      addRow(vectors, (documents[i] ?? 0) * dimensions, vector, logTf(frequencies[i] ?? 0));
  };
  const finish = (): Profiles => {
    const inverseVectorNorms = new Float64Array(size);
    for (let document = 0; document < size; document++)
      inverseVectorNorms[document] = normaliseRow(vectors, document * dimensions, dimensions);
    return finishProfiles(sums, { vectors, inverseVectorNorms, dimensions }, count, table);
  };
  return { add, finish };
}

export function createSums(size: number): ProfileSums {
  return {
    lengths: new Uint32Array(size),
    squares: new Float64Array(size),
    common: new Float64Array(size),
  };
}

/** Computes the profiles of a corpus of `count` documents from sums and vectors. */
export function finishProfiles(
  sums: ProfileSums,
  vectors: Pick<Profiles, 'vectors' | 'inverseVectorNorms' | 'dimensions'>,
  count: number,
  table: BackgroundTable | undefined,
): Profiles {
  const { lengths, squares, common } = sums;
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const average = averageLength(total, count, table);
  const all = logDocumentCount(count, table);
  const inverseNorms = squares.map((square, document) => {
    const norm = all * square - (common[document] ?? 0);
    return norm > 0 ? 1 / Math.sqrt(norm) : 0;
  });
  const lengthNorms = Float64Array.from(lengths, (length) => lengthNorm(length, average));
  return { sums, lengthNorms, averageLength: average, inverseNorms, ...vectors };
}
