/**
 * Computes how strongly terms are associated: the normalised pointwise mutual information of co-occurring in
 * documents.
 */
import { sumNumbers } from '../../lib/index/documents.ts';
import type { TrainingDocuments } from './vocabulary.ts';

/**
 * A sparse symmetric matrix with a zero diagonal: the entries right of the diagonal, row by row (CSR format).
 */
export interface SymmetricMatrix {
  size: number;
  from: Float64Array;
  columns: Uint16Array;
  values: Float32Array;
}

/**
 * The matrix M[i, j] = max(0, ln(C·N / (dᵢ·dⱼ)) / (ln N − ln C)), or 0 if C < `least`: N is the number of
 * documents, C the number of those with both terms, and dᵢ those with term i, all weighted (Bouma 2009).
 *
 * Without normalisation, rare pairs would have the largest values and dominate all dimensions.
 */
export function associations(
  documents: TrainingDocuments,
  documentFrequencies: Uint32Array,
  least = 3,
): SymmetricMatrix {
  const size = documentFrequencies.length;
  const count = sumNumbers(documents.weights);
  const together = cooccurrences(documents, size);
  const from = new Float64Array(size + 1);
  const columns: number[][] = [];
  const values: number[][] = [];
  for (let i = 0, at = 0; i < size; i++) {
    const rowColumns: number[] = [];
    const rowValues: number[] = [];
    for (let j = i + 1; j < size; j++) {
      const both = together[triangleIndex(i, j, size)] ?? 0;
      if (both < least) continue;
      const chance = (documentFrequencies[i] ?? 0) * (documentFrequencies[j] ?? 0);
      const information = Math.log((both * count) / chance) / (Math.log(count) - Math.log(both));
      if (!(information > 0)) continue;
      rowColumns.push(j);
      rowValues.push(information);
    }
    columns.push(rowColumns);
    values.push(rowValues);
    at += rowColumns.length;
    from[i + 1] = at;
  }
  return {
    size,
    from,
    columns: Uint16Array.from(columns.flat()),
    values: Float32Array.from(values.flat()),
  };
}

/** The weighted number of documents with both terms of each pair i < j, as a packed upper triangle. */
function cooccurrences({ terms, from, weights }: TrainingDocuments, size: number): Uint32Array {
  const counts = new Uint32Array((size * (size - 1)) / 2);
  for (let d = 0; d + 1 < from.length; d++) {
    const end = from[d + 1] ?? 0;
    const weight = weights[d] ?? 0;
    for (let a = from[d] ?? 0; a < end; a++) {
      const row = triangleIndex(terms[a] ?? 0, 0, size);
      for (let b = a + 1; b < end; b++) {
        const at = row + (terms[b] ?? 0);
        counts[at] = (counts[at] ?? 0) + weight;
      }
    }
  }
  return counts;
}

/** The index of the entry (i, j), i < j, in a packed upper triangle; linear in j. */
function triangleIndex(i: number, j: number, size: number): number {
  return (i * (2 * size - i - 1)) / 2 + j - i - 1;
}
