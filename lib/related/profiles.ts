/** What ranking needs of every document and no query can know in time: its norm and its averaged term vector. */
import type { Postings } from './corpus.ts';
import { rowOf, type BackgroundTable } from './table.ts';
import { damped, lengthNorm, rarityOf } from './weights.ts';

/** By document number; 0 where there is no document. Plain arrays, so that they can be kept. */
export interface Profiles {
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

/** Takes the terms of a corpus one by one, in any order, each once. */
export interface Profiler {
  /** @param length how many of the postings count. */
  add: (term: string, postings: Postings, length: number) => void;
  finish: () => Profiles;
}

/** @param size and `count` as of the corpus whose terms will be added. */
export function createProfiler(size: number, count: number, table?: BackgroundTable): Profiler {
  const dimensions = table?.dimensions ?? 0;
  const lengths = new Uint32Array(size);
  const squares = new Float64Array(size);
  const vectors = new Float32Array(size * dimensions);
  const add = (term: string, { documents, frequencies }: Postings, length: number) => {
    const number = table?.numbers.get(term);
    const rarity = rarityOf(length, count, table, number);
    for (let i = 0; i < length; i++) {
      const document = documents[i] ?? 0;
      const frequency = frequencies[i] ?? 0;
      lengths[document] = (lengths[document] ?? 0) + frequency;
      squares[document] = (squares[document] ?? 0) + damped(frequency) ** 2 * rarity;
    }
    if (!table || number === undefined) return;
    const vector = rowOf(table, number);
    for (let i = 0; i < length; i++)
      addRow(vectors, (documents[i] ?? 0) * dimensions, vector, damped(frequencies[i] ?? 0));
  };
  const finish = (): Profiles => {
    const averageLength = count > 0 ? lengths.reduce((sum, length) => sum + length, 0) / count : 0;
    return {
      lengthNorms: Float64Array.from(lengths, (length) => lengthNorm(length, averageLength)),
      averageLength,
      inverseNorms: squares.map((square) => (square > 0 ? 1 / Math.sqrt(square) : 0)),
      inverseVectorNorms: normalised(vectors, dimensions, size),
      vectors,
      dimensions,
    };
  };
  return { add, finish };
}

// Each of these loops runs over one kind of array, as engines then make far better code of it.

/** `sum += factor · vector`. */
export function addScaled(sum: Float64Array, vector: Float32Array, factor: number): void {
  for (let d = 0; d < vector.length; d++) sum[d] = (sum[d] ?? 0) + factor * (vector[d] ?? 0);
}

function addRow(rows: Float32Array, at: number, vector: Float32Array, factor: number): void {
  for (let d = 0; d < vector.length; d++) rows[at + d] = (rows[at + d] ?? 0) + factor * (vector[d] ?? 0);
}

/** The scalar product of a query's vector with a row. */
export function dotRow(vector: Float64Array, rows: Float32Array, at: number): number {
  let sum = 0;
  for (let d = 0; d < vector.length; d++) sum += (vector[d] ?? 0) * (rows[at + d] ?? 0);
  return sum;
}

/** The scalar product of two terms' vectors. */
export function dot(left: ArrayLike<number>, right: ArrayLike<number>): number {
  let sum = 0;
  for (let d = 0; d < left.length; d++) sum += (left[d] ?? 0) * (right[d] ?? 0);
  return sum;
}

/** Makes every row's length 1, in place; returns what each was multiplied by. */
function normalised(rows: Float32Array, dimensions: number, size: number): Float64Array {
  const factors = new Float64Array(size);
  for (let document = 0; document < size; document++) {
    const from = document * dimensions;
    let square = 0;
    for (let at = from; at < from + dimensions; at++) square += (rows[at] ?? 0) ** 2;
    if (square === 0) continue;
    const factor = 1 / Math.sqrt(square);
    factors[document] = factor;
    for (let at = from; at < from + dimensions; at++) rows[at] = (rows[at] ?? 0) * factor;
  }
  return factors;
}
