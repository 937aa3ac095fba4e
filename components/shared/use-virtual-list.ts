/** A hook that renders a part of a long list: follows scrolling, measures rows, and keeps the visible rows in place. */
import { type RefObject } from 'preact';
import { useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import { CHUNK_ROWS, type VirtualRange, visibleRange } from './virtual-list.ts';

/** The row that must stay in place when rows above it turn out higher or lower than estimated. */
interface ScrollAnchor {
  row: number;
  /** Its distance from the start of the scrolled content, in px. */
  offset: number;
}

/**
 * @param list the element that contains the rows, each with its index in `data-row`. It is inside the scroll container,
 *   an element with `data-scroller`.
 * @param total number of rows, rendered or not.
 */
export function useVirtualList(list: RefObject<HTMLElement | null>, total: number): VirtualRange {
  const heights = useRef<number[]>([]);
  const anchor = useRef<ScrollAnchor | undefined>(undefined);
  const [, rerender] = useReducer((count: number) => count + 1, 0);
  const range = visibleRange(total, heights.current, ...viewportOf(list.current));
  const rendered = useRef(range);
  rendered.current = range;

  useLayoutEffect(() => {
    const scroller = scrollerOf(list.current);
    if (!scroller) return undefined;
    const follow = () => {
      const needed = visibleRange(total, heights.current, ...viewportOf(list.current));
      if (needed.from !== rendered.current.from || needed.to !== rendered.current.to) rerender(undefined);
      else anchor.current = firstVisibleRow(list.current);
    };
    follow();
    scroller.addEventListener('scroll', follow, { passive: true });
    const sizes = new ResizeObserver(follow);
    sizes.observe(scroller);
    return () => {
      scroller.removeEventListener('scroll', follow);
      sizes.disconnect();
    };
  }, [total]);

  useLayoutEffect(() => {
    measureChunks(list.current, range, heights.current);
    restoreScrollPosition(list.current, anchor.current);
    anchor.current = firstVisibleRow(list.current);
  });
  return range;
}

function scrollerOf(list: HTMLElement | null): HTMLElement | null {
  return list?.closest<HTMLElement>('[data-scroller]') ?? null;
}

/** The start of the viewport in px from the start of the list, and the height of the viewport. */
function viewportOf(list: HTMLElement | null): [top: number, size: number] {
  const scroller = scrollerOf(list);
  if (!list || !scroller) return [0, 0];
  return [scroller.getBoundingClientRect().top - list.getBoundingClientRect().top, scroller.clientHeight];
}

function rowAt(list: HTMLElement, row: number): HTMLElement | null {
  return list.querySelector(`[data-row="${row}"]`);
}

/** Stores the heights of the rendered chunks in `heights`. */
function measureChunks(list: HTMLElement | null, { from, to }: VirtualRange, heights: number[]): void {
  if (!list) return;
  for (let row = from; row < to; row += CHUNK_ROWS) {
    const first = rowAt(list, row)?.getBoundingClientRect();
    const last = rowAt(list, Math.min(row + CHUNK_ROWS, to) - 1)?.getBoundingClientRect();
    if (first && last) heights[row / CHUNK_ROWS] = last.bottom - first.top;
  }
}

function offsetOf(row: HTMLElement, scroller: HTMLElement): number {
  return row.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop;
}

/** The first visible row; nothing while the list is scrolled to its start, where new rows may come in above. */
function firstVisibleRow(list: HTMLElement | null): ScrollAnchor | undefined {
  const scroller = scrollerOf(list);
  if (!list || !scroller || scroller.scrollTop === 0) return undefined;
  const top = scroller.getBoundingClientRect().top;
  for (const row of list.querySelectorAll<HTMLElement>('[data-row]'))
    if (row.getBoundingClientRect().bottom > top)
      return { row: Number(row.dataset['row']), offset: offsetOf(row, scroller) };
  return undefined;
}

function restoreScrollPosition(list: HTMLElement | null, anchor: ScrollAnchor | undefined): void {
  const scroller = scrollerOf(list);
  const row = anchor && list && rowAt(list, anchor.row);
  // At the top there is nothing above the list that could have moved it.
  if (!scroller || !row || scroller.scrollTop === 0) return;
  const moved = offsetOf(row, scroller) - anchor.offset;
  if (Math.abs(moved) >= 1) scroller.scrollTop += moved;
}
