/** Choosing the few best of many without sorting them all. */

interface Scored {
  document: number;
  score: number;
  tie: number;
}

/** The `limit` best of `documents`, best first; of equals the one with the larger `tie` first. */
export function best(
  documents: ArrayLike<number> & Iterable<number>,
  score: (document: number) => number,
  tie: (document: number) => number,
  limit: number,
): number[] {
  const scored = (document: number): Scored => ({ document, score: score(document), tie: tie(document) });
  if (limit >= documents.length)
    return Array.from(documents, scored)
      .toSorted((a, b) => b.score - a.score || b.tie - a.tie)
      .map(({ document }) => document);
  const kept: Scored[] = [];
  let least = -Infinity;
  for (let i = 0; i < documents.length; i++) {
    const document = documents[i] ?? 0;
    const of = score(document);
    if (of < least) continue;
    const candidate = { document, score: of, tie: tie(document) };
    let at = kept.length;
    while (at > 0 && isBefore(candidate, kept[at - 1])) at--;
    kept.splice(at, 0, candidate);
    if (kept.length <= limit) continue;
    kept.length = limit;
    least = kept.at(-1)?.score ?? least;
  }
  return kept.map(({ document }) => document);
}

function isBefore(a: Scored, b: Scored | undefined): boolean {
  return !b || a.score > b.score || (a.score === b.score && a.tie > b.tie);
}
