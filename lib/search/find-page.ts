/** Finds one page of the papers that match a compiled query. */
import type { IndexReader } from '../index/index-reader.ts';
import type { OffprintDb } from '../db/database.ts';
import { titlePrefix } from '../identity/same-paper.ts';
import { readRows } from '../db/read-rows.ts';
import { selectTop } from './select-top.ts';
import { separateComplete } from './with-all-words.ts';
import { scoreDocuments } from './score-documents.ts';
import { expandPlan } from './expand-plan.ts';
import { createRowFilter } from './row-filter.ts';
import { lookUpIdFilters, type IdFilter } from './id-filters.ts';
import type { QueryPlan } from './plan.ts';
import type { Clause } from './query.ts';
import { evaluatePlan } from './evaluate-plan.ts';
import { filterDocuments } from './filter-documents.ts';
import { type SortOrder, sortDocuments } from './sort.ts';
import { type PlanOptions, type QueryPlans, planQuery } from './plan-query.ts';
import type { SavedPaper } from '../db/rows.ts';

export interface SearchHit {
  id: number;
  /** MiniSearch's BM25 score; 0 if the query has no words. */
  score: number;
  /** The index terms found in the paper, for highlighting. */
  terms: string[];
  paper: SavedPaper;
}

/** One page of search results. */
export interface SearchPage {
  hits: SearchHit[];
  /** How many papers match the query on all pages. */
  total: number;
  /** In a query of a few words: how many of the papers have all of them; these come first. */
  complete?: number;
  /** `total` is only a lower bound: rows had to be checked, and checking stopped once the page was full. */
  more?: true;
}

/** Which page to return, in which order. */
export interface PageOptions {
  limit?: number;
  offset?: number;
  sort?: SortOrder;
  /** By relevance, papers of exactly this title come first. */
  title?: string;
}

/** A query ready to run. */
export interface CompiledQuery extends QueryPlans {
  clauses: readonly Clause[];
}

/** Papers of one title that come first. */
const MAX_TITLED = 20;

// Up to this many ids for a range of years are read faster than the rows of all papers that the words match.
const MAX_YEAR_IDS = 4_000;

/** Compiles the clauses of a query. Reads nothing, so it can run while the database opens. */
export function compileQuery(clauses: readonly Clause[], planning: PlanOptions): CompiledQuery {
  return { clauses, ...planQuery(clauses, planning) };
}

/**
 * Finds one page of matches.
 *
 * @throws IndexChangedError when segments were merged since the reader was opened.
 */
export async function findPage(
  db: OffprintDb,
  reader: IndexReader,
  { clauses, wanted, excluded, words }: CompiledQuery,
  { limit = 20, offset = 0, sort, title }: PageOptions,
): Promise<SearchPage> {
  const plan = wanted && excluded ? ({ kind: 'not', parts: [wanted, excluded] } as const) : wanted;
  const titled = title && plan ? findTitled(db, title) : [];
  const found = plan && (await expandPlan(reader, plan));
  const { filters: idFilters, deferred } = await lookUpIdFilters(db, clauses, plan ? MAX_YEAR_IDS : Infinity);
  const filter = createRowFilter(clauses, deferred);
  if (clauses.length > 0 && !plan && !excluded && !filter && idFilters.length === 0)
    return { hits: [], total: 0 };
  const matches = plan && found && evaluatePlan(reader, plan, found);
  const candidates = matches?.documents() ?? (await findAllExcept(reader, excluded));
  let documents = idFilters.length > 0 ? applyIdFilters(reader, candidates, idFilters) : candidates;
  // Without words there is no relevance to sort by.
  const order = sort ?? (matches ? 'relevance' : 'saved');
  const most = offset + limit;
  if (filter && order === 'title') documents = await filterDocuments(db, reader, documents, filter);
  let total = documents.length;
  const isChecked = !filter || order === 'title';
  const inOrder = async (some: readonly number[] | Uint32Array, count: number): Promise<number[]> => {
    const wantedCount = isChecked ? count : Infinity;
    if (order === 'relevance' && matches)
      return selectTop(
        some,
        matches,
        (document) => reader.idOf(document),
        Math.min(wantedCount, some.length),
      );
    return sortDocuments(db, reader, some, order === 'relevance' ? 'saved' : order, wantedCount);
  };
  const parts = matches && plan && words && separateComplete(documents, matches, plan, words);
  const first = parts ? await inOrder(parts.all, most) : [];
  const rest = parts?.some ?? documents;
  const later =
    isChecked && first.length >= most ? [] : await inOrder(rest, isChecked ? most - first.length : most);
  let ordered = [...first.slice(0, parts?.all.length), ...later];
  let complete = parts?.all.length;
  const isComplete = new Set(isChecked ? [] : parts?.all);
  if (order === 'relevance' && matches)
    ordered = withFirst(
      ordered,
      (await titled).map((id) => reader.documentOf(id)),
      documents,
    );
  matches?.release();
  // One more than needed tells whether there are more.
  if (!isChecked) ordered = await filterDocuments(db, reader, ordered, filter, most + 1);
  if (!isChecked) {
    total = ordered.length;
    if (parts) complete = ordered.filter((document) => isComplete.has(document)).length;
  }
  const page = ordered.slice(offset, most);
  // Read the rows while the page is scored.
  const rows = readRows(db, [db.papers], (from) =>
    Promise.all(page.map((document) => from.get(db.papers, reader.idOf(document)))),
  );
  const scored = plan && found ? scoreDocuments(reader, plan, found, page) : [];
  const byId = new Map(scored.map((hit) => [Number(hit.id), hit]));
  const hits = (await rows).flatMap((paper): SearchHit[] => {
    if (!paper) return [];
    const { score = 0, terms = [] } = byId.get(paper.id) ?? {};
    return [{ id: paper.id, score, terms, paper }];
  });
  return {
    hits,
    total,
    ...(complete !== undefined && { complete }),
    ...(!isChecked && total > most && { more: true as const }),
  };
}

/** The ids of the papers of exactly this title; few, or it says nothing. */
async function findTitled(db: OffprintDb, title: string): Promise<number[]> {
  const rows = await db.titles.where('key').startsWith(titlePrefix(title)).limit(MAX_TITLED).toArray();
  return rows.flatMap(({ papers }) => papers).slice(0, MAX_TITLED);
}

/** The documents in their order, but those of `first` that match before all others. */
function withFirst(
  ordered: number[],
  first: readonly (number | undefined)[],
  matching: readonly number[] | Uint32Array,
): number[] {
  const titled = first.filter(
    (document) => document !== undefined && matching.includes(document),
  ) as number[];
  return titled.length === 0 ? ordered : [...new Set([...titled, ...ordered])];
}

/** The numbers of all documents that do not match a plan. */
async function findAllExcept(reader: IndexReader, excluded: QueryPlan | undefined): Promise<number[]> {
  const matches = excluded && evaluatePlan(reader, excluded, await expandPlan(reader, excluded));
  const excludedDocuments = new Set(matches?.documents());
  matches?.release();
  return Array.from({ length: reader.size }, (_, document) => document).filter(
    (document) => !reader.isDeleted[document] && !excludedDocuments.has(document),
  );
}

/** The documents whose papers pass all id filters. */
function applyIdFilters(
  reader: IndexReader,
  documents: readonly number[] | Uint32Array,
  idFilters: readonly IdFilter[],
): number[] {
  return Array.from(documents).filter((document) => {
    const id = reader.idOf(document);
    return idFilters.every(({ ids, negated }) => ids.has(id) !== negated);
  });
}
