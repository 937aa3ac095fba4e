/** Updates profiles after a few papers changed, so that a save does not cost a pass over the whole index. */
import type { IndexDelta } from '../index/index-delta.ts';
import type { WeightedPostings } from '../index/weighted-postings.ts';
import { type BackgroundTable, vectorAt } from './background-table.ts';
import { createSums, finishProfiles, type Profiles } from './profiles.ts';
import { addRow, normaliseRow } from './vectors.ts';
import { logDocumentFrequency, logTf } from './weights.ts';

/** The corpus after the change. */
export interface UpdatedCorpus {
  size: number;
  count: number;
  /** The postings of every term in `delta.frequencyChanges`. */
  postings: ReadonlyMap<string, WeightedPostings>;
  table: BackgroundTable | undefined;
}

/** The profiles that a pass over the whole corpus would give, up to rounding. `before` is not changed. */
export function updateProfiles(
  before: Profiles,
  delta: IndexDelta,
  { size, count, postings, table }: UpdatedCorpus,
): Profiles {
  const { dimensions } = before;
  const sums = createSums(size);
  const vectors = new Float32Array(size * dimensions);
  const inverseVectorNorms = new Float64Array(size);
  const copy = (from: number, to: number, target: number) => {
    for (const name of ['lengths', 'squares', 'common'] as const)
      sums[name].set(before.sums[name].subarray(from, to), target);
    vectors.set(before.vectors.subarray(from * dimensions, to * dimensions), target * dimensions);
    inverseVectorNorms.set(before.inverseVectorNorms.subarray(from, to), target);
  };
  copy(0, delta.firstChanged, 0);
  for (const [i, document] of delta.previousNumbers.entries())
    if (document >= 0) copy(document, document + 1, delta.firstChanged + i);

  const isNew = new Set(delta.added.map(({ document }) => document));
  const { lengths, squares, common } = sums;
  for (const [term, change] of delta.frequencyChanges) {
    const { documents, frequencies } = postings.get(term) ?? { documents: [], frequencies: [] };
    const number = table?.termNumbers.get(term);
    const logDf = logDocumentFrequency(documents.length, table, number);
    const logDfChange = logDf - logDocumentFrequency(documents.length - change, table, number);
    for (let i = 0; i < documents.length; i++) {
      const document = documents[i] ?? 0;
      const factor = isNew.has(document) ? logDf : logDfChange;
      common[document] = (common[document] ?? 0) + factor * logTf(frequencies[i] ?? 0) ** 2;
    }
  }
  for (const { document, counts } of delta.added) {
    for (const [term, frequency] of counts) {
      lengths[document] = (lengths[document] ?? 0) + frequency;
      squares[document] = (squares[document] ?? 0) + logTf(frequency) ** 2;
      const number = table?.termNumbers.get(term);
      if (table && number !== undefined)
        addRow(vectors, document * dimensions, vectorAt(table, number), logTf(frequency));
    }
    inverseVectorNorms[document] = normaliseRow(vectors, document * dimensions, dimensions);
  }
  return finishProfiles(sums, { vectors, inverseVectorNorms, dimensions }, count, table);
}
