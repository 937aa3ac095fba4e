/**
 * Hooks for the settings of related papers: the user's feedback, and whether the statistics can be read.
 */
import { useEffect, useState } from 'preact/hooks';
import type { OffprintDb } from '@/lib/db/database.ts';
import { parseTable } from '@/lib/related/background-table.ts';
import { followQuery } from '../shared/follow-query.ts';
import { readBackgroundTable } from '../shared/background-table.ts';
import type { FeedbackRow } from '@/lib/db/rows.ts';

/** All feedback, the latest first, updated after every change; nothing while it is loading. */
export function useFeedback(db: OffprintDb): FeedbackRow[] | undefined {
  const [feedback, setFeedback] = useState<FeedbackRow[]>();
  useEffect(() => followQuery(() => db.feedback.reverse().toArray(), setFeedback), [db]);
  return feedback;
}

/** Whether the background statistics can be read; nothing while that is checked. */
export function useHasBackgroundTable(): boolean | undefined {
  const [isReadable, setReadable] = useState<boolean>();
  useEffect(() => {
    const read = async () => setReadable(parseTable(await readBackgroundTable()) !== undefined);
    read().catch(() => setReadable(false));
  }, []);
  return isReadable;
}
