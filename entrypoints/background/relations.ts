/** Relations as worker and popup have them: with the shipped statistics, what was said, and a way to let others go first. */
import { browser } from 'wxt/browser';
import type { OffprintDb } from '@/lib/library/db.ts';
import { readFeedback } from '@/lib/library/feedback.ts';
import { createRelations, type Relations } from '@/lib/related/relations.ts';

export function openRelations(db: OffprintDb): Relations {
  return createRelations(db, backgroundTable, { readFeedback: () => readFeedback(db), pause });
}

/** The file of background statistics. */
export async function backgroundTable(): Promise<ArrayBuffer> {
  return (await fetch(browser.runtime.getURL('/background.bin'))).arrayBuffer();
}

/** Messages, input and painting go first. A timer waits four milliseconds more once there were a few. */
function pause(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}
