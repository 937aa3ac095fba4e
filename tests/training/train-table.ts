/** Trains the background table, from texts to bytes. The same texts always give the same bytes. */
import { associations } from './association.ts';
import { leadingEigenvectors } from './eigenvectors.ts';
import { encodeTable } from './encode-table.ts';
import { countTerms, type PaperText } from '../../lib/related/corpus.ts';
import { sumNumbers } from '../../lib/index/documents.ts';
import { readTexts, type TrainingText } from './vocabulary.ts';

/** The parameters with which the shipped table is trained. */
export const RECIPE = {
  /** The number of terms whose co-occurrences are counted. */
  stems: 12_000,
  /** The least weighted number of documents that two associated terms must share. */
  least: 4,
  dimensions: 64,
  /** The number of most frequent terms in the table: rarer ones would cost bytes and hardly ever occur. */
  kept: 8_000,
  seed: 1,
};

export interface TrainedTable {
  bytes: ArrayBuffer;
  /** The sum of the weights of the texts. */
  documents: number;
  terms: number;
  /** The number of pairs of terms with an association above 0. */
  associations: number;
}

/**
 * @param texts the title and abstract of a paper each.
 * @param sample the papers of the background sample.
 */
export function trainTable(
  texts: Iterable<TrainingText>,
  recipe = RECIPE,
  sample: readonly PaperText[] = [],
): TrainedTable {
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
    sample: sample.map(countTerms),
  });
  return { bytes, documents: count, terms: terms.length, associations: matrix.values.length };
}
