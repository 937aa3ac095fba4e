/** Searches the library, for the popup, the library page and the address bar. Only reads the database. */
import { readIndex } from '../index/open-index.ts';
import type { OffprintDb } from '../db/database.ts';
import type { SavedPaper } from '../db/rows.ts';
import type { Identify } from '../identity/address-rule.ts';
import { findIdentified, findMentioned, type Identifier, readIdentifiers } from './identifiers.ts';
import { CAREFUL, correctSpelling, spellTerms } from './correct-spelling.ts';
import { findPage, type SearchPage, type PageOptions, compileQuery } from './find-page.ts';
import { type QueryNote, parseQuery, type ParsedQuery } from './query.ts';
import type { SortOrder } from './sort.ts';
import { analyse } from '../text/analyser.ts';
import type { PlanOptions } from './plan-query.ts';

export type { SearchHit } from './find-page.ts';

export interface SearchOptions extends PageOptions {
  /** Reads which paper an address names. Without it ids and links are searched for as words. */
  identify?: Identify | undefined;
  /** By default relevance or, for a query without words, the time of saving. */
  sort?: SortOrder;
  /** Whether the last word may be unfinished; by default, if no white space follows it. */
  typing?: boolean;
  /** Whether a query that finds something is searched as it was typed. */
  verbatim?: boolean | undefined;
}

export interface SearchResult extends SearchPage {
  /** The query that was searched instead, as the library lacks words of it that it has in a like spelling. */
  corrected?: string;
  /** The query as typed finds something, too: search for it with `verbatim`. */
  hasVerbatim?: true;
  /** On parts of the query that were not understood as written. */
  notes: QueryNote[];
}

// If even the corrected query finds nothing, terms match that differ in up to a fifth of their letters.
const FUZZY_EDITS = 0.2;

/** Longer queries are not corrected where they find something. */
const MAX_CORRECTED_CLAUSES = 10;

/** Code units of a query that are read; a pasted abstract is shorter. */
const MAX_QUERY = 10_000;

/**
 * Searches the library. An empty query finds all papers. If nothing matches, the query is corrected, and if
 * that does not help, similar spellings match.
 *
 * @param typed in the query language of `query.ts`, or ids and links of papers: then only these are found,
 *   and nothing is corrected.
 */
export async function search(
  db: OffprintDb,
  typed: string,
  options: SearchOptions = {},
): Promise<SearchResult> {
  const query = typed.slice(0, MAX_QUERY);
  const identifiers = options.identify && readIdentifiers(query, options.identify);
  if (identifiers) return searchIdentifiers(db, identifiers, options);
  const mentioned = options.identify ? await findMentioned(db, query, options.identify) : [];
  if (mentioned.length > 0) return { ...pageOf(mentioned, options), notes: [] };
  const typing = options.typing ?? !/\s$/.test(query);
  const parsed = parseQuery(query, typing);
  const found = await findHits(db, parsed, { typing }, options, query);
  if (found.total > 0) {
    const better = options.verbatim ? undefined : await findCorrected(db, query, parsed, typing, options);
    return { ...(better ?? found), notes: parsed.notes };
  }
  if (hasOnlyStopWords(parsed))
    return { ...found, notes: [...parsed.notes, { kind: 'nothing-to-find', text: query.trim() }] };
  const corrected = await readIndex(db, (reader) => correctSpelling(db, reader, query, parsed.clauses));
  if (corrected !== undefined) {
    const again = await findHits(db, parseQuery(corrected), { typing: false }, options, corrected);
    if (again.total > 0) return { ...again, corrected: corrected.trim(), notes: parsed.notes };
  }
  const similar = await findHits(db, parsed, { typing: false, fuzzy: FUZZY_EDITS }, options, query);
  const [first] = similar.hits;
  return {
    ...similar,
    notes: parsed.notes,
    ...(first && { corrected: spellTerms(first.paper, first.terms).join(' ') }),
  };
}

/**
 * What a query of several words finds with those corrected that the library lacks: beside words that are
 * found, they would be passed over in silence. The word being typed is left alone, and so is a pasted text.
 */
async function findCorrected(
  db: OffprintDb,
  query: string,
  { clauses }: ParsedQuery,
  typing: boolean,
  options: SearchOptions,
): Promise<(SearchPage & Pick<SearchResult, 'corrected' | 'hasVerbatim'>) | undefined> {
  const finished = typing ? clauses.slice(0, -1) : clauses;
  if (clauses.length < 2 || clauses.length > MAX_CORRECTED_CLAUSES) return undefined;
  const corrected = await readIndex(db, (reader) => correctSpelling(db, reader, query, finished, CAREFUL));
  if (corrected === undefined) return undefined;
  const found = await findHits(db, parseQuery(corrected, typing), { typing }, options, corrected);
  return found.total > 0 ? { ...found, corrected: corrected.trim(), hasVerbatim: true } : undefined;
}

/** The papers that ids and links name, and a note on each that is not saved. */
async function searchIdentifiers(
  db: OffprintDb,
  identifiers: readonly Identifier[],
  options: SearchOptions,
): Promise<SearchResult> {
  const { papers, missing } = await findIdentified(db, identifiers);
  return {
    ...pageOf(papers, options),
    notes: missing.map(({ text, address }) => ({ kind: 'not-saved', text, address })),
  };
}

function pageOf(papers: readonly SavedPaper[], { offset = 0, limit = 20 }: SearchOptions): SearchPage {
  return {
    hits: papers.slice(offset, offset + limit).map((paper) => ({ id: paper.id, score: 0, terms: [], paper })),
    total: papers.length,
  };
}

/** Runs a parsed query. Compiles it first, as the database may still be opening. */
function findHits(
  db: OffprintDb,
  { clauses }: ParsedQuery,
  planning: PlanOptions,
  options: SearchOptions,
  title: string,
): Promise<SearchPage> {
  const request = compileQuery(clauses, planning);
  return readIndex(db, (reader) => findPage(db, reader, request, { ...options, title }));
}

/** Whether a query consists of stop words only. */
function hasOnlyStopWords({ clauses }: ParsedQuery): boolean {
  return (
    clauses.length > 0 &&
    clauses.every(({ condition }) => condition.kind === 'text' && analyse(condition.text).length === 0)
  );
}
