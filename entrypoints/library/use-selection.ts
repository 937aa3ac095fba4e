/** A hook for the selected papers of a list, rendered or not. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { OffprintDb } from '@/lib/db/database.ts';
import { findIds, type SearchRequest } from '../shared/use-library.ts';

export interface SelectionState {
  selected: ReadonlySet<number>;
  /** Selects or deselects a paper. @param isRange includes all rows from the last toggled one to this one. */
  toggle: (row: number, id: number, isRange: boolean) => Promise<void>;
  /** Selects all results. */
  selectAll: (total: number) => Promise<void>;
  selectNone: () => void;
}

/** The selection is cleared when query or sort order change. */
export function useSelection(
  db: OffprintDb,
  { query, sort, verbatim }: Omit<SearchRequest, 'from' | 'to'>,
): SelectionState {
  const [selected, select] = useState<ReadonlySet<number>>(new Set());
  const last = useRef<number | undefined>(undefined);
  const selectNone = () => {
    select(new Set());
    last.current = undefined;
  };
  useEffect(selectNone, [query, sort, verbatim]);
  return {
    selected,
    selectNone,
    async toggle(row, id, isRange) {
      const start = isRange ? (last.current ?? row) : row;
      last.current = row;
      const [from, to] = [Math.min(start, row), Math.max(start, row) + 1];
      const ids = to - from > 1 ? await findIds(db, { query, sort, verbatim, from, to }) : [id];
      select((before) => withSelection(before, ids, !before.has(id)));
    },
    async selectAll(total) {
      select(new Set(await findIds(db, { query, sort, verbatim, from: 0, to: total })));
    },
  };
}

function withSelection(before: ReadonlySet<number>, ids: number[], isSelected: boolean): Set<number> {
  const after = new Set(before);
  for (const id of ids) {
    if (isSelected) after.add(id);
    else after.delete(id);
  }
  return after;
}
