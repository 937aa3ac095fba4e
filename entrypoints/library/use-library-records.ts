/** Tags, bin and change log, as the library page reads them, following every change. */
import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import type { LoggedChange } from '@/components/library/ChangesView.tsx';
import type { TagCount } from '@/components/library/library-sections.ts';
import type { OffprintDb } from '@/lib/db/database.ts';
import { tagCounts } from '@/lib/library/edit.ts';
import type { BinnedPaper } from '@/lib/db/rows.ts';

/** The commonest first. */
export function useTagCounts(db: OffprintDb): TagCount[] {
  return useLiveQuery(() => tagCounts(db), true) ?? [];
}

/** The last removed first; nothing while it is not wanted. */
export function useBin(db: OffprintDb, wanted: boolean): BinnedPaper[] | undefined {
  return useLiveQuery(() => db.bin.orderBy('removedAt').reverse().toArray(), wanted);
}

/** The latest first; nothing while they are not wanted. */
export function useChanges(db: OffprintDb, wanted: boolean): LoggedChange[] | undefined {
  return useLiveQuery(() => readChanges(db), wanted);
}

/** The log without the rows that changed: of a long import those are many. */
async function readChanges(db: OffprintDb): Promise<LoggedChange[]> {
  const found: LoggedChange[] = [];
  await db.changes.reverse().each(({ rows: _rows, owners: _owners, ...change }) => found.push(change));
  return found;
}

function useLiveQuery<T>(query: () => Promise<T>, wanted: boolean): T | undefined {
  const [found, setFound] = useState<T>();
  useEffect(() => {
    if (!wanted) return undefined;
    const watching = liveQuery(query).subscribe(setFound);
    return () => watching.unsubscribe();
  }, [wanted]);
  return wanted ? found : undefined;
}
