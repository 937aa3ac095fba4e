/** Hooks that read tags, bin and change log for the library page, and again after every change. */
import { useEffect, useState } from 'preact/hooks';
import type { LoggedChange } from '@/components/text/change-text.ts';
import type { TagCount } from '@/components/library/library-sections.ts';
import type { OffprintDb } from '@/lib/db/database.ts';
import { tagCounts } from '@/lib/library/edit.ts';
import type { BinnedPaper, SavedPaper } from '@/lib/db/rows.ts';
import { followQuery } from '../shared/follow-query.ts';

/** All tags with their counts, the most frequent first. */
export function useTagCounts(db: OffprintDb): TagCount[] {
  return useLiveQuery(() => tagCounts(db), true) ?? [];
}

/** How many papers are saved; 0 while they are counted. */
export function usePaperCount(db: OffprintDb): number {
  return useLiveQuery(() => db.papers.count(), true) ?? 0;
}

/** The papers in the bin, the most recently removed first; nothing while not `wanted`. */
export function useBin(db: OffprintDb, wanted: boolean): BinnedPaper[] | undefined {
  return useLiveQuery(() => db.bin.orderBy('removedAt').reverse().toArray(), wanted);
}

/** The change log, the latest first; nothing while not `wanted`. */
export function useChanges(db: OffprintDb, wanted: boolean): LoggedChange[] | undefined {
  return useLiveQuery(() => readChanges(db), wanted);
}

/** One paper, or null where there is none; nothing while it is read. */
export function useSavedPaper(db: OffprintDb, id: number): SavedPaper | null | undefined {
  const paper = useLiveQuery(async () => (await db.papers.get(id)) ?? null, true, [id]);
  return paper && paper.id !== id ? undefined : paper;
}

/** The changes of one paper, the latest first; nothing while they are read. */
export function useChangesOf(db: OffprintDb, id: number): LoggedChange[] | undefined {
  return useLiveQuery(() => readChangesOf(db, id), true, [id]);
}

async function readChangesOf(db: OffprintDb, id: number): Promise<LoggedChange[]> {
  const changes: LoggedChange[] = [];
  await db.changes.reverse().each(({ rows, owners: _owners, ...change }) => {
    if (rows.some((row) => row.id === id)) changes.push(change);
  });
  return changes;
}

/** Reads the log without the rows that changed, because a large import has very many. */
async function readChanges(db: OffprintDb): Promise<LoggedChange[]> {
  const changes: LoggedChange[] = [];
  await db.changes.reverse().each(({ rows: _rows, owners: _owners, ...change }) => changes.push(change));
  return changes;
}

/** @param about what the query depends on. */
function useLiveQuery<T>(
  query: () => Promise<T>,
  wanted: boolean,
  about: readonly unknown[] = [],
): T | undefined {
  const [result, setResult] = useState<T>();
  useEffect(() => {
    if (!wanted) return undefined;
    setResult(undefined);
    return followQuery(query, setResult);
  }, [wanted, ...about]);
  return wanted ? result : undefined;
}
