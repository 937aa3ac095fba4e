/** Pairs of saved papers that may be one: looked for when asked, in slices; what was found is kept up to date after that. */
import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import type { OffprintDb } from '@/lib/db/database.ts';
import { findDuplicates, type Pair, unmarkedPairs } from '@/lib/library/duplicates.ts';
import type { Slices } from '@/lib/schedule.ts';
import type { SavedPaper } from '@/lib/db/rows.ts';

export interface DuplicatesState {
  /** Nothing before they were looked for. */
  pairs: [SavedPaper, SavedPaper][] | undefined;
  searching: boolean;
  search: () => Promise<void>;
}

const SLICES: Slices = {
  pause: () => new Promise((resolve) => setTimeout(resolve)),
  clock: () => performance.now(),
};

export function useDuplicates(db: OffprintDb): DuplicatesState {
  const [found, setFound] = useState<Pair[]>();
  const [pairs, setPairs] = useState<DuplicatesState['pairs']>();
  const [looking, setLooking] = useState(false);
  useEffect(() => {
    if (!found) return undefined;
    const watching = liveQuery(() => unmarkedPairs(db, found)).subscribe(setPairs);
    return () => watching.unsubscribe();
  }, [db, found]);
  return {
    pairs,
    searching: looking,
    async search() {
      setLooking(true);
      try {
        setFound(await findDuplicates(db, SLICES));
      } finally {
        setLooking(false);
      }
    },
  };
}
