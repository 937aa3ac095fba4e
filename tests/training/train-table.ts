/** The recipe of the background table, from texts to bytes. The same texts always give the same bytes. */
import { associations } from './association.ts';
import { leadingEigenvectors } from './eigenvectors.ts';
import { encodeTable } from './encode-table.ts';
import { sumNumbers } from '../../lib/index/documents.ts';
import { readTexts, type TrainingText } from './vocabulary.ts';

/** Sizes of the recipe; the shipped table is trained with these. */
export const RECIPE = {
  /** Stems whose co-occurrences are counted. */
  stems: 12_000,
  /** Weight of the documents two stems must share to count as associated. */
  least: 4,
  dimensions: 64,
  /** Stems kept, commonest first: rarer ones would cost bytes and hardly ever occur. */
  kept: 8_000,
  seed: 1,
};

export interface TrainedTable {
  bytes: ArrayBuffer;
  /** Sum of their weights. */
  documents: number;
  terms: number;
  /** Pairs of stems with an association above zero. */
  associations: number;
}

/** @param texts title and abstract of one paper each. */
export function trainTable(texts: Iterable<TrainingText>, recipe = RECIPE): TrainedTable {
  const { vocabulary, documents } = readTexts(texts, recipe.stems);
  const matrix = associations(documents, vocabulary.documentFrequencies, recipe.least);
  const vectors = leadingEigenvectors(matrix, recipe.dimensions, recipe.seed);
  const count = sumNumbers(documents.weights);
  const terms = vocabulary.terms.slice(0, recipe.kept);
  const bytes = encodeTable({
    documents: count,
    terms,
    documentFrequencies: vocabulary.documentFrequencies,
    dimensions: recipe.dimensions,
    vectors,
  });
  return { bytes, documents: count, terms: terms.length, associations: matrix.values.length };
}
