/** From which score on a row is called related, and how strongly: calibrated against rows that have nothing to do with it. */
import type { Space } from './space.ts';

/** 1 related, 2 closely related, 3 very closely related. */
export type Strength = 1 | 2 | 3;

/**
 * How many saved papers a row's score is the mean of; one that is not there counts as 0.
 *
 * The single nearest of many papers is near by chance; three that are near are not. Measured on rows of the library's
 * own field among rows of others, at one false mark in fifty: 61 % found with three at ten saved papers, 46 % with one.
 */
export const WITNESSES = 3;

/** Which share of the witnesses a library of so many papers can have. */
export function witnessed(papers: number): number {
  return Math.min(papers, WITNESSES) / WITNESSES;
}

/**
 * Coefficients of w·(1, x, x², y, x·y, x/t) and √w, with w the share of witnesses that there are, x how many papers they
 * were chosen from (ln(papers saved / WITNESSES), at least 0), t the row's distinct terms and y = ln t.
 *
 * Where witnesses are missing, a score is lower by their share; but what few make up strays further: by the root of it.
 */
export type Surface = readonly [number, number, number, number, number, number, number];

export interface Calibration {
  /** Passed by about 1 in 150 rows of other fields: below 1 in 50 for each field and size of library. */
  related: Surface;
  /** Passed by 1 in 1,000. */
  close: Surface;
}

/** Scores grow with the library, as the nearest of many is nearer; and unlike for short rows and long ones. */
export function features(papers: number, terms: number): Surface {
  const w = witnessed(Math.max(1, papers));
  const x = Math.log(Math.max(1, Math.min(30_000, papers) / WITNESSES));
  const t = Math.min(150, Math.max(2, terms));
  const y = Math.log(t);
  return [w, w * x, w * x * x, w * y, w * x * y, (w * x) / t, Math.sqrt(w)];
}

/** Made by `npm run -s calibrate -- CORPUS.jsonl.gz`, with the background table and without it. */
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
