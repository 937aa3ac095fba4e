/** Selects the top few of many scored documents without sorting them all. */
import type { MatchSet } from './match-set.ts';

interface ScoredDocument {
  document: number;
  score: number;
  tie: number;
}

/**
 * The `limit` documents with the highest scores, highest first; equal scores are ordered by `tie`, largest
 * first.
 */
export function selectTop(
  documents: readonly number[] | Uint32Array,
  matches: MatchSet,
  tie: (document: number) => number,
  limit: number,
): number[] {
  const scored = (document: number, score = matches.score(document)): ScoredDocument => {
    return { document, score, tie: tie(document) };
  };
  if (limit >= documents.length)
    return Array.from(documents, (document) => scored(document))
      .toSorted((a, b) => b.score - a.score || b.tie - a.tie)
      .map(({ document }) => document);
  const kept: ScoredDocument[] = [];
  let least = -Infinity;
  const { scores, wordBits, wordCount, allWordBits } = matches;
  const consider = (document: number): void => {
    const score = matches.score(document);
    if (score < least) return;
    const candidate = scored(document, score);
    let at = kept.length;
    while (at > 0 && ranksBefore(candidate, kept[at - 1])) at--;
    kept.splice(at, 0, candidate);
    if (kept.length <= limit) return;
    kept.length = limit;
    least = kept.at(-1)?.score ?? least;
  };
  // The best documents mostly contain all wordCount; nearly all others are skipped by an upper bound of their
  // score.
  const most = allWordBits === undefined ? wordCount : wordCount - 1;
  for (let i = 0; i < documents.length; i++) {
    const document = documents[i] ?? 0;
    if ((scores[document] ?? 0) * (wordBits[document] === allWordBits ? wordCount : most) >= least)
      consider(document);
  }
  return kept.map(({ document }) => document);
}

function ranksBefore(a: ScoredDocument, b: ScoredDocument | undefined): boolean {
  return !b || a.score > b.score || (a.score === b.score && a.tie > b.tie);
}
