/** Records that may be several papers: what their sources say contradicts each other. */
import { contradiction, disagree, shareId, withClaims } from '../identity/same-paper.ts';
import type { SavedPaper, Source } from '../db/rows.ts';

/**
 * The first two sources of a record that contradict each other; nothing where none do, or the user has said
 * that all are one.
 */
export function conflictOf({ sources = [], edited }: SavedPaper): [Source, Source] | undefined {
  const confirmed = edited?.['joined'] ?? 0;
  for (const [i, one] of sources.entries())
    for (const other of sources.slice(i + 1)) {
      const isNew = Math.max(one.savedAt, other.savedAt) > confirmed;
      if (isNew && mayBeTwo(one, other)) return [one, other];
    }
  return undefined;
}

/** Whether two sources contradict each other: in ids, taken up or not, in years, or in all words. */
export function mayBeTwo(one: Source, other: Source): boolean {
  if (disagree(one, other)) return true;
  const [a, b] = [withClaims(one), withClaims(other)];
  return !shareId(a, b) && contradiction(a, b) !== undefined;
}
