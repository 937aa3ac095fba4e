/** The user's feedback on relatedness: muted words, muted papers and liked texts. */
import { tokeniseRanked, type PaperText } from './corpus.ts';

/**
 * Weights are between 0 and 1: the share that is taken away or, for liked texts, the weight of the additional
 * query.
 */
export interface Feedback {
  /** From "Less about …": the words as they were shown. */
  mutedWords?: readonly { words: string; weight: number }[];
  /** From "Not this paper": its number in the corpus. */
  mutedPapers?: readonly { document: number; weight: number }[];
  /** From "More like this": a paper or a sentence; explanations call it by its `label`. */
  liked?: readonly { label: string; text: PaperText; weight: number }[];
}

/** Feedback as it is stored: with ids of papers, which do not change, instead of document numbers. */
export interface StoredFeedback extends Omit<Feedback, 'mutedPapers'> {
  mutedPapers?: readonly { id: number; weight: number }[];
}

/** Resolves stored feedback for one state of the index; muted papers that are no longer in it are dropped. */
export function resolveFeedback(
  kept: StoredFeedback,
  documentOf: (id: number) => number | undefined,
): Feedback {
  const mutedPapers = (kept.mutedPapers ?? []).flatMap(({ id, weight }) => {
    const document = documentOf(id);
    return document === undefined ? [] : [{ document, weight }];
  });
  return { ...kept, mutedPapers };
}

/** The remaining share of each muted term; the smaller one for a term that was muted twice. */
export function termGains(feedback: Feedback | undefined): Map<string, number> {
  const gains = new Map<string, number>();
  for (const { words, weight } of feedback?.mutedWords ?? [])
    for (const { term } of tokeniseRanked(words)) gains.set(term, Math.min(gains.get(term) ?? 1, 1 - weight));
  return gains;
}

/** The share taken from the score of each muted paper, by document number. */
export function mutedPaperShares(feedback: Feedback | undefined): Map<number, number> {
  return new Map(feedback?.mutedPapers?.map(({ document, weight }) => [document, weight]));
}
