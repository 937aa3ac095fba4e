/** Fits a logistic regression over hashed features by stochastic gradients (Adagrad), and quantises it. */
import type { LinearModel } from '@/lib/classifiers/text-classifiers.ts';
import { createRandom, shuffle } from '../random.ts';
import { fitLogistic } from './logistic-regression.ts';

const EPOCHS = 6;
const RATE = 0.3;
/** Of each step, on the weights of the features that it touches. */
const RIDGE = 1e-5;
const LARGEST = 127;

export interface Example {
  text: string;
  isPositive: boolean;
  /** Of what kind the text is, for reports. */
  kind: string;
}

/** The buckets of a text. */
export type Featurise = (text: string, buckets: number) => number[];

/**
 * @param held examples that the chance is calibrated on.
 * @returns a model of `buckets` weights; equal for equal input.
 */
export function fitLinearModel(
  examples: readonly Example[],
  held: readonly Example[],
  featurise: Featurise,
  buckets: number,
): LinearModel {
  const weights = new Float64Array(buckets);
  const squares = new Float64Array(buckets).fill(1e-3);
  let bias = 0;
  const rows = examples.map(({ text, isPositive }) => ({ isPositive, features: featurise(text, buckets) }));
  const random = createRandom(1);
  for (let epoch = 0; epoch < EPOCHS; epoch++)
    for (const { features, isPositive } of shuffle(rows, random)) {
      const size = 1 / Math.sqrt(Math.max(1, features.length));
      const sum = bias + size * features.reduce((total, bucket) => total + (weights[bucket] ?? 0), 0);
      const error = 1 / (1 + Math.exp(-sum)) - (isPositive ? 1 : 0);
      bias -= 0.01 * error;
      for (const bucket of features) {
        const slope = error * size + RIDGE * (weights[bucket] ?? 0);
        squares[bucket] = (squares[bucket] ?? 0) + slope * slope;
        weights[bucket] = (weights[bucket] ?? 0) - (RATE * slope) / Math.sqrt(squares[bucket] ?? 1);
      }
    }
  const scale = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / LARGEST || 1;
  const model = { weights: Int8Array.from(weights, (weight) => Math.round(weight / scale)), scale, bias };
  return calibrate(model, held, featurise);
}

/** Stretches the margins of a model so that its chances are those of the held examples (Platt's method). */
function calibrate(model: LinearModel, held: readonly Example[], featurise: Featurise): LinearModel {
  const margins = held.map(({ text }) => [1, marginOf(model, featurise(text, model.weights.length))]);
  const labels = held.map(({ isPositive }) => isPositive);
  const [shift = 0, stretch = 1] = fitLogistic(margins, labels);
  return { ...model, scale: model.scale * stretch, bias: model.bias * stretch + shift };
}

function marginOf({ weights, scale, bias }: LinearModel, features: readonly number[]): number {
  const sum = features.reduce((total, bucket) => total + (weights[bucket] ?? 0), 0);
  return bias + (scale * sum) / Math.sqrt(Math.max(1, features.length));
}
