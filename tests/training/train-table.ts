/** Trains the background table, from texts to bytes. The same texts always give the same bytes. */
import { associations } from './association.ts';
import { leadingEigenvectors } from './eigenvectors.ts';
import { encodeTable } from './encode-table.ts';
import { type ContrastiveRecipe, trainContrastively } from './contrastive.ts';
import { countTerms, type PaperText } from '../../lib/related/corpus.ts';
import { vectorRarity } from '../../lib/related/background-table.ts';
import { dot } from '../../lib/related/vectors.ts';
import { sumNumbers } from '../../lib/index/documents.ts';
import { createRandom } from '../random.ts';
import { createPairSampler } from './training-pairs.ts';
import { tokenisePaper } from './tokens.ts';
import { readTexts, type TrainingText, type Vocabulary } from './vocabulary.ts';

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
  contrastive: { steps: 1_600, batch: 512, rate: 0.02, warmUp: 40, dropout: 0.5, maxCosine: 0.75 },
};
export type TableRecipe = Omit<typeof RECIPE, 'contrastive'> & { contrastive?: ContrastiveRecipe };

export interface TrainedTable {
  bytes: ArrayBuffer;
  /** The sum of the weights of the texts. */
  documents: number;
  terms: number;
  /** The number of pairs of terms with an association above 0. */
  associations: number;
  /** The mean loss at the end of the training; undefined where vectors are not trained. */
  loss?: number | undefined;
}

/**
 * @param texts the title and abstract of a paper each.
 * @param sample the papers of the background sample.
 */
export function trainTable(
  texts: readonly TrainingText[],
  recipe: TableRecipe = RECIPE,
  sample: readonly PaperText[] = [],
): TrainedTable {
  const { vocabulary, documents } = readTexts(texts, recipe.stems);
  const { documentFrequencies } = vocabulary;
  const matrix = associations(documents, documentFrequencies, recipe.least);
  const vectors = leadingEigenvectors(matrix, recipe.dimensions, recipe.seed);
  const count = sumNumbers(documents.weights);
  const rarities = Float64Array.from(documentFrequencies, (one) => vectorRarity(one, count));
  const loss = recipe.contrastive && learn(texts, vocabulary, count, rarities, vectors, recipe);
  const terms = vocabulary.terms.slice(0, recipe.kept);
  const bytes = encodeTable({
    documents: count,
    terms,
    documentFrequencies,
    dimensions: recipe.dimensions,
    vectors,
    sample: sample.map(countTerms),
  });
  return { bytes, documents: count, terms: terms.length, associations: matrix.values.length, loss };
}

/** Trains the vectors, each multiplied by its rarity as the reader of the table does; in place. */
function learn(
  texts: readonly TrainingText[],
  { terms, documentFrequencies }: Vocabulary,
  count: number,
  rarities: Float64Array,
  vectors: Float64Array,
  { dimensions, seed, contrastive }: TableRecipe,
): number | undefined {
  if (!contrastive) return undefined;
  const random = createRandom(seed);
  const numbers = new Map(terms.map((term, number) => [term, number]));
  const papers = texts.map((text) => tokenisePaper(text, numbers));
  const draw = createPairSampler(texts, papers, random);
  const idfs = Float64Array.from(documentFrequencies, (one) => Math.log((count + 1) / one));
  scaleRows(vectors, dimensions, (term) => rarities[term] ?? 1);
  // The learning rate is made for rows whose norm is about 1; the scale of all together means nothing.
  const norm = Math.sqrt(dot(vectors, vectors) / terms.length);
  scaleRows(vectors, dimensions, () => 1 / norm);
  const loss = trainContrastively(vectors, dimensions, idfs, draw, contrastive, random);
  scaleRows(vectors, dimensions, (term) => 1 / (rarities[term] ?? 1));
  return loss;
}

function scaleRows(rows: Float64Array, dimensions: number, factor: (row: number) => number): void {
  for (let i = 0; i < rows.length; i++) rows[i] = (rows[i] ?? 0) * factor(Math.floor(i / dimensions));
}
