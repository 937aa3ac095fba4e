/**
 * Arithmetic on vectors and on rows of matrices. Each loop uses one type of array, which engines optimise far
 * better.
 */

/** `sum += factor · vector`. */
export function addScaled(sum: Float64Array, vector: Float32Array, factor: number): void {
  for (let d = 0; d < vector.length; d++) sum[d] = (sum[d] ?? 0) + factor * (vector[d] ?? 0);
}

/**
 * `rows[at …] += factor · vector`, two numbers at a time: most of the time for profiles is spent here. Needs
 * an even length.
 */
export function addRow(rows: Float32Array, at: number, vector: Float32Array, factor: number): void {
  for (let d = 0; d < vector.length; d += 2) {
    const i = at + d;
    rows[i] = (rows[i] ?? 0) + factor * (vector[d] ?? 0);
    rows[i + 1] = (rows[i + 1] ?? 0) + factor * (vector[d + 1] ?? 0);
  }
}

/**
 * The scalar product of a vector with the row at `at`, in two independent sums that the processor can add in
 * parallel.
 */
export function dotRow(vector: Float64Array, rows: Float32Array, at: number): number {
  let even = 0;
  let odd = 0;
  for (let d = 0; d < vector.length; d += 2) {
    even += (vector[d] ?? 0) * (rows[at + d] ?? 0);
    odd += (vector[d + 1] ?? 0) * (rows[at + d + 1] ?? 0);
  }
  return even + odd;
}

/** The scalar product of two vectors. */
export function dot(left: ArrayLike<number>, right: ArrayLike<number>): number {
  let sum = 0;
  for (let d = 0; d < left.length; d++) sum += (left[d] ?? 0) * (right[d] ?? 0);
  return sum;
}

/** Normalises the row at `at` to norm 1, in place. Returns the factor, or 0 for a row of zeros. */
export function normaliseRow(rows: Float32Array, at: number, dimensions: number): number {
  let square = 0;
  for (let d = at; d < at + dimensions; d++) square += (rows[d] ?? 0) ** 2;
  const factor = square > 0 ? 1 / Math.sqrt(square) : 0;
  for (let d = at; d < at + dimensions; d++) rows[d] = (rows[d] ?? 0) * factor;
  return factor;
}

/** The cosine of the angle between two vectors; 0 if one of them is zero. */
export function cosine(left: ArrayLike<number>, right: ArrayLike<number>): number {
  const norms = Math.sqrt(dot(left, left) * dot(right, right));
  return norms > 0 ? dot(left, right) / norms : 0;
}
