/** What ranking needs of every document and no query can know in time: its norm and its averaged term vector. */
import type { Postings } from './corpus.ts';
import { rowOf, type BackgroundTable } from './table.ts';
import { commonness, damped, lengthNorm, logCount } from './weights.ts';
import { addRow, normalise } from './vectors.ts';

/** By document number; 0 where there is no document. */
export interface Profiles {
  sums: Sums;
  /** `lengthNorm` of each document; lengths count repeats, and a title's words twice. */
  lengthNorms: Float64Array;
  averageLength: number;
  /** 1 / Euclidean norm of the cosine weights. */
  inverseNorms: Float64Array;
  /** One row of `dimensions` a document, of length 1 (or 0, where no term has a vector). */
  vectors: Float32Array;
  /** What the vectors were multiplied by to be of length 1. */
  inverseVectorNorms: Float64Array;
  dimensions: number;
}

/**
 * What profiles are made of, by document number. The square of a document's norm is `ln(n + 301) · squares − common`,
 * so that another paper in the library changes it by no more than what its own words do.
 */
export interface Sums {
  lengths: Uint32Array;
  /** Σ (1 + ln tf)². */
  squares: Float64Array;
  /** Σ (1 + ln tf)² · `commonness` of the term. */
  common: Float64Array;
}

/** Takes the terms of a corpus one by one, each once; in order, where vectors are to be the same to the last bit. */
export interface Profiler {
  /** @param length how many of the postings count. */
  add: (term: string, postings: Postings, length: number) => void;
  finish: () => Profiles;
}

/** @param size and `count` as of the corpus whose terms will be added. */
export function createProfiler(size: number, count: number, table?: BackgroundTable): Profiler {
  const dimensions = table?.dimensions ?? 0;
  const sums = emptySums(size);
  const vectors = new Float32Array(size * dimensions);
  const { lengths, squares, common } = sums;
  const add = (term: string, { documents, frequencies }: Postings, length: number) => {
    const number = table?.numbers.get(term);
    const often = commonness(length, table, number);
    for (let i = 0; i < length; i++) {
      const document = documents[i] ?? 0;
      const frequency = frequencies[i] ?? 0;
      const square = damped(frequency) ** 2;
      lengths[document] = (lengths[document] ?? 0) + frequency;
      squares[document] = (squares[document] ?? 0) + square;
      common[document] = (common[document] ?? 0) + square * often;
    }
    if (!table || number === undefined) return;
    const vector = rowOf(table, number);
    for (let i = 0; i < length; i++)
      addRow(vectors, (documents[i] ?? 0) * dimensions, vector, damped(frequencies[i] ?? 0));
  };
  const finish = (): Profiles => {
    const inverseVectorNorms = new Float64Array(size);
    for (let document = 0; document < size; document++)
      inverseVectorNorms[document] = normalise(vectors, document * dimensions, dimensions);
    return profilesOf(sums, { vectors, inverseVectorNorms, dimensions }, count, table);
  };
  return { add, finish };
}

export function emptySums(size: number): Sums {
  return {
    lengths: new Uint32Array(size),
    squares: new Float64Array(size),
    common: new Float64Array(size),
  };
}

/** The profiles that sums and vectors make in a library of `count` papers. */
export function profilesOf(
  sums: Sums,
  vectors: Pick<Profiles, 'vectors' | 'inverseVectorNorms' | 'dimensions'>,
  count: number,
  table: BackgroundTable | undefined,
): Profiles {
  const { lengths, squares, common } = sums;
  const averageLength = count > 0 ? lengths.reduce((sum, length) => sum + length, 0) / count : 0;
  const all = logCount(count, table);
  const inverseNorms = squares.map((square, document) => {
    const norm = all * square - (common[document] ?? 0);
    return norm > 0 ? 1 / Math.sqrt(norm) : 0;
  });
  const lengthNorms = Float64Array.from(lengths, (length) => lengthNorm(length, averageLength));
  return { sums, lengthNorms, averageLength, inverseNorms, ...vectors };
}
