/**
 * Tests of the training: counts, associations, eigenvectors, and that words used alike get similar vectors.
 */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { associations } from '@/tests/training/association.ts';
import { leadingEigenvectors } from '@/tests/training/eigenvectors.ts';
import { symmetricEigen } from '@/tests/training/jacobi.ts';
import { trainTable } from '@/tests/training/train-table.ts';
import { readTexts, stripTex, type TrainingText } from '@/tests/training/vocabulary.ts';
import { parseTable, vectorOf } from '@/lib/related/background-table.ts';
import { dot } from '@/lib/related/vectors.ts';

function once(texts: string[]): TrainingText[] {
  return texts.map((title) => ({ title, weight: 1 }));
}

describe('readTexts', () => {
  it('sorts terms by document frequency and then alphabetically, without numbers', () => {
    const { vocabulary, documents } = readTexts(
      once(['graph graph neuron', 'neuron circuit', 'neuron 42']),
      3,
    );
    expect(vocabulary.terms).toEqual(['neuron', 'circuit', 'graph']);
    expect([...vocabulary.documentFrequencies]).toEqual([3, 1, 1]);
    expect([...documents.terms]).toEqual([0, 2, 0, 1, 0]);
    expect([...documents.from]).toEqual([0, 2, 4, 5]);
  });

  it('removes formulas and commands', () => {
    expect(stripTex('the $x^2$ law of \\emph{sparse} $$y$$ codes').split(/\s+/)).toEqual(
      'the law of sparse codes'.split(' '),
    );
  });
});

describe('associations', () => {
  it('gives the normalised pointwise mutual information of pairs that co-occur often enough', () => {
    const { vocabulary, documents } = readTexts(once(['a1 b1', 'a1 b1', 'a1 c1', 'c1', 'c1 b1']), 3);
    const { from, columns, values } = associations(documents, vocabulary.documentFrequencies, 2);
    // a1 and b1, both in 3 of 5 documents, share 2; every other pair shares one.
    expect([...from]).toEqual([0, 1, 1, 1]);
    expect([...columns]).toEqual([1]);
    expect(values[0]).toBeCloseTo(Math.log((2 * 5) / (3 * 3)) / (Math.log(5) - Math.log(2)), 6);
  });
});

const entries = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 15, maxLength: 15 });

/** The upper triangle of a 6 by 6 matrix, as a dense matrix. */
function dense(upper: number[]): Float64Array {
  const matrix = new Float64Array(36);
  let at = 0;
  for (let i = 0; i < 6; i++)
    for (let j = i + 1; j < 6; j++, at++) matrix[i * 6 + j] = matrix[j * 6 + i] = upper[at] ?? 0;
  return matrix;
}

/** Largest entry of M·v − λ·v over all eigenvectors. */
function residual(matrix: Float64Array, values: Float64Array, vectors: Float64Array, width: number): number {
  let most = 0;
  for (let c = 0; c < width; c++)
    for (let i = 0; i < 6; i++) {
      let sum = 0;
      for (let j = 0; j < 6; j++) sum += (matrix[i * 6 + j] ?? 0) * (vectors[j * width + c] ?? 0);
      most = Math.max(most, Math.abs(sum - (values[c] ?? 0) * (vectors[i * width + c] ?? 0)));
    }
  return most;
}

describe('symmetricEigen and leadingEigenvectors', () => {
  it('finds all eigenvectors of a dense matrix', () => {
    fc.assert(
      fc.property(entries, (upper) => {
        const matrix = dense(upper);
        const { values, vectors } = symmetricEigen(matrix, 6);
        expect(residual(matrix, values, vectors, 6)).toBeLessThan(1e-9);
      }),
    );
  });

  it('finds the leading eigenvectors of a sparse matrix, largest first', () => {
    const upper = [0.9, 0.1, 0, 0.2, 0, 0.3, 0, 0, 0.1, 0.8, 0, 0.1, 0.7, 0, 0.2];
    const matrix = dense(upper);
    const all = symmetricEigen(matrix, 6);
    const sizes = [...all.values].map(Math.abs).toSorted((a, b) => b - a);
    const leading = leadingEigenvectors(
      {
        size: 6,
        from: Float64Array.of(0, 5, 9, 12, 14, 15, 15),
        columns: Uint16Array.of(1, 2, 3, 4, 5, 2, 3, 4, 5, 3, 4, 5, 4, 5, 5),
        values: Float32Array.from(upper),
      },
      2,
    );
    for (const c of [0, 1]) {
      const column = Float64Array.from({ length: 6 }, (_, i) => leading[i * 2 + c] ?? 0);
      const image = Float64Array.from({ length: 6 }, (_, i) => dot(column, matrix.subarray(i * 6)));
      expect(Math.abs(dot(column, image))).toBeCloseTo(sizes[c] ?? 0, 5);
    }
  });
});

describe('a training text of weight two', () => {
  it('counts as two equal texts', () => {
    const twice = [{ title: 'a1 b1', weight: 2 }, ...once(['a1 c1', 'c1'])];
    const [one, other] = [twice, once(['a1 b1', 'a1 b1', 'a1 c1', 'c1'])].map((texts) => {
      const { vocabulary, documents } = readTexts(texts, 3);
      return { ...vocabulary, ...associations(documents, vocabulary.documentFrequencies, 1) };
    });
    expect(one).toEqual(other);
  });
});

describe('trainTable', () => {
  const texts = once(
    Array.from({ length: 40 }, (_, i) =>
      i % 2
        ? `galaxy star ${i % 4 === 1 ? 'telescope' : 'dust'}`
        : `neuron brain ${i % 4 === 0 ? 'cortex' : 'synapse'}`,
    ),
  );
  const recipe = { stems: 20, least: 2, dimensions: 2, kept: 20, seed: 1 };

  it('gives the same bytes for the same texts', () => {
    const [one, other] = [trainTable(texts, recipe), trainTable(texts, recipe)];
    expect(new Uint8Array(one.bytes)).toEqual(new Uint8Array(other.bytes));
  });

  it('puts words of one field nearer to each other than words of two', () => {
    const table = parseTable(trainTable(texts, recipe).bytes);
    const alike = (a: string, b: string) => {
      const [x, y] = [table && vectorOf(table, a), table && vectorOf(table, b)];
      return x && y ? dot(x, y) / Math.sqrt(dot(x, x) * dot(y, y)) : NaN;
    };
    expect(alike('telescop', 'dust')).toBeGreaterThan(0.9);
    expect(alike('telescop', 'cortex')).toBeLessThan(0.1);
  });
});
