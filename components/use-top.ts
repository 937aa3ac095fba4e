/** Shows a list from its top again when something else is listed. */
import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** @param scroller what scrolls. @param listed tells one list from another: the query, the view. */
export function useTop(scroller: RefObject<HTMLElement | null>, listed: string): void {
  useLayoutEffect(() => {
    if (scroller.current) scroller.current.scrollTop = 0;
  }, [listed]);
}
