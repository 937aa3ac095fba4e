/** Searching as long as the answer is shown: asked again whenever a paper or the index changes. */
import { liveQuery, type Observable } from 'dexie';
import type { OffprintDb } from '../library/db.ts';
import { search, type SearchOptions, type SearchResult } from './search.ts';

/** What answers a query, now and after every change. */
export function watchSearch(
  db: OffprintDb,
  query: string,
  options: SearchOptions = {},
): Observable<SearchResult> {
  return liveQuery(async () => {
    // Dexie loses sight of what is read late in a search. This is read at once, and it watches over every row: the change of a
    // star or a note leaves the index, which is read at once too, as it was.
    const every = db.papers.toCollection().first();
    const found = await search(db, query, options);
    await every;
    return found;
  });
}
