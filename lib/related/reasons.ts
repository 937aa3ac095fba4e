/** The reasons for a document's score: every contribution to it, as data. */
import type { Name } from '../names/name.ts';
import type { PaperText } from './corpus.ts';
import type { Phrase } from './phrases.ts';

/**
 * One contribution to a score. The weights of all reasons for a document add up to its score, within 1e-6.
 *
 * `words` are spelled as in the text; `terms` are their stems, for highlighting and muting.
 */
export type Reason =
  | { kind: 'term' | 'phrase'; weight: number; words: string; terms: string[] }
  /**
   * A word of the query, and the words of the document nearest to it in meaning; small reasons do not list
   * them.
   */
  | { kind: 'near'; weight: number; words: string; near: string[]; terms: string[] }
  /** A word of the document that the papers nearest to the query have; the titles of these. */
  | { kind: 'neighbour'; weight: number; words: string; titles: string[]; terms: string[] }
  /** Similarity to something the user liked. */
  | { kind: 'liked'; weight: number; label: string }
  /** What muting a word has removed from the score. */
  | { kind: 'muted'; weight: 0; words: string; removed: number }
  /** What muting this paper has removed, as a negative weight. */
  | { kind: 'mutedPaper'; weight: number }
  /** A common author; does not influence the score. */
  | { kind: 'author'; weight: 0; name: string }
  /** The page of the query links to the document, most often as a citation; does not influence the score. */
  | { kind: 'linked'; weight: 0 };

/** A paper with what explanations need of it. */
export interface ExplainedPaper extends PaperText {
  authors?: readonly Name[];
}

/**
 * Sorts reasons by the size of their weight, largest first; reasons without weight come last, in their order.
 */
export function sortByWeight(reasons: Reason[]): Reason[] {
  return reasons.toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}

export function sumWeights(reasons: readonly Reason[]): number {
  return reasons.reduce((sum, reason) => sum + reason.weight, 0);
}

/**
 * Creates reasons for shared terms, with terms that form a shared phrase in one reason.
 *
 * A term belongs to one reason only: phrases are chosen by their contribution, largest first.
 */
export function createTermReasons(
  contributions: ReadonlyMap<string, number>,
  phrases: readonly Phrase[],
  forms: ReadonlyMap<string, string>,
): Reason[] {
  const left = new Map(contributions);
  const weightOf = ({ terms }: Phrase) =>
    terms.reduce((sum, term) => sum + (contributions.get(term) ?? 0), 0);
  const weighted = phrases.map((phrase) => ({ ...phrase, weight: weightOf(phrase) }));
  const reasons: Reason[] = [];
  for (const phrase of weighted.toSorted((a, b) => b.weight - a.weight)) {
    if (!phrase.terms.every((term) => left.has(term))) continue;
    for (const term of phrase.terms) left.delete(term);
    reasons.push({ kind: 'phrase', ...phrase });
  }
  for (const [term, weight] of left)
    reasons.push({ kind: 'term', weight, words: forms.get(term) ?? term, terms: [term] });
  return reasons;
}
