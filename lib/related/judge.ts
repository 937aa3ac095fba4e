/**
 * Judges by what chance a row belongs with the library: a logistic regression over how near it is to the
 * saved papers, beside how near it is to papers of all sciences.
 *
 * A row of common words is near to everything, so that nearness counts by how much it exceeds nearness to
 * papers of all sciences. How many papers are saved does not count, only how many are near: else the marks of
 * one interest would go when another is saved.
 */

/** What is known of a row. */
export interface RowEvidence {
  /** Its similarity to the nearest saved papers, nearest first; as many as there are, up to `NEAREST`. */
  similarities: readonly number[];
  /** How near it is to papers of all sciences (`Commonness`); 0 where that is not known. */
  commonness: number;
  /** Distinct terms of the row. */
  terms: number;
}

/** How many of the nearest saved papers count. */
export const NEAREST = 30;
/** Added to what a similarity is divided by, so that ratios of tiny numbers stay small. */
const LEAST_COMMONNESS = 0.05;
/** The share of what is near by chance that counts as nothing. */
const CHANCE = 0.5;

/** The weight of each feature, the constant first. */
export type JudgeWeights = readonly number[];

/** The features that the chance depends on, the constant first. */
export function judgeFeatures({ similarities, commonness, terms }: RowEvidence): number[] {
  const common = LEAST_COMMONNESS + commonness;
  const ratios = Array.from({ length: NEAREST }, (_, i) => (similarities[i] ?? 0) / common);
  const near = ratios.map((ratio) => Math.max(0, ratio - CHANCE));
  const [first = 0, second = 0, third = 0] = near;
  const [two, five, ten, all] = [2, 5, 10, NEAREST].map((count) => mean(near.slice(0, count)));
  const lnFirst = Math.log(Math.max(CHANCE, ratios[0] ?? 0));
  const lnTerms = Math.log(Math.max(1, terms));
  const lnNear = lnCount(ratios, CHANCE);
  const lnStandOut = lnCount(ratios, 1);
  const nearness = [first, second, third, two, five, ten, all, first - (near[9] ?? 0)];
  const logarithms = [lnFirst, ...[second, five, ten].map((one = 0) => Math.log(one + 0.05))];
  const counts = [lnNear, lnNear * lnFirst, lnStandOut, lnStandOut * lnFirst, lnNear * lnNear];
  const row = [lnTerms, lnTerms * lnFirst, similarities[0] ?? 0, commonness, Math.log(common)];
  return [1, ...nearness, ...logarithms, ...counts, ...row].map((feature = 0) => feature);
}

/** The chance, 0 to 1, that a row belongs with the library. */
export function chanceOf(evidence: RowEvidence, weights: JudgeWeights): number {
  const sum = judgeFeatures(evidence).reduce((total, value, i) => total + value * (weights[i] ?? 0), 0);
  return 1 / (1 + Math.exp(-sum));
}

function lnCount(ratios: readonly number[], least: number): number {
  return Math.log(1 + ratios.filter((ratio) => ratio > least).length);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
