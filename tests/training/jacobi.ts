/** Computes all eigenvalues and eigenvectors of a small dense symmetric matrix by Jacobi rotations. */

/** The columns of `vectors` are the eigenvectors, row-major like the matrix; `values` are unordered. */
export interface EigenDecomposition {
  values: Float64Array;
  vectors: Float64Array;
}

/** @param matrix `size` × `size` numbers, row-major, symmetric. */
export function symmetricEigen(matrix: Float64Array, size: number): EigenDecomposition {
  const a = matrix.slice();
  const vectors = new Float64Array(size * size);
  for (let i = 0; i < size; i++) vectors[i * size + i] = 1;
  // Converges quadratically: a few sweeps are enough.
  for (let sweep = 0; sweep < 30; sweep++) {
    let rotated = false;
    for (let p = 0; p < size; p++)
      for (let q = p + 1; q < size; q++) rotated = rotate(a, vectors, size, p, q) || rotated;
    if (!rotated) break;
  }
  return { values: Float64Array.from({ length: size }, (_, i) => a[i * size + i] ?? 0), vectors };
}

/** Rotates so that the entry (p, q) becomes 0. Returns false if it already is, to working precision. */
function rotate(a: Float64Array, vectors: Float64Array, size: number, p: number, q: number): boolean {
  const pq = a[p * size + q] ?? 0;
  const pp = a[p * size + p] ?? 0;
  const qq = a[q * size + q] ?? 0;
  if (Math.abs(pq) <= 1e-15 * (Math.abs(pp) + Math.abs(qq))) return false;
  const theta = (qq - pp) / (2 * pq);
  const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  for (let k = 0; k < size; k++) rotatePair(a, k * size + p, k * size + q, cosine, sine);
  for (let k = 0; k < size; k++) rotatePair(a, p * size + k, q * size + k, cosine, sine);
  for (let k = 0; k < size; k++) rotatePair(vectors, k * size + p, k * size + q, cosine, sine);
  return true;
}

function rotatePair(m: Float64Array, i: number, j: number, cosine: number, sine: number): void {
  const x = m[i] ?? 0;
  const y = m[j] ?? 0;
  m[i] = cosine * x - sine * y;
  m[j] = sine * x + cosine * y;
}
