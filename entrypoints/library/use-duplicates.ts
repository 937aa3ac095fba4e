/** A hook that searches for likely duplicates on request, in time slices, and keeps the result up to date. */
import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import type { OffprintDb } from '@/lib/db/database.ts';
import { findDuplicates, type Pair, unmarkedPairs } from '@/lib/library/duplicates.ts';
import type { SliceOptions } from '@/lib/schedule.ts';
import type { SavedPaper } from '@/lib/db/rows.ts';

export interface DuplicatesState {
  /** Nothing before the first search. */
  pairs: [SavedPaper, SavedPaper][] | undefined;
  searching: boolean;
  search: () => Promise<void>;
}

const SLICES: SliceOptions = {
  pause: () => new Promise((resolve) => setTimeout(resolve)),
  clock: () => performance.now(),
};

export function useDuplicates(db: OffprintDb): DuplicatesState {
  const [found, setFound] = useState<Pair[]>();
  const [pairs, setPairs] = useState<DuplicatesState['pairs']>();
  const [searching, setSearching] = useState(false);
  useEffect(() => {
    if (!found) return undefined;
    const watching = liveQuery(() => unmarkedPairs(db, found)).subscribe(setPairs);
    return () => watching.unsubscribe();
  }, [db, found]);
  return {
    pairs,
    searching,
    async search() {
      setSearching(true);
      try {
        setFound(await findDuplicates(db, SLICES));
      } finally {
        setSearching(false);
      }
    },
  };
}
