/**
 * Trains term vectors so that texts which belong together are nearer to each other than to other texts, where
 * their shared words alone do not say so.
 */
import { logTf } from '../../lib/related/weights.ts';
import { createAdam } from './adam.ts';
import { lexicalCosines, lexicalVector } from './lexical.ts';
import type { Bag } from './tokens.ts';
import type { TextPair } from './training-pairs.ts';

/** How the vectors are trained. */
export interface ContrastiveRecipe {
  steps: number;
  /** Pairs of a step. Each text of it is told apart from all others. */
  batch: number;
  /** The learning rate, to be divided by √dimensions. */
  rate: number;
  /** Steps in which the rate rises; it falls from then on. */
  warmUp: number;
  /** The share of words that is left out of each text, at random. */
  dropout: number;
  /** Pairs whose words say already that they belong together are left out, from this cosine on. */
  maxCosine: number;
}

/** The weight of the vectors' cosine beside the cosine of shared words, as in the ranking. */
const VECTOR_SHARE = 0.5;
/** How sharply the ranking is to tell texts apart, and the vectors alone, and how much the latter counts. */
const SHARPNESS = 20;
const VECTOR_SHARPNESS = 8;
const VECTOR_LOSS = 0.5;

/**
 * Trains the vectors in place.
 *
 * @param vectors row-major, a row of `dimensions` numbers for each term.
 * @param idfs the inverse document frequency of each term, by its number.
 * @param draw draws a pair.
 * @returns the mean loss of the last tenth of the steps.
 */
export function trainContrastively(
  vectors: Float64Array,
  dimensions: number,
  idfs: ArrayLike<number>,
  draw: () => TextPair | undefined,
  recipe: ContrastiveRecipe,
  random: () => number,
): number {
  const update = createAdam(vectors);
  const gradient = new Float64Array(vectors.length);
  const tail = Math.max(1, Math.round(recipe.steps / 10));
  let loss = 0;
  for (let step = 0; step < recipe.steps; step++) {
    const pairs = drawBatch(draw, idfs, recipe, random);
    gradient.fill(0);
    const now = addGradient(pairs, vectors, dimensions, gradient);
    if (step >= recipe.steps - tail) loss += now / tail;
    const warm = Math.min(1, (step + 1) / recipe.warmUp);
    const left = Math.min(1, (recipe.steps - step) / Math.max(1, recipe.steps - recipe.warmUp));
    update(gradient, (recipe.rate / Math.sqrt(dimensions)) * warm * left);
  }
  return loss;
}

/** The pairs of a step, and the cosine by shared words of each query with each document. */
interface Batch {
  queries: Bag[];
  documents: Bag[];
  lexical: Float64Array;
}

function drawBatch(
  draw: () => TextPair | undefined,
  idfs: ArrayLike<number>,
  { batch, dropout, maxCosine }: ContrastiveRecipe,
  random: () => number,
): Batch {
  const drop = (bag: Bag): Bag => new Map([...bag].filter(() => random() >= dropout));
  const [queries, documents]: [Bag[], Bag[]] = [[], []];
  while (queries.length < batch) {
    const pair = draw();
    if (!pair) continue;
    const whole = lexicalCosines([lexicalVector(pair.query, idfs)], [lexicalVector(pair.document, idfs)]);
    if ((whole[0] ?? 0) >= maxCosine) continue;
    const [query, document] = [drop(pair.query), drop(pair.document)];
    if (query.size === 0 || document.size === 0) continue;
    queries.push(query);
    documents.push(document);
  }
  const vector = (bag: Bag) => lexicalVector(bag, idfs);
  return { queries, documents, lexical: lexicalCosines(queries.map(vector), documents.map(vector)) };
}

