/** A hook that scrolls a list back to its top when it lists something else. */
import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** @param scroller the element that scrolls. @param listed names what is listed: the query, the view. */
export function useScrollToTop(scroller: RefObject<HTMLElement | null>, listed: string): void {
  useLayoutEffect(() => {
    if (scroller.current) scroller.current.scrollTop = 0;
  }, [listed]);
}
