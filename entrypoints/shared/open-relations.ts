/** Relations as worker and popup have them: with the shipped statistics, what was said, and a way to let others go first. */
import type { OffprintDb } from '@/lib/db/database.ts';
import { readFeedback } from '@/lib/library/feedback.ts';
import type { RelationsOptions } from '@/lib/related/library-state.ts';
import { createRelations, type Relations } from '@/lib/related/relations.ts';
import { createRowRelations, type RowRelations } from '@/lib/related/row-relations.ts';
import { readBackgroundTable } from './background-table.ts';

/** For the worker, which marks rows: the rest of it is left out there. */
export function openRowRelations(db: OffprintDb): RowRelations {
  return createRowRelations(db, readBackgroundTable, optionsFor(db));
}

export function openRelations(db: OffprintDb): Relations {
  return createRelations(db, readBackgroundTable, optionsFor(db));
}

function optionsFor(db: OffprintDb): RelationsOptions {
  return { readFeedback: () => readFeedback(db), pause };
}

/** Messages, input and painting go first. A timer waits four milliseconds more once there were a few. */
function pause(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}
