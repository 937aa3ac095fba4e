/** The library as the popup reads it: straight from the database, following every change. */
import { liveQuery } from 'dexie';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { Shown } from '@/components/popup/LibraryView.tsx';
import { indexState } from '@/lib/index/write.ts';
import type { OffprintDb } from '@/lib/library/db.ts';
import type { Note } from '@/lib/search/query.ts';
import type { Sort } from '@/lib/search/sort.ts';
import { watchSearch } from '@/lib/search/live.ts';

export interface LibraryFound {
  shown: Shown[];
  total: number;
  more?: true;
  corrected?: string;
  notes: Note[];
}

export interface Asked {
  query: string;
  sort: Sort;
  limit: number;
}

/** The papers that answer a query; the latest ones when it is empty. Nothing until the first answer. */
export function useLibrary(db: OffprintDb, { query, sort, limit }: Asked): LibraryFound | undefined {
  const [found, setFound] = useState<LibraryFound>();
  // Not after the first frame: the papers are asked for while it is drawn.
  useLayoutEffect(() => {
    const isPlain = !query.trim() && (sort === 'relevance' || sort === 'saved');
    const watching = isPlain
      ? liveQuery(() => latest(db, limit)).subscribe(setFound)
      : watchSearch(db, query, { sort, limit }).subscribe(({ hits, ...rest }) =>
          setFound({ ...rest, shown: hits }),
        );
    return () => watching.unsubscribe();
  }, [db, query, sort, limit]);
  return found;
}

/** How much of the library can be searched, while its index is being made anew. Looked at once the first papers are there. */
export function useIndexing(db: OffprintDb, isShown: boolean): { done: number; of: number } | undefined {
  const [progress, setProgress] = useState<{ done: number; of: number }>();
  useEffect(() => {
    if (!isShown) return undefined;
    const watching = liveQuery(() => indexState(db)).subscribe(({ condition, indexed, papers }) =>
      setProgress(condition === 'ok' ? undefined : { done: indexed, of: papers }),
    );
    return () => watching.unsubscribe();
  }, [db, isShown]);
  return progress;
}

// The commonest view needs no index: the papers themselves are in the order of saving.
async function latest(db: OffprintDb, limit: number): Promise<LibraryFound> {
  const [papers, total] = await Promise.all([
    db.papers.orderBy('savedAt').reverse().limit(limit).toArray(),
    db.papers.count(),
  ]);
  return { total, notes: [], shown: papers.map((paper) => ({ paper, terms: [] })) };
}
