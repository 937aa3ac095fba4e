/** Why a document scores what it scores: every contribution to the score, as data. */
import type { PaperText } from './corpus.ts';
import type { Run } from './wording.ts';

/**
 * One part of a score; the weights of all reasons of a document add up to its score, to 1e-6.
 *
 * Words are as they stand in the texts; `terms` are their stems, for marking them there and for muting them.
 */
export type Reason =
  | { kind: 'term' | 'phrase'; weight: number; words: string; terms: string[] }
  /** A word of the query, and the document's words nearest to it in meaning; these are left out of small reasons. */
  | { kind: 'near'; weight: number; words: string; near: string[]; terms: string[] }
  /** More of what the user liked. */
  | { kind: 'liked'; weight: number; label: string }
  /** A muted word's share, which is not in the score. */
  | { kind: 'muted'; weight: 0; words: string; removed: number }
  /** What muting this very paper took away, as a negative weight. */
  | { kind: 'mutedPaper'; weight: number }
  /** Known, worth telling, and without influence on the score. */
  | { kind: 'author'; weight: 0; name: string }
  /** The page of the paper asked for links to it: it is cited there, most often. */
  | { kind: 'linked'; weight: 0 };

/** A document as explanations need it. */
export interface Explained extends PaperText {
  authors?: readonly string[];
}

/** The largest reasons, and the sum of the rest. */
export interface Summary {
  shown: Reason[];
  remainder: number;
}

/** Reasons by their effect, largest first; those without one keep their order, at the end. */
export function byEffect(reasons: Reason[]): Reason[] {
  return reasons.toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}

/** At most `limit` contributions; reasons without weight are always shown, as they are no part of the remainder. */
export function summarise(reasons: Reason[], limit: number): Summary {
  const counted = reasons.filter((reason) => reason.weight !== 0);
  const told = reasons.filter((reason) => reason.weight === 0);
  return {
    shown: [...counted.slice(0, limit), ...told],
    remainder: sumOf(counted.slice(limit)),
  };
}

export function sumOf(reasons: readonly Reason[]): number {
  return reasons.reduce((sum, reason) => sum + reason.weight, 0);
}

/**
 * Reasons of shared terms, neighbours told as one phrase.
 *
 * A term belongs to one reason only: runs are taken by what their terms contribute, the largest first.
 */
export function sharedReasons(
  contributions: ReadonlyMap<string, number>,
  runs: readonly Run[],
  forms: ReadonlyMap<string, string>,
): Reason[] {
  const left = new Map(contributions);
  const weigh = (run: Run) => run.terms.reduce((sum, term) => sum + (contributions.get(term) ?? 0), 0);
  const weighed = runs.map((run) => ({ ...run, weight: weigh(run) })).toSorted((a, b) => b.weight - a.weight);
  const reasons: Reason[] = [];
  for (const run of weighed) {
    if (!run.terms.every((term) => left.has(term))) continue;
    for (const term of run.terms) left.delete(term);
    reasons.push({ kind: 'phrase', ...run });
  }
  for (const [term, weight] of left)
    reasons.push({ kind: 'term', weight, words: forms.get(term) ?? term, terms: [term] });
  return reasons;
}
