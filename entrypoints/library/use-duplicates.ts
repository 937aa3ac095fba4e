/** A hook for what the library found to be likely one paper or several: read again after every change. */
import { useEffect, useState } from 'preact/hooks';
import type { OffprintDb } from '@/lib/db/database.ts';
import { type DuplicateFindings, readFindings } from '@/lib/library/duplicates.ts';
import { followQuery } from '../shared/follow-query.ts';

export interface DuplicatesState extends Omit<DuplicateFindings, 'likely'> {
  /** Nothing until they are read. */
  likely: DuplicateFindings['likely'] | undefined;
}

/** @param wanted whether they are shown. */
export function useDuplicates(db: OffprintDb, wanted: boolean): DuplicatesState {
  const [state, setState] = useState<DuplicatesState>({ likely: undefined, conflicts: [], waiting: 0 });
  useEffect(() => {
    if (!wanted) return undefined;
    return followQuery(() => readFindings(db), setState);
  }, [db, wanted]);
  return state;
}
