/**
 * Grades scores: thresholds that rows of unrelated fields rarely pass, calibrated by library size and row
 * length.
 */
import type { Space } from './space.ts';

/** 1 related, 2 closely related, 3 very closely related. */
export type Strength = 1 | 2 | 3;

/**
 * A row's score is the mean over this many nearest papers; missing ones in a small library count as 0.
 *
 * One near paper may be near by chance, three hardly ever are. Measured with ten saved papers at a false
 * positive rate of 1 in 50: a recall of 61 % with three neighbours, 46 % with one.
 */
export const NEIGHBOURS = 3;

/** The share of the neighbours that a library of this many papers can provide. */
export function neighbourShare(papers: number): number {
  return Math.min(papers, NEIGHBOURS) / NEIGHBOURS;
}

/**
 * The coefficients of a threshold, for the features w·(1, x, x², y, x·y, x/t) and √w: w is the neighbour
 * share, x = ln(saved papers / NEIGHBOURS), at least 0, t the number of distinct terms of the row, and y = ln
 * t.
 *
 * With fewer neighbours the mean score falls in proportion to w, but its spread only with √w.
 */
export type Coefficients = readonly [number, number, number, number, number, number, number];

export interface Calibration {
  /**
   * Passed by about 1 in 150 rows of other fields, and by fewer than 1 in 50 for each field and library size.
   */
  related: Coefficients;
  /** Passed by 1 in 1,000. */
  close: Coefficients;
}

/**
 * The features that a threshold depends on: scores grow with the library, at different rates for short and
 * long rows.
 */
export function calibrationFeatures(papers: number, terms: number): Coefficients {
  const w = neighbourShare(Math.max(1, papers));
  const x = Math.log(Math.max(1, Math.min(30_000, papers) / NEIGHBOURS));
  const t = Math.min(150, Math.max(2, terms));
  const y = Math.log(t);
  return [w, w * x, w * x * x, w * y, w * x * y, (w * x) / t, Math.sqrt(w)];
}

/** Computed by `npm run -s calibrate -- CORPUS.jsonl.gz`, with and without the background table. */
export const CALIBRATION: { table: Calibration; noTable: Calibration } = {
  table: {
    related: [0.1136, 0.0462, -0.0004, 0.0197, -0.0024, 0.0825, 0.0197],
    close: [0.138, 0.0557, 0, 0.0161, -0.0054, 0.0614, 0.0427],
  },
  noTable: {
    related: [0.0362, 0.0268, 0.0005, 0.0015, -0.0019, 0.0858, 0.0344],
    close: [0.0536, 0.037, 0.0008, -0.0018, -0.0043, 0.0716, 0.0454],
  },
};

/**
 * The strength of a row's relation to the library; `undefined` if rows of unrelated fields reach the same
 * score.
 *
 * @param score as `RowScore.score`.
 * @param terms the number of distinct terms of the row.
 */
export function strengthOf(score: number, terms: number, space: Space): Strength | undefined {
  const { related, close } = CALIBRATION[space.table ? 'table' : 'noTable'];
  const features = calibrationFeatures(space.corpus.count, terms);
  const first = evaluateThreshold(related, features);
  const second = evaluateThreshold(close, features);
  // The tail is nearly exponential: equal steps of the threshold divide the rate by equal factors. So about 1
  // in 10,000.
  const third = 2 * second - first;
  if (score < first) return undefined;
  return score < second ? 1 : score < third ? 2 : 3;
}

/** The value of a threshold for these features. */
export function evaluateThreshold(coefficients: Coefficients, features: Coefficients): number {
  return coefficients.reduce((sum, coefficient, i) => sum + coefficient * (features[i] ?? 0), 0);
}
