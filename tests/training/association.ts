/** How strongly two stems belong together: normalised pointwise mutual information of standing in one document. */
import { sumNumbers } from '../../lib/index/documents.ts';
import type { Documents } from './vocabulary.ts';

/** A symmetric matrix with an empty diagonal; only entries right of it are held, row by row. */
export interface SymmetricMatrix {
  size: number;
  from: Float64Array;
  columns: Uint16Array;
  values: Float32Array;
}

/**
 * M[i, j] = max(0, ln(C·N / (dᵢ·dⱼ)) / (ln N − ln C)), C the number of documents with both stems (0 where C < `least`),
 * N of all; each document counts as often as its weight says.
 *
 * Normalised information keeps rare pairs, whose plain information is largest, from taking all dimensions.
 */
export function associations(
  documents: Documents,
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
      const both = together[triangle(i, j, size)] ?? 0;
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

/** Weight of the documents each pair i < j shares, as a packed upper triangle. */
function cooccurrences({ terms, from, weights }: Documents, size: number): Uint32Array {
  const counts = new Uint32Array((size * (size - 1)) / 2);
  for (let d = 0; d + 1 < from.length; d++) {
    const end = from[d + 1] ?? 0;
    const weight = weights[d] ?? 0;
    for (let a = from[d] ?? 0; a < end; a++) {
      const row = triangle(terms[a] ?? 0, 0, size);
      for (let b = a + 1; b < end; b++) {
        const at = row + (terms[b] ?? 0);
        counts[at] = (counts[at] ?? 0) + weight;
      }
    }
  }
  return counts;
}

/** Where the entry (i, j), i < j, stands in a packed upper triangle; linear in j. */
function triangle(i: number, j: number, size: number): number {
  return (i * (2 * size - i - 1)) / 2 + j - i - 1;
}
