/** What the settings show of relatedness: what was said, and whether the statistics are whole. */
import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import type { OffprintDb } from '@/lib/db/database.ts';
import { parseTable } from '@/lib/related/table.ts';
import { readBackgroundTable } from '../shared/background-table.ts';
import type { FeedbackRow } from '@/lib/db/rows.ts';

/** All entries, the latest first, following every change. */
export function useFeedback(db: OffprintDb): FeedbackRow[] | undefined {
  const [said, setSaid] = useState<FeedbackRow[]>();
  useEffect(() => {
    const watching = liveQuery(() => db.feedback.reverse().toArray()).subscribe(setSaid);
    return () => watching.unsubscribe();
  }, [db]);
  return said;
}

/** Whether the background statistics can be read. */
export function useHasBackgroundTable(): boolean | undefined {
  const [whole, setWhole] = useState<boolean>();
  useEffect(() => {
    void readBackgroundTable()
      .then(parseTable)
      .then(
        (table) => setWhole(table !== undefined),
        () => setWhole(false),
      );
  }, []);
  return whole;
}
