/**
 * Computes the leading eigenvectors of a large sparse symmetric matrix by randomised subspace iteration
 * (Halko et al. 2011).
 */
import { createRandom } from '../random.ts';
import type { SymmetricMatrix } from './association.ts';
import { symmetricEigen } from './jacobi.ts';

/** A block of vectors, row-major: entry `row * width + column`. */
type Block = Float64Array;

/** Additional vectors to iterate, as the last ones of a block converge slowly. */
const OVERSAMPLING = 16;
const ITERATIONS = 12;

/**
 * The eigenvectors with the largest |eigenvalue|, as the columns of a `size` × `width` matrix, row-major. For
 * a symmetric matrix they are its left singular vectors. The same matrix and seed always give the same
 * numbers.
 */
export function leadingEigenvectors(matrix: SymmetricMatrix, width: number, seed = 1): Float64Array {
  const { size } = matrix;
  const wide = Math.min(size, width + OVERSAMPLING);
  const random = createRandom(seed);
  let block: Block = Float64Array.from({ length: size * wide }, () => random() - 0.5);
  orthonormalise(block, size, wide);
  for (let round = 0; round < ITERATIONS; round++) {
    block = multiply(matrix, block, wide);
    orthonormalise(block, size, wide);
  }
  const image = multiply(matrix, block, wide);
  const small = gram(block, image, size, wide);
  const { values, vectors } = symmetricEigen(small, wide);
  const order = [...values.keys()].toSorted((a, b) => Math.abs(values[b] ?? 0) - Math.abs(values[a] ?? 0));
  const leading = new Float64Array(size * width);
  for (let r = 0; r < size; r++)
    for (let c = 0; c < Math.min(width, wide); c++) {
      const from = order[c] ?? 0;
      let sum = 0;
      for (let k = 0; k < wide; k++) sum += (block[r * wide + k] ?? 0) * (vectors[k * wide + from] ?? 0);
      leading[r * width + c] = sum;
    }
  return leading;
}

/** `matrix · block`: each stored entry is used for both triangles. */
function multiply({ size, from, columns, values }: SymmetricMatrix, block: Block, width: number): Block {
  const product = new Float64Array(size * width);
  for (let i = 0; i < size; i++)
    for (let at = from[i] ?? 0, end = from[i + 1] ?? 0; at < end; at++) {
      const row = i * width;
      const column = (columns[at] ?? 0) * width;
      const value = values[at] ?? 0;
      for (let c = 0; c < width; c++) {
        product[row + c] = (product[row + c] ?? 0) + value * (block[column + c] ?? 0);
        product[column + c] = (product[column + c] ?? 0) + value * (block[row + c] ?? 0);
      }
    }
  return product;
}

/** Orthonormalises the columns in place, by modified Gram-Schmidt. A linearly dependent column becomes 0. */
function orthonormalise(block: Block, size: number, width: number): void {
  for (let c = 0; c < width; c++) {
    for (let before = 0; before < c; before++) {
      let dot = 0;
      for (let r = 0; r < size; r++) dot += (block[r * width + before] ?? 0) * (block[r * width + c] ?? 0);
      for (let r = 0; r < size; r++)
        block[r * width + c] = (block[r * width + c] ?? 0) - dot * (block[r * width + before] ?? 0);
    }
    let square = 0;
    for (let r = 0; r < size; r++) square += (block[r * width + c] ?? 0) ** 2;
    const scale = square > 1e-24 ? 1 / Math.sqrt(square) : 0;
    for (let r = 0; r < size; r++) block[r * width + c] = (block[r * width + c] ?? 0) * scale;
  }
}

/** `leftᵀ · right`, a `width` × `width` matrix. */
function gram(left: Block, right: Block, size: number, width: number): Float64Array {
  const product = new Float64Array(width * width);
  for (let r = 0; r < size; r++)
    for (let i = 0; i < width; i++)
      for (let j = 0; j < width; j++)
        product[i * width + j] =
          (product[i * width + j] ?? 0) + (left[r * width + i] ?? 0) * (right[r * width + j] ?? 0);
  return product;
}
