/**
 * A hook for where the user is in the library; it is in the address, for back, bookmarks and a second tab.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import { LIBRARY_SECTIONS, type LibrarySection } from '@/components/library/library-sections.ts';
import type { SortOrder } from '@/lib/search/sort.ts';

export interface LibraryLocation {
  section: LibrarySection;
  query: string;
  /** As chosen; undefined for the order that suits the query. */
  sort: SortOrder | undefined;
  /** The id of the paper that is read. */
  paper: number | undefined;
}

const SORTS: readonly SortOrder[] = ['relevance', 'saved', 'published', 'title'];

/** Changes the place; `isStep`: back leads to where it was before. */
export type GoTo = (change: Partial<LibraryLocation>, isStep?: boolean) => void;

export function usePlace(): [LibraryLocation, GoTo] {
  const [place, setPlace] = useState(() => placeIn(location.search));
  // The newest place, also between two changes of one event.
  const newest = useRef(place);
  const show = (next: LibraryLocation) => setPlace((newest.current = next));
  useEffect(() => {
    const onBack = () => show(placeIn(location.search));
    addEventListener('popstate', onBack);
    return () => removeEventListener('popstate', onBack);
  }, []);
  const goTo: GoTo = (change, isStep = false) => {
    const next = { ...newest.current, ...change };
    const address = `${location.pathname}${searchOf(next)}`;
    if (isStep) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    show(next);
  };
  return [place, goTo];
}

/** The place that an address names; what it does not name, or names wrongly, is as it is at first. */
export function placeIn(search: string): LibraryLocation {
  const params = new URLSearchParams(search);
  const paper = Number(params.get('paper'));
  return {
    section: LIBRARY_SECTIONS.find((one) => one === params.get('section')) ?? 'papers',
    query: params.get('q') ?? '',
    sort: SORTS.find((one) => one === params.get('sort')),
    paper: Number.isSafeInteger(paper) && paper > 0 ? paper : undefined,
  };
}

/** The query part of the address of a place, empty for the place at first. */
export function searchOf({ section, query, sort, paper }: LibraryLocation): string {
  const params = new URLSearchParams({
    ...(section !== 'papers' && { section }),
    ...(query && { q: query }),
    ...(sort && { sort }),
    ...(paper && { paper: String(paper) }),
  });
  return params.size > 0 ? `?${params}` : '';
}
