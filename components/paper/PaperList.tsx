/** A virtual list of papers: only the rows in and near the viewport are rendered. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useVirtualList } from '../shared/use-virtual-list.ts';

/** The position of a row in the whole list, for screen readers. */
export interface RowPosition {
  /** From 0. */
  row: number;
  total: number;
}

export interface PaperListProps<T> {
  label: string;
  total: number;
  /** The item of a row; nothing while it is not loaded. */
  at: (row: number) => T | undefined;
  children: (item: T, position: RowPosition) => ComponentChildren;
  /** Called with the rendered range; `to` is exclusive. */
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
        if (item !== undefined) return children(item, { row, total: total });
        return <li class="paper placeholder" key={`row ${row}`} data-row={row} />;
      })}
    </ul>
  );
}
