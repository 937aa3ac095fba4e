/** Hooks that read the library for pages: straight from the database, and again after every change. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { SearchResults, SearchRow } from '@/components/search/search-results.ts';
import type { OffprintDb } from '@/lib/db/database.ts';
import { readIndexStatus } from '@/lib/index/status.ts';
import type { SortOrder } from '@/lib/search/sort.ts';
import { followQuery, readOnce } from './follow-query.ts';
import { loadSearch, type SearchCode } from './load-search.ts';
import { useRevision } from './use-revision.ts';

export interface SearchRequest {
  query: string;
  sort: SortOrder;
  /** Whether the query is searched as it was typed. */
  verbatim?: boolean | undefined;
  /** The range of rows; `to` is exclusive. */
  from: number;
  to: number;
}

/** The papers that match a query; the latest ones when it is empty. Nothing until the first result. */
export function useSearch(
  db: OffprintDb,
  { query, sort, verbatim, from, to }: SearchRequest,
): SearchResults | undefined {
  const [results, setResults] = useState<SearchResults>();
  // Searching caches a part of the index in memory, so a live query cannot see every change that affects the
  // results.
  const revision = useRevision();
  const key = `${sort} ${verbatim} ${query} ${needsNoIndex(query, sort) ? '' : revision}`;
  const lastKey = useRef(key);
  const code = useSearchCode();
  const canAsk = code || needsNoIndex(query, sort);
  useEffect(() => {
    if (!canAsk) return undefined;
    let isFirst = true;
    const follow = (next: SearchResults) => {
      // Rows of other ranges are kept until the library changes, so that scrolling back shows them at once.
      const isOtherRange = isFirst && lastKey.current === key;
      setResults((before) => (isOtherRange && before ? mergeRows(before, next) : next));
      isFirst = false;
      lastKey.current = key;
    };
    return followQuery(() => find(db, { query, sort, verbatim, from, to }, code), follow);
  }, [db, key, from, to, canAsk]);
  return results;
}

/** What searching needs; nothing until it is loaded, which begins once the page is shown. */
function useSearchCode(): SearchCode | undefined {
  const [code, setCode] = useState<SearchCode>();
  useEffect(() => readOnce(loadSearch, setCode), []);
  return code;
}

/** Whether a query is searched as it was typed, since the user has asked for that; another query is not. */
export function useVerbatim(query: string): { verbatim: boolean; onVerbatim: () => void } {
  const [asked, setAsked] = useState<string>();
  return { verbatim: asked === query && query !== '', onVerbatim: () => setAsked(query) };
}

/**
 * Progress of the search index while it is being rebuilt; nothing while it is complete.
 *
 * @param wanted false while nothing is searched for.
 */
export function useIndexProgress(db: OffprintDb, wanted: boolean): { done: number; of: number } | undefined {
  const [progress, setProgress] = useState<{ done: number; of: number }>();
  useEffect(() => {
    if (!wanted) return undefined;
    return followQuery(
      () => readIndexStatus(db),
      ({ condition, indexed, papers }) =>
        setProgress(condition === 'ok' ? undefined : { done: indexed, of: papers }),
    );
  }, [db, wanted]);
  return progress;
}

/** All tags in the library, in alphabetical order. */
export function useTags(db: OffprintDb): readonly string[] {
  const [tags, setTags] = useState<readonly string[]>([]);
  useEffect(
    () =>
      followQuery(
        () => db.papers.orderBy('tags').uniqueKeys(),
        (keys) => setTags(keys.map(String)),
      ),
    [db],
  );
  return tags;
}

/** The ids of the papers in a range of rows, for actions on many papers. */
export async function findIds(
  db: OffprintDb,
  { query, sort, verbatim, from, to }: SearchRequest,
): Promise<number[]> {
  if (needsNoIndex(query, sort))
    return db.papers
      .orderBy('savedAt')
      .reverse()
      .offset(from)
      .limit(to - from)
      .primaryKeys();
  const { searchLibrary } = await loadSearch();
  const { hits } = await searchLibrary(db, query, { offset: from, limit: to - from, sort, verbatim });
  return hits.map((hit) => hit.id);
}

function find(db: OffprintDb, request: SearchRequest, code?: SearchCode): Promise<SearchResults> {
  return code && !needsNoIndex(request.query, request.sort)
    ? searchPapers(db, request, code)
    : latestPapers(db, request);
}

// The most common view needs no index: the papers table itself is sorted by the time of saving.
function needsNoIndex(query: string, sort: SortOrder): boolean {
  return !query.trim() && (sort === 'relevance' || sort === 'saved');
}

async function latestPapers(db: OffprintDb, { from, to }: SearchRequest): Promise<SearchResults> {
  const [papers, total] = await Promise.all([
    db.papers
      .orderBy('savedAt')
      .reverse()
      .offset(from)
      .limit(to - from)
      .toArray(),
    db.papers.count(),
  ]);
  return {
    total,
    notes: [],
    rows: byRow(
      papers.map((paper) => ({ paper, terms: [] })),
      from,
    ),
  };
}

async function searchPapers(
  db: OffprintDb,
  { query, sort, verbatim, from, to }: SearchRequest,
  { searchLibrary }: SearchCode,
): Promise<SearchResults> {
  const options = { offset: from, limit: to - from, sort, verbatim };
  const { hits, ...results } = await searchLibrary(db, query, options);
  return { ...results, rows: byRow(hits, from) };
}

function byRow(rows: SearchRow[], from: number): Map<number, SearchRow> {
  return new Map(rows.map((row, i) => [from + i, row]));
}

function mergeRows(before: SearchResults, next: SearchResults): SearchResults {
  return { ...next, rows: new Map([...before.rows, ...next.rows]) };
}
