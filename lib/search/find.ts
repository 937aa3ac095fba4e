/** Finding what answers a query that was read: in one state of the index, and one page of it. */
import type { IndexReader } from '../index/index-reader.ts';
import type { OffprintDb } from '../db/database.ts';
import { readRows } from '../db/read-rows.ts';
import { best } from './best.ts';
import { scoreDocuments } from './engine.ts';
import { expand } from './expand.ts';
import { rowFilter } from './filter.ts';
import { narrow, type Narrowing } from './narrow.ts';
import type { Plan } from './plan.ts';
import type { Clause } from './query.ts';
import { rankMatches } from './rank.ts';
import { filterRows } from './filter-rows.ts';
import { type Sort, sortDocuments } from './sort.ts';
import { type PlanOptions, type Plans, toPlans } from './to-plan.ts';
import type { SavedPaper } from '../db/rows.ts';

export interface SearchHit {
  id: number;
  /** MiniSearch's score; 0 when the query has no words to score by. */
  score: number;
  /** The index terms found in the paper: what `matches` and `bestSentence` mark. */
  terms: string[];
  paper: SavedPaper;
}

/** One page of what was found. */
export interface Found {
  hits: SearchHit[];
  /** How many papers answer the query, those before and after these hits included. */
  total: number;
  /** There are at least `total`: their rows had to be looked at, and no more were than fill the page. */
  more?: true;
}

/** Which page, in which order. */
export interface Page {
  limit?: number;
  offset?: number;
  sort?: Sort;
}

/** All that a query asks for, worked out before anything is read. */
export interface Request extends Plans {
  clauses: readonly Clause[];
}

// So many numbers of papers of some years are read sooner than the rows of those that words have found.
const MOST_NUMBERS = 4_000;

/** Works out what is to be read for a query. */
export function requestFor(clauses: readonly Clause[], planning: PlanOptions): Request {
  return { clauses, ...toPlans(clauses, planning) };
}

/** One page of what a state of the index has for a request. */
export async function findIn(
  db: OffprintDb,
  reader: IndexReader,
  { clauses, wanted, excluded }: Request,
  { limit = 20, offset = 0, sort }: Page,
): Promise<Found> {
  const plan = wanted && excluded ? ({ kind: 'not', parts: [wanted, excluded] } as const) : wanted;
  const found = plan && (await expand(reader, plan));
  const { narrowings, wide } = await narrow(db, clauses, plan ? MOST_NUMBERS : Infinity);
  const filter = rowFilter(clauses, wide);
  if (clauses.length > 0 && !plan && !excluded && !filter && narrowings.length === 0)
    return { hits: [], total: 0 };
  const matches = plan && found && rankMatches(reader, plan, found);
  const candidates = matches?.documents() ?? (await allBut(reader, excluded));
  let documents = narrowings.length > 0 ? within(reader, candidates, narrowings) : candidates;
  // Without words there is no relevance.
  const order = sort ?? (matches ? 'relevance' : 'saved');
  const most = offset + limit;
  if (filter && order === 'title') documents = await filterRows(db, reader, documents, filter);
  let total = documents.length;
  const isChecked = !filter || order === 'title';
  let shown =
    order === 'relevance' && matches
      ? best(documents, matches, (document) => reader.idOf(document), isChecked ? most : total)
      : await sortDocuments(
          db,
          reader,
          documents,
          order === 'relevance' ? 'saved' : order,
          isChecked ? most : Infinity,
        );
  matches?.release();
  // One more than is shown tells whether there are more.
  if (!isChecked) shown = await filterRows(db, reader, shown, filter, most + 1);
  if (!isChecked) total = shown.length;
  const page = shown.slice(offset, most);
  // The rows are on their way while the page is scored.
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
  return { hits, total, ...(!isChecked && total > most && { more: true as const }) };
}

/** All papers but those that answer a plan. */
async function allBut(reader: IndexReader, excluded: Plan | undefined): Promise<number[]> {
  const matches = excluded && rankMatches(reader, excluded, await expand(reader, excluded));
  const left = new Set(matches?.documents());
  matches?.release();
  return Array.from({ length: reader.size }, (_, document) => document).filter(
    (document) => !reader.isDeleted[document] && !left.has(document),
  );
}

/** Those of the documents whose papers all narrowings leave. */
function within(
  reader: IndexReader,
  documents: readonly number[] | Uint32Array,
  narrowed: readonly Narrowing[],
): number[] {
  return Array.from(documents).filter((document) => {
    const id = reader.idOf(document);
    return narrowed.every(({ ids, without }) => ids.has(id) !== without);
  });
}
