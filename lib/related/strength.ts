/** Grades how related a row is by the chance that it belongs with the library. */
import { chanceOf, type RowEvidence } from './judge.ts';
import type { Strictness } from '../settings/switches.ts';
import { JUDGE_WEIGHTS } from './judge-weights.ts';

/** 1 related, 2 closely related, 3 very closely related. */
export type Strength = 1 | 2 | 3;

/**
 * A row's score is the mean over this many nearest papers; missing ones in a small library count as 0. One
 * near paper may be near by chance, three hardly ever are.
 */
export const NEIGHBOURS = 3;

/**
 * The least chance of each strength. Of the rows of a training page that reach the first, about one in two is
 * by an author of the saved papers; others may belong as well, so that this is the least that belongs.
 */
const LEAST_CHANCE = { related: 0.25, close: 0.5, veryClose: 0.75 };
/** The least chance that is shown at all, by how strict the user wants it. */
const LEAST_SHOWN: Record<Strictness, number> = {
  strict: LEAST_CHANCE.close,
  normal: LEAST_CHANCE.related,
  generous: LEAST_CHANCE.related / 2,
};

/** The chance that a row belongs with the library. @param hasTable whether there is a background table. */
export function rowChance(evidence: RowEvidence, hasTable: boolean): number {
  return chanceOf(evidence, JUDGE_WEIGHTS[hasTable ? 'table' : 'noTable']);
}

/** The strength of a relation; undefined where the chance is too small to be shown. */
export function strengthOf(chance: number, strictness: Strictness = 'normal'): Strength | undefined {
  const { close, veryClose } = LEAST_CHANCE;
  if (chance < LEAST_SHOWN[strictness]) return undefined;
  return chance < close ? 1 : chance < veryClose ? 2 : 3;
}

/** How many saved papers count as near, where only one is looked at. */
const EQUALLY_NEAR = 10;

/** What is known of a paper whose neighbours are all as near as one saved paper. @param saved papers. */
export function evidenceOfOne(
  similarity: number,
  saved: number,
  { commonness, terms }: Omit<RowEvidence, 'similarities'>,
): RowEvidence {
  const neighbours = Math.min(saved, EQUALLY_NEAR);
  return { similarities: Array.from({ length: neighbours }, () => similarity), commonness, terms };
}
