/** Hooks that read tags, bin and change log for the library page, and again after every change. */
import { useEffect, useState } from 'preact/hooks';
import type { LoggedChange } from '@/components/library/ChangesView.tsx';
import type { TagCount } from '@/components/library/library-sections.ts';
import type { OffprintDb } from '@/lib/db/database.ts';
import { tagCounts } from '@/lib/library/edit.ts';
import type { BinnedPaper } from '@/lib/db/rows.ts';
import { followQuery } from '../shared/follow-query.ts';

/** All tags with their counts, the most frequent first. */
export function useTagCounts(db: OffprintDb): TagCount[] {
  return useLiveQuery(() => tagCounts(db), true) ?? [];
}

/** The papers in the bin, the most recently removed first; nothing while not `wanted`. */
export function useBin(db: OffprintDb, wanted: boolean): BinnedPaper[] | undefined {
  return useLiveQuery(() => db.bin.orderBy('removedAt').reverse().toArray(), wanted);
}

/** The change log, the latest first; nothing while not `wanted`. */
export function useChanges(db: OffprintDb, wanted: boolean): LoggedChange[] | undefined {
  return useLiveQuery(() => readChanges(db), wanted);
}

/** Reads the log without the rows that changed, because a large import has very many. */
async function readChanges(db: OffprintDb): Promise<LoggedChange[]> {
  const changes: LoggedChange[] = [];
  await db.changes.reverse().each(({ rows: _rows, owners: _owners, ...change }) => changes.push(change));
  return changes;
}

function useLiveQuery<T>(query: () => Promise<T>, wanted: boolean): T | undefined {
  const [result, setResult] = useState<T>();
  useEffect(() => {
    if (!wanted) return undefined;
    return followQuery(query, setResult);
  }, [wanted]);
  return wanted ? result : undefined;
}
