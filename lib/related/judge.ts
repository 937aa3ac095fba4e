/**
 * Judges by what chance a row belongs with the library: a logistic regression over how near it is to the
 * saved papers, beside how near it is to papers of all sciences.
 *
 * One threshold of similarity fits no two libraries: among a thousand saved papers something is always near,
 * and a row of common words is near to everything.
 */

/** What is known of a row. */
export interface RowEvidence {
  /** Its similarity to the nearest saved papers, nearest first; as many as there are, up to `NEAREST`. */
  similarities: readonly number[];
  /** How near it is to papers of all sciences (`Commonness`); 0 where that is not known. */
  commonness: number;
  /** Saved papers in the library. */
  saved: number;
  /** Distinct terms of the row. */
  terms: number;
}

/** How many of the nearest saved papers count. */
export const NEAREST = 10;
/** Keeps a row that is near to nothing from standing out by nothing. */
const LEAST_COMMONNESS = 0.05;
const LEAST_NEARNESS = 0.001;

/** The weight of each feature, the constant first. */
export type JudgeWeights = readonly number[];

/** The features that the chance depends on, the constant first. */
export function judgeFeatures({ similarities, commonness, saved, terms }: RowEvidence): number[] {
  const common = LEAST_COMMONNESS + commonness;
  const near = Array.from({ length: NEAREST }, (_, i) => (similarities[i] ?? 0) / common);
  const [first = 0, second = 0, third = 0] = near;
  const five = mean(near.slice(0, 5));
  const standOut = near.filter((one) => one > 1).length / NEAREST;
  const [lnSaved, lnTerms] = [Math.log(Math.max(1, saved)), Math.log(Math.max(1, terms))];
  const lnFirst = log(first);
  // With one or two saved papers, the other neighbours are not far but missing.
  const few = saved < 3 ? 1 : 0;
  const nearness = [first, second, third, mean([first, second]), five, first - (near.at(-1) ?? 0), standOut];
  const logarithms = [lnFirst, log(second + 0.05), log(five + 0.05)];
  const library = [lnSaved, lnTerms, few, few * first, lnSaved * lnSaved];
  return [
    1,
    ...nearness,
    ...logarithms,
    ...library,
    lnSaved * lnFirst,
    lnTerms * lnFirst,
    similarities[0] ?? 0,
    commonness,
    Math.log(common),
  ];
}

/** The chance, 0 to 1, that a row belongs with the library. */
export function chanceOf(evidence: RowEvidence, weights: JudgeWeights): number {
  const sum = judgeFeatures(evidence).reduce((total, value, i) => total + value * (weights[i] ?? 0), 0);
  return 1 / (1 + Math.exp(-sum));
}

function log(nearness: number): number {
  return Math.log(Math.max(LEAST_NEARNESS, nearness));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
