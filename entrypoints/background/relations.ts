/** Relations as worker and popup have them: with the shipped statistics, what was said, and a way to let others go first. */
import type { OffprintDb } from '@/lib/library/db.ts';
import { readFeedback } from '@/lib/library/feedback.ts';
import { createRelations, type Relations } from '@/lib/related/relations.ts';
import { readBackground } from './table.ts';

export function openRelations(db: OffprintDb): Relations {
  return createRelations(db, readBackground, { readFeedback: () => readFeedback(db), pause });
}

/** Messages, input and painting go first. A timer waits four milliseconds more once there were a few. */
function pause(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}
