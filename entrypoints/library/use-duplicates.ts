/** A hook for what the library found to be likely one paper or several: read again after every change. */
import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import { errorText } from '@/components/text/error-text.ts';
import type { OffprintDb } from '@/lib/db/database.ts';
import { type DuplicateFindings, readFindings } from '@/lib/library/duplicates.ts';

export interface DuplicatesState extends Omit<DuplicateFindings, 'likely'> {
  /** Nothing until they are read. */
  likely: DuplicateFindings['likely'] | undefined;
  /** Why they could not be read. */
  failed?: string;
}

/** @param wanted whether they are shown. */
export function useDuplicates(db: OffprintDb, wanted: boolean): DuplicatesState {
  const [state, setState] = useState<DuplicatesState>({ likely: undefined, conflicts: [], waiting: 0 });
  useEffect(() => {
    if (!wanted) return undefined;
    const watching = liveQuery(() => readFindings(db)).subscribe(setState, (cause: unknown) =>
      setState((known) => ({ ...known, failed: errorText(cause) })),
    );
    return () => watching.unsubscribe();
  }, [db, wanted]);
  return state;
}
