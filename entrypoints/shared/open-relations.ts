/** Opens relatedness over the library with the shipped statistics and the user's feedback. */
import type { OffprintDb } from '@/lib/db/database.ts';
import { readFeedback } from '@/lib/library/feedback.ts';
import { createRelations, type Relations } from '@/lib/related/relations.ts';
import { readBackgroundTable } from './background-table.ts';
import { readSwitches } from './stored-switches.ts';

export function openRelations(db: OffprintDb): Relations {
  return createRelations(db, readBackgroundTable, {
    readFeedback: () => readFeedback(db),
    readStrictness: async () => (await readSwitches()).strictness ?? 'normal',
    pause,
  });
}

/**
 * Lets messages, input and painting go first. `setTimeout` is the slower way: nested timers wait at least
 * four ms.
 */
function pause(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}
