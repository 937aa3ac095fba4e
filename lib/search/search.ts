/** The library's search: the same for popup and address bar; reads the database itself, writes nothing. */
import { readIndex } from '../index/reader.ts';
import type { OffprintDb } from '../db/database.ts';
import { correctSpelling, spelled } from './correct.ts';
import { findIn, type Found, type Page, requestFor } from './find.ts';
import { type Note, parseQuery, type ParsedQuery } from './query.ts';
import type { Sort } from './sort.ts';
import { analyse } from '../text/analyser.ts';
import type { PlanOptions } from './to-plan.ts';

export type { SearchHit } from './find.ts';

export interface SearchOptions extends Page {
  /** How hits are ordered; by default best first, and last saved first when the query has no words. */
  sort?: Sort;
  /** Whether the last word may be the beginning of one; by default when no white space follows it. */
  typing?: boolean;
}

export interface SearchResult extends Found {
  /** The query as it was searched, when nothing was found for it as it was written. */
  corrected?: string;
  /** What of the query could not be read as written. */
  notes: Note[];
}

// Terms that differ in up to a fifth of their letters, when not even a corrected query finds anything.
const FUZZY = 0.2;

/**
 * Searches the library. A query without any clause finds all papers.
 *
 * @param query in the query language (`query.ts`).
 */
export async function search(
  db: OffprintDb,
  query: string,
  options: SearchOptions = {},
): Promise<SearchResult> {
  const typing = options.typing ?? !/\s$/.test(query);
  const parsed = parseQuery(query, typing);
  const found = await find(db, parsed, { typing }, options);
  if (found.total > 0) return { ...found, notes: parsed.notes };
  if (saysNothing(parsed))
    return { ...found, notes: [...parsed.notes, { kind: 'nothing-to-find', text: query.trim() }] };
  const corrected = await readIndex(db, (reader) => correctSpelling(db, reader, query, parsed.clauses));
  if (corrected !== undefined) {
    const again = await find(db, parseQuery(corrected), { typing: false }, options);
    if (again.total > 0) return { ...again, corrected: corrected.trim(), notes: parsed.notes };
  }
  const similar = await find(db, parsed, { typing: false, fuzzy: FUZZY }, options);
  const [first] = similar.hits;
  return {
    ...similar,
    notes: parsed.notes,
    ...(first && { corrected: spelled(first.paper, first.terms).join(' ') }),
  };
}

/** Finds what answers a query that was read; its words are analysed first, as the database may still be opening. */
function find(
  db: OffprintDb,
  { clauses }: ParsedQuery,
  planning: PlanOptions,
  options: SearchOptions,
): Promise<Found> {
  const request = requestFor(clauses, planning);
  return readIndex(db, (reader) => findIn(db, reader, request, options));
}

/** Whether there are words, and nothing but words too common to search for. */
function saysNothing({ clauses }: ParsedQuery): boolean {
  return (
    clauses.length > 0 &&
    clauses.every(({ condition }) => condition.kind === 'text' && analyse(condition.text).length === 0)
  );
}
