/** The user's last word on relatedness: what counts less, and what more is wanted of. Plain data, kept as it is. */
import { countedTokens, type PaperText } from './corpus.ts';

/** Every weight is between 0 and 1: the share taken away, or the share of a whole query that is added. */
export interface Feedback {
  /** "Less about …": the words as they were shown. */
  mutedWords?: readonly { words: string; weight: number }[];
  /** "Not this paper": its number in the corpus. */
  mutedPapers?: readonly { document: number; weight: number }[];
  /** "More like this" paper or sentence; `label` is what an explanation calls it. */
  liked?: readonly { label: string; text: PaperText; weight: number }[];
}

/** Feedback as it is kept: papers by their ids, which outlive every index. */
export interface KeptFeedback extends Omit<Feedback, 'mutedPapers'> {
  mutedPapers?: readonly { id: number; weight: number }[];
}

/** Feedback for one state of the index; muted papers that are no longer in it fall away. */
export function numbered(kept: KeptFeedback, documentOf: (id: number) => number | undefined): Feedback {
  const mutedPapers = (kept.mutedPapers ?? []).flatMap(({ id, weight }) => {
    const document = documentOf(id);
    return document === undefined ? [] : [{ document, weight }];
  });
  return { ...kept, mutedPapers };
}

/** How much of each muted term is left, by stem. A term muted twice keeps the smaller share. */
export function termGains(feedback: Feedback | undefined): Map<string, number> {
  const gains = new Map<string, number>();
  for (const { words, weight } of feedback?.mutedWords ?? [])
    for (const { term } of countedTokens(words)) gains.set(term, Math.min(gains.get(term) ?? 1, 1 - weight));
  return gains;
}

/** The share taken from each muted paper, by document number. */
export function mutedShares(feedback: Feedback | undefined): Map<number, number> {
  return new Map(feedback?.mutedPapers?.map(({ document, weight }) => [document, weight]));
}
