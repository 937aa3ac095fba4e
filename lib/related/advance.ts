/** Profiles after a few more papers, made of those before: a save must not cost a pass over everything. */
import type { IndexDelta } from '../index/index-delta.ts';
import type { Postings } from './corpus.ts';
import { emptySums, profilesOf, type Profiles } from './profiles.ts';
import { rowOf, type BackgroundTable } from './table.ts';
import { addRow, normalise } from './vectors.ts';
import { commonness, damped } from './weights.ts';

/** The corpus as it is now. */
export interface Grown {
  size: number;
  count: number;
  /** Postings of every term in `growth.more`. */
  postings: ReadonlyMap<string, Postings>;
  table: BackgroundTable | undefined;
}

/** What a pass over the whole corpus would give, to the rounding of sums. `before` is left as it was. */
export function advanced(
  before: Profiles,
  growth: IndexDelta,
  { size, count, postings, table }: Grown,
): Profiles {
  const { dimensions } = before;
  const sums = emptySums(size);
  const vectors = new Float32Array(size * dimensions);
  const inverseVectorNorms = new Float64Array(size);
  const take = (from: number, to: number, at: number) => {
    for (const name of ['lengths', 'squares', 'common'] as const)
      sums[name].set(before.sums[name].subarray(from, to), at);
    vectors.set(before.vectors.subarray(from * dimensions, to * dimensions), at * dimensions);
    inverseVectorNorms.set(before.inverseVectorNorms.subarray(from, to), at);
  };
  take(0, growth.firstChanged, 0);
  for (const [i, document] of growth.previousNumbers.entries())
    if (document >= 0) take(document, document + 1, growth.firstChanged + i);

  const isNew = new Set(growth.added.map(({ document }) => document));
  const { lengths, squares, common } = sums;
  for (const [term, more] of growth.frequencyChanges) {
    const { documents, frequencies } = postings.get(term) ?? { documents: [], frequencies: [] };
    const number = table?.numbers.get(term);
    const now = commonness(documents.length, table, number);
    const change = now - commonness(documents.length - more, table, number);
    for (let i = 0; i < documents.length; i++) {
      const document = documents[i] ?? 0;
      const part = isNew.has(document) ? now : change;
      common[document] = (common[document] ?? 0) + part * damped(frequencies[i] ?? 0) ** 2;
    }
  }
  for (const { document, counts } of growth.added) {
    for (const [term, frequency] of counts) {
      lengths[document] = (lengths[document] ?? 0) + frequency;
      squares[document] = (squares[document] ?? 0) + damped(frequency) ** 2;
      const number = table?.numbers.get(term);
      if (table && number !== undefined)
        addRow(vectors, document * dimensions, rowOf(table, number), damped(frequency));
    }
    inverseVectorNorms[document] = normalise(vectors, document * dimensions, dimensions);
  }
  return profilesOf(sums, { vectors, inverseVectorNorms, dimensions }, count, table);
}
