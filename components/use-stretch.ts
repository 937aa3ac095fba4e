/** Follows which stretch of a long list is to be drawn while its scroller moves, and keeps what is seen in its place. */
import { type RefObject } from 'preact';
import { useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import { CHUNK, type Stretch, stretchAt } from './long-list.ts';

/** The row whose place must not change when rows above it turn out higher or lower than was thought. */
interface Anchor {
  row: number;
  /** Its distance from the scroller's very start, in px. */
  offset: number;
}

/**
 * @param list the element that has the rows, each with its number in `data-row`; somewhere in an element with `data-scroller`.
 * @param total how many rows there are, drawn or not.
 */
export function useStretch(list: RefObject<HTMLElement | null>, total: number): Stretch {
  const heights = useRef<number[]>([]);
  const anchor = useRef<Anchor | undefined>(undefined);
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const stretch = stretchAt(total, heights.current, ...seen(list.current));
  const drawn = useRef(stretch);
  drawn.current = stretch;

  useLayoutEffect(() => {
    const scroller = scrollerOf(list.current);
    if (!scroller) return undefined;
    const follow = () => {
      const wanted = stretchAt(total, heights.current, ...seen(list.current));
      if (wanted.from !== drawn.current.from || wanted.to !== drawn.current.to) redraw(undefined);
      else anchor.current = anchorOf(list.current);
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
    measure(list.current, stretch, heights.current);
    holdStill(list.current, anchor.current);
    anchor.current = anchorOf(list.current);
  });
  return stretch;
}

function scrollerOf(list: HTMLElement | null): HTMLElement | null {
  return list?.closest<HTMLElement>('[data-scroller]') ?? null;
}

/** Where the part that can be seen begins, in px from the list's start, and its height. */
function seen(list: HTMLElement | null): [top: number, size: number] {
  const scroller = scrollerOf(list);
  if (!list || !scroller) return [0, 0];
  return [scroller.getBoundingClientRect().top - list.getBoundingClientRect().top, scroller.clientHeight];
}

function rowAt(list: HTMLElement, row: number): HTMLElement | null {
  return list.querySelector(`[data-row="${row}"]`);
}

/** Notes how high the chunks are that are drawn. */
function measure(list: HTMLElement | null, { from, to }: Stretch, heights: number[]): void {
  if (!list) return;
  for (let row = from; row < to; row += CHUNK) {
    const first = rowAt(list, row)?.getBoundingClientRect();
    const last = rowAt(list, Math.min(row + CHUNK, to) - 1)?.getBoundingClientRect();
    if (first && last) heights[row / CHUNK] = last.bottom - first.top;
  }
}

function offsetOf(row: HTMLElement, scroller: HTMLElement): number {
  return row.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop;
}

/** The first row that can be seen. */
function anchorOf(list: HTMLElement | null): Anchor | undefined {
  const scroller = scrollerOf(list);
  if (!list || !scroller || scroller.scrollTop === 0) return undefined;
  const top = scroller.getBoundingClientRect().top;
  for (const row of list.querySelectorAll<HTMLElement>('[data-row]'))
    if (row.getBoundingClientRect().bottom > top)
      return { row: Number(row.dataset['row']), offset: offsetOf(row, scroller) };
  return undefined;
}

function holdStill(list: HTMLElement | null, anchor: Anchor | undefined): void {
  const scroller = scrollerOf(list);
  const row = anchor && list && rowAt(list, anchor.row);
  // At its very top a list has nothing above that could move it.
  if (!scroller || !row || scroller.scrollTop === 0) return;
  const moved = offsetOf(row, scroller) - anchor.offset;
  if (Math.abs(moved) >= 1) scroller.scrollTop += moved;
}
