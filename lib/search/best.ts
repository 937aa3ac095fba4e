/** Choosing the few best of many without sorting them all. */
import type { Matches } from './matches.ts';

interface Scored {
  document: number;
  score: number;
  tie: number;
}

/** The `limit` best of `documents`, best first; of equals the one with the larger `tie` first. */
export function best(
  documents: readonly number[] | Uint32Array,
  matches: Matches,
  tie: (document: number) => number,
  limit: number,
): number[] {
  const scored = (document: number, score = matches.score(document)): Scored => {
    return { document, score, tie: tie(document) };
  };
  if (limit >= documents.length)
    return Array.from(documents, (document) => scored(document))
      .toSorted((a, b) => b.score - a.score || b.tie - a.tie)
      .map(({ document }) => document);
  const kept: Scored[] = [];
  let least = -Infinity;
  const { scores, bits, words, allBits } = matches;
  const consider = (document: number): void => {
    const score = matches.score(document);
    if (score < least) return;
    const candidate = scored(document, score);
    let at = kept.length;
    while (at > 0 && isBefore(candidate, kept[at - 1])) at--;
    kept.splice(at, 0, candidate);
    if (kept.length <= limit) return;
    kept.length = limit;
    least = kept.at(-1)?.score ?? least;
  };
  // Papers with all the words are mostly the best; nearly all others are passed over by what they could come to at most.
  const most = allBits === undefined ? words : words - 1;
  for (let i = 0; i < documents.length; i++) {
    const document = documents[i] ?? 0;
    if ((scores[document] ?? 0) * (bits[document] === allBits ? words : most) >= least) consider(document);
  }
  return kept.map(({ document }) => document);
}

function isBefore(a: Scored, b: Scored | undefined): boolean {
  return !b || a.score > b.score || (a.score === b.score && a.tie > b.tie);
}
