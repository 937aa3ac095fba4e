/** What searching needs, in one piece: search with the ids of all address rules, and completions. */
import { identify } from '@/lib/addresses/index.ts';
import type { OffprintDb } from '@/lib/db/database.ts';
import { search, type SearchOptions } from '@/lib/search/search.ts';

export { suggest } from '@/lib/search/suggest.ts';

/** Searches the library; ids and addresses of papers are recognised. */
export function searchLibrary(
  db: OffprintDb,
  query: string,
  options: Omit<SearchOptions, 'identify'>,
): ReturnType<typeof search> {
  return search(db, query, { ...options, identify });
}