/** Adds the gradient of a batch's loss by the vectors. Returns the loss. */
export function addGradient(
  { queries, documents, lexical }: Batch,
  vectors: Float64Array,
  dimensions: number,
  gradient: Float64Array,
): number {
  const size = queries.length;
  const [q, d] = [pool(queries, vectors, dimensions), pool(documents, vectors, dimensions)];
  const cosines = multiply(q.rows, d.rows, size, dimensions);
  const mixed = lexical.map((one, i) => SHARPNESS * (one + VECTOR_SHARE * (cosines[i] ?? 0)));
  const alone = cosines.map((one) => VECTOR_SHARPNESS * one);
  const [whole, part] = [contrast(mixed, size), contrast(alone, size)];
  const slopes = whole.slopes.map(
    (slope, i) => SHARPNESS * VECTOR_SHARE * slope + VECTOR_LOSS * VECTOR_SHARPNESS * (part.slopes[i] ?? 0),
  );
  const byQuery = new Float64Array(size * dimensions);
  const byDocument = new Float64Array(size * dimensions);
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++) {
      const slope = slopes[i * size + j] ?? 0;
      const [a, b] = [i * dimensions, j * dimensions];
      for (let k = 0; k < dimensions; k++) {
        byQuery[a + k] = (byQuery[a + k] ?? 0) + slope * (d.rows[b + k] ?? 0);
        byDocument[b + k] = (byDocument[b + k] ?? 0) + slope * (q.rows[a + k] ?? 0);
      }
    }
  spread(queries, q, byQuery, dimensions, gradient);
  spread(documents, d, byDocument, dimensions, gradient);
  return whole.loss + VECTOR_LOSS * part.loss;
}

/** The vectors of texts, of norm 1, and their norms before. */
interface Pooled {
  rows: Float64Array;
  norms: Float64Array;
}

function pool(bags: readonly Bag[], vectors: Float64Array, dimensions: number): Pooled {
  const rows = new Float64Array(bags.length * dimensions);
  const norms = new Float64Array(bags.length);
  for (const [i, bag] of bags.entries()) {
    const at = i * dimensions;
    for (const [term, count] of bag) {
      const [from, factor] = [term * dimensions, logTf(count)];
      for (let k = 0; k < dimensions; k++)
        rows[at + k] = (rows[at + k] ?? 0) + factor * (vectors[from + k] ?? 0);
    }
    const norm = Math.hypot(...rows.subarray(at, at + dimensions));
    norms[i] = norm;
    if (norm > 0) for (let k = at; k < at + dimensions; k++) rows[k] = (rows[k] ?? 0) / norm;
  }
  return { rows, norms };
}

/** Passes the slopes by the texts' vectors of norm 1 on to the vectors of their terms. */
function spread(
  bags: readonly Bag[],
  { rows, norms }: Pooled,
  slopes: Float64Array,
  dimensions: number,
  gradient: Float64Array,
): void {
  const slope = new Float64Array(dimensions);
  for (const [i, bag] of bags.entries()) {
    const at = i * dimensions;
    const norm = norms[i] ?? 0;
    if (norm === 0) continue;
    let along = 0;
    for (let k = 0; k < dimensions; k++) along += (slopes[at + k] ?? 0) * (rows[at + k] ?? 0);
    for (let k = 0; k < dimensions; k++)
      slope[k] = ((slopes[at + k] ?? 0) - along * (rows[at + k] ?? 0)) / norm;
    for (const [term, count] of bag) {
      const [from, factor] = [term * dimensions, logTf(count)];
      for (let k = 0; k < dimensions; k++)
        gradient[from + k] = (gradient[from + k] ?? 0) + factor * (slope[k] ?? 0);
    }
  }
}

/** The scalar products of all rows of two matrices. */
function multiply(left: Float64Array, right: Float64Array, size: number, dimensions: number): Float64Array {
  const products = new Float64Array(size * size);
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++) {
      let sum = 0;
      const [a, b] = [i * dimensions, j * dimensions];
      for (let k = 0; k < dimensions; k++) sum += (left[a + k] ?? 0) * (right[b + k] ?? 0);
      products[i * size + j] = sum;
    }
  return products;
}

/**
 * The mean cross-entropy of telling, in each row and in each column, the entry on the diagonal from the
 * others; and its slopes by the entries.
 */
export function contrast(logits: Float64Array, size: number): { loss: number; slopes: Float64Array } {
  const slopes = new Float64Array(size * size);
  let loss = 0;
  const add = (at: (other: number) => number, own: number) => {
    let most = -Infinity;
    for (let j = 0; j < size; j++) most = Math.max(most, logits[at(j)] ?? 0);
    let sum = 0;
    for (let j = 0; j < size; j++) sum += Math.exp((logits[at(j)] ?? 0) - most);
    loss += (Math.log(sum) + most - (logits[at(own)] ?? 0)) / (2 * size);
    for (let j = 0; j < size; j++) {
      const share = Math.exp((logits[at(j)] ?? 0) - most) / sum;
      slopes[at(j)] = (slopes[at(j)] ?? 0) + (share - (j === own ? 1 : 0)) / (2 * size);
    }
  };
  for (let i = 0; i < size; i++) {
    add((j) => i * size + j, i);
    add((j) => j * size + i, i);
  }
  return { loss, slopes };
}
