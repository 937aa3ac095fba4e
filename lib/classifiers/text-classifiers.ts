/**
 * Tells by what chance a short text is the title of a paper, or the name of a person: logistic regressions
 * over hashed features, trained by `npm run train:readers`.
 */
import { nameFeatures, titleFeatures } from './features.ts';

/**
 * By what chance, 0 to 1, a text is what it is asked to be. Undefined for a text whose letters are not Latin:
 * the classifiers have seen no others.
 */
export interface TextClassifiers {
  title: (text: string) => number | undefined;
  /** @param text one name. */
  person: (text: string) => number | undefined;
}

/** A linear model: weights of buckets as whole numbers, to be multiplied by `scale`. */
export interface LinearModel {
  weights: Int8Array;
  scale: number;
  bias: number;
}

/** Opens the file, with the version of its form. */
const MAGIC = 0x4f504a31;
const HEADER_BYTES = 4;
/** Of each model: the count of weights, scale and bias. */
const MODEL_HEADER_BYTES = 12;

/** The file of both models, titles first. */
export function encodeClassifiers(models: readonly LinearModel[]): Uint8Array<ArrayBuffer> {
  const size = models.reduce((sum, { weights }) => sum + MODEL_HEADER_BYTES + weights.length, HEADER_BYTES);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC);
  let at = HEADER_BYTES;
  for (const { weights, scale, bias } of models) {
    view.setUint32(at, weights.length);
    view.setFloat32(at + 4, scale);
    view.setFloat32(at + 8, bias);
    bytes.set(new Uint8Array(weights.buffer, weights.byteOffset, weights.length), at + MODEL_HEADER_BYTES);
    at += MODEL_HEADER_BYTES + weights.length;
  }
  return bytes;
}

/** @returns undefined for bytes that are no such file. */
export function decodeClassifiers(bytes: ArrayBuffer): TextClassifiers | undefined {
  const view = new DataView(bytes);
  if (bytes.byteLength < HEADER_BYTES || view.getUint32(0) !== MAGIC) return undefined;
  const models: LinearModel[] = [];
  for (let at = HEADER_BYTES; at + MODEL_HEADER_BYTES <= bytes.byteLength;) {
    const count = view.getUint32(at);
    const start = at + MODEL_HEADER_BYTES;
    if (count === 0 || start + count > bytes.byteLength) return undefined;
    models.push({
      weights: new Int8Array(bytes, start, count),
      scale: view.getFloat32(at + 4),
      bias: view.getFloat32(at + 8),
    });
    at = start + count;
  }
  const [title, person] = models;
  return title && person && createClassifiers(title, person);
}

export function createClassifiers(title: LinearModel, person: LinearModel): TextClassifiers {
  return {
    title: (text) => (isLatin(text) ? chanceOf(titleFeatures(text, title.weights.length), title) : undefined),
    person: (text) =>
      isLatin(text) ? chanceOf(nameFeatures(text, person.weights.length), person) : undefined,
  };
}

/** Whether most letters of a text are Latin. */
function isLatin(text: string): boolean {
  const letters = text.slice(0, 500).match(/\p{L}/gu) ?? [];
  return letters.filter((letter) => /\p{Script=Latin}/u.test(letter)).length * 2 > letters.length;
}

function chanceOf(features: readonly number[], { weights, scale, bias }: LinearModel): number {
  const sum = features.reduce((total, bucket) => total + (weights[bucket] ?? 0), 0);
  return 1 / (1 + Math.exp(-(bias + (scale * sum) / Math.sqrt(Math.max(1, features.length)))));
}
