/** What a search of the library comes to, as its views show it. */
import type { Note } from '@/lib/search/query.ts';
import type { SavedPaper } from '@/lib/db/rows.ts';

export interface SearchRow {
  paper: SavedPaper;
  /** Index terms that matched. */
  terms: string[];
}

export interface SearchResults {
  /** Those that are near to be seen, by their rows. */
  rows: ReadonlyMap<number, SearchRow>;
  /** All that match, shown or not. */
  total: number;
  /** There are at least so many: more may come to light further down. */
  more?: true | undefined;
  /** What was searched for instead, when nothing matched as typed. */
  corrected?: string | undefined;
  /** What of the query could not be read as written. */
  notes: readonly Note[];
}
