/** A list of papers, however long: only what is near the part that can be seen is drawn. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useVirtualList } from '../shared/use-virtual-list.ts';

/** A row's place in the whole list, for those who hear it. */
export interface RowPosition {
  /** From 0. */
  row: number;
  of: number;
}

export interface PaperListProps<T> {
  label: string;
  total: number;
  /** The paper of a row; nothing while it is not known. */
  at: (row: number) => T | undefined;
  children: (item: T, place: RowPosition) => ComponentChildren;
  /** Told which rows are drawn, `to` exclusive. */
  onRange?: ((from: number, to: number) => void) | undefined;
}

export function PaperList<T>({ label, total, at, children, onRange }: PaperListProps<T>) {
  const list = useRef<HTMLUListElement>(null);
  const { from, to, before, after } = useVirtualList(list, total);
  useEffect(() => onRange?.(from, to), [from, to]);
  return (
    <ul
      class="papers"
      ref={list}
      aria-label={label}
      style={{ paddingBlockStart: `${before}px`, paddingBlockEnd: `${after}px` }}
    >
      {Array.from({ length: to - from }, (_, i) => {
        const row = from + i;
        const item = at(row);
        if (item !== undefined) return children(item, { row, of: total });
        return <li class="paper waiting" key={`row ${row}`} data-row={row} />;
      })}
    </ul>
  );
}
