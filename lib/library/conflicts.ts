/** Records that may be several papers: what their sources say contradicts each other. */
import { contradiction, shareId } from '../identity/same-paper.ts';
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
      if (isNew && !shareId(one, other) && contradiction(one, other)) return [one, other];
    }
  return undefined;
}
