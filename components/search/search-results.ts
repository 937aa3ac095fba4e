/** The results of a search as the views show them. */
import type { QueryNote } from '@/lib/search/query.ts';
import type { SavedPaper } from '@/lib/db/rows.ts';

export interface SearchRow {
  paper: SavedPaper;
  /** Index terms that matched. */
  terms: string[];
}

export interface SearchResults {
  /** The loaded rows, by row index. */
  rows: ReadonlyMap<number, SearchRow>;
  /** Number of matching papers, loaded or not. */
  total: number;
  /** How many have all words of a short query; they come first. */
  complete?: number | undefined;
  /** `total` is a lower bound: more may be found further down. */
  more?: true | undefined;
  /** The corrected query that was searched for, where the library lacks words of the typed one. */
  corrected?: string | undefined;
  /** The typed query finds something, too. */
  hasVerbatim?: true | undefined;
  /** Parts of the query that could not be understood. */
  notes: readonly QueryNote[];
}
