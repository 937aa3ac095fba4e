/** The library as pages read it: straight from the database, following every change. */
import { liveQuery, type Subscription } from 'dexie';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { SearchResults, SearchRow } from '@/components/search/search-results.ts';
import type { OffprintDb } from '@/lib/db/database.ts';
import type { Sort } from '@/lib/search/sort.ts';
import type { search as Search } from '@/lib/search/search.ts';
import { useRevision } from './use-revision.ts';

export interface SearchRequest {
  query: string;
  sort: Sort;
  /** Rows, `to` exclusive. */
  from: number;
  to: number;
}

/** The papers that answer a query; the latest ones when it is empty. Nothing until the first answer. */
export function useSearch(
  db: OffprintDb,
  { query, sort, from, to }: SearchRequest,
): SearchResults | undefined {
  const [found, setFound] = useState<SearchResults>();
  // What a search reads it partly keeps in memory, so that the database cannot tell when it would come out otherwise.
  const revision = useRevision();
  const question = `${sort} ${query} ${needsNoIndex(query, sort) ? '' : revision}`;
  const answered = useRef(question);
  useEffect(() => {
    let isFirst = true;
    const follow = (answer: SearchResults) => {
      // Rows that were read for another stretch stay until the library changes, so that scrolling back finds them.
      const more = isFirst && answered.current === question;
      setFound((before) => (more && before ? mergeRows(before, answer) : answer));
      isFirst = false;
      answered.current = question;
    };
    return subscribe(createQuery({ query, sort, from, to }), (ask) => ask(db), follow);
  }, [db, question, from, to]);
  return found;
}

/** How much of the library can be searched, while its index is being made anew. @param wanted false while nothing is searched. */
export function useIndexProgress(db: OffprintDb, wanted: boolean): { done: number; of: number } | undefined {
  const [progress, setProgress] = useState<{ done: number; of: number }>();
  useEffect(() => {
    if (!wanted) return undefined;
    const asking = import('@/lib/index/rebuild.ts').then(({ indexState }) => indexState);
    return subscribe(
      asking,
      (indexState) => indexState(db),
      ({ condition, indexed, papers }) =>
        setProgress(condition === 'ok' ? undefined : { done: indexed, of: papers }),
    );
  }, [db, wanted]);
  return progress;
}

/** All tags there are, in the order of their letters. */
export function useTags(db: OffprintDb): readonly string[] {
  const [tags, setTags] = useState<readonly string[]>([]);
  useEffect(() => {
    const watching = liveQuery(() => db.papers.orderBy('tags').uniqueKeys()).subscribe((keys) =>
      setTags(keys.map(String)),
    );
    return () => watching.unsubscribe();
  }, [db]);
  return tags;
}

/** The numbers of the papers in these rows, for what is done to many at once. */
export async function findIds(db: OffprintDb, { query, sort, from, to }: SearchRequest): Promise<number[]> {
  if (needsNoIndex(query, sort))
    return db.papers
      .orderBy('savedAt')
      .reverse()
      .offset(from)
      .limit(to - from)
      .primaryKeys();
  const { search } = await import('@/lib/search/search.ts');
  const { hits } = await search(db, query, { offset: from, limit: to - from, sort });
  return hits.map((hit) => hit.id);
}

/** Follows a query whose code has first to be loaded: a query itself may wait for nothing but the database. */
function subscribe<Code, T>(
  loading: Promise<Code>,
  ask: (code: Code) => Promise<T>,
  follow: (answer: T) => void,
): () => void {
  let isOver = false;
  let watching: Subscription | undefined;
  const begin = async () => {
    const code = await loading;
    if (!isOver) watching = liveQuery(() => ask(code)).subscribe(follow);
  };
  void begin();
  return () => {
    isOver = true;
    watching?.unsubscribe();
  };
}

/** How a question is answered. The engine is loaded when something is searched for: the latest papers are had without it. */
async function createQuery(asked: SearchRequest): Promise<(db: OffprintDb) => Promise<SearchResults>> {
  if (needsNoIndex(asked.query, asked.sort)) return (db) => latestPapers(db, asked);
  const { search } = await import('@/lib/search/search.ts');
  return (db) => searchPapers(search, db, asked);
}

// The commonest view needs no index: the papers themselves are in the order of saving.
function needsNoIndex(query: string, sort: Sort): boolean {
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
  search: typeof Search,
  db: OffprintDb,
  { query, sort, from, to }: SearchRequest,
): Promise<SearchResults> {
  const { hits, ...found } = await search(db, query, { offset: from, limit: to - from, sort });
  return { ...found, rows: byRow(hits, from) };
}

function byRow(shown: SearchRow[], from: number): Map<number, SearchRow> {
  return new Map(shown.map((one, i) => [from + i, one]));
}

function mergeRows(before: SearchResults, answer: SearchResults): SearchResults {
  return { ...answer, rows: new Map([...before.rows, ...answer.rows]) };
}
