/** From which score on a row is called related, and how strongly: calibrated against rows that have nothing to do with it. */
import type { Space } from './space.ts';

/** 1 related, 2 closely related, 3 very closely related. */
export type Strength = 1 | 2 | 3;

/** Coefficients of 1, x, x², y, x·y and x/t, with x = ln(papers saved), t the row's distinct terms and y = ln t. */
export type Surface = readonly [number, number, number, number, number, number];

export interface Calibration {
  /** Passed by about 1 in 100 rows of other fields: below 1 in 50 in each field. */
  related: Surface;
  /** Passed by 1 in 1,000. */
  close: Surface;
}

/** Scores grow with the library, as the nearest of many is nearer; and unlike for short rows and long ones. */
export function features(papers: number, terms: number): Surface {
  const x = Math.log(Math.min(30_000, Math.max(1, papers)));
  const t = Math.min(150, Math.max(2, terms));
  const y = Math.log(t);
  return [1, x, x * x, y, x * y, x / t];
}

/** Made by `npm run -s calibrate -- CORPUS.jsonl.gz`, with the background table and without it. */
export const CALIBRATION: { table: Calibration; noTable: Calibration } = {
  table: {
    related: [0.036, 0.0683, -0.0021, 0.0193, -0.0024, 0.0632],
    close: [0.0598, 0.0793, -0.0021, 0.0177, -0.0043, 0.0518],
  },
  noTable: {
    related: [0.0231, 0.0326, 0.0001, 0.0046, -0.0022, 0.0692],
    close: [0.04, 0.0446, 0.0002, 0.0028, -0.0046, 0.0508],
  },
};

/**
 * How strongly a row of this score is related to the library; nothing where rows of other fields reach as much.
 *
 * @param terms how many distinct terms the row has.
 */
export function strengthOf(score: number, terms: number, space: Space): Strength | undefined {
  const { related, close } = CALIBRATION[space.table ? 'table' : 'noTable'];
  const at = features(space.corpus.count, terms);
  const first = height(related, at);
  const second = height(close, at);
  // Such tails are nearly exponential: each tenth part lies as far up again. So this is 1 in 10,000.
  const third = 2 * second - first;
  if (score < first) return undefined;
  return score < second ? 1 : score < third ? 2 : 3;
}

/** The height of a surface over a point. */
export function height(surface: Surface, at: Surface): number {
  return surface.reduce((sum, coefficient, i) => sum + coefficient * (at[i] ?? 0), 0);
}
