/** Looks up the conditions that the table of papers has an index for, without reading rows. */
import type { OffprintDb } from '../db/database.ts';
import { foldText } from '../text/analyser.ts';
import type { Clause, Condition } from './query.ts';
import type { SavedPaper } from '../db/rows.ts';

/** Accepts the papers with these ids or, if `negated`, all others. */
export interface IdFilter {
  ids: Set<number>;
  negated: boolean;
}

/** What the table indexes give for a query. */
export interface IdFilters {
  /** One for each clause that was looked up. */
  filters: IdFilter[];
  /** Clauses that match so many papers that checking the rows of the best candidates is faster. */
  deferred: Clause[];
}

/**
 * Looks up the clauses that have a table index.
 *
 * @param most a range of years with more papers than this is deferred.
 */
export async function lookUpIdFilters(
  db: OffprintDb,
  clauses: readonly Clause[],
  most: number,
): Promise<IdFilters> {
  const found: IdFilters = { filters: [], deferred: [] };
  for (const clause of clauses) {
    const { condition, negated } = clause;
    if (!hasTableIndex(condition)) continue;
    const ids = await lookUpIds(db, condition, most);
    // Unread papers have no status: look up those that have one and negate.
    const opposite = condition.kind === 'is' && condition.state === 'unread';
    if (condition.kind === 'year' && ids.length > most) found.deferred.push(clause);
    else found.filters.push({ ids: new Set(ids), negated: negated !== opposite });
  }
  return found;
}

type IndexedCondition =
  | Extract<Condition, { kind: 'year' | 'saved' | 'tag' | 'is' }>
  | { kind: 'has'; part: 'note' | 'tag' };

/**
 * Whether `lookUpIdFilters` looks this condition up. Other conditions, except words, need the paper's row.
 */
export function hasTableIndex(condition: Condition): condition is IndexedCondition {
  const { kind } = condition;
  if (kind === 'has') return condition.part === 'note' || condition.part === 'tag';
  return kind === 'year' || kind === 'saved' || kind === 'tag' || kind === 'is';
}

async function lookUpIds(db: OffprintDb, condition: IndexedCondition, most: number): Promise<number[]> {
  if (condition.kind === 'year') {
    const from = [condition.from, -Infinity];
    const to = [condition.to, Infinity];
    const papers = db.papers.where('[year+savedAt]').between(from, to, true, true);
    return (most < Infinity ? papers.limit(most + 1) : papers).primaryKeys();
  }
  if (condition.kind === 'saved')
    return db.papers.where('savedAt').between(condition.from, condition.to, true, false).primaryKeys();
  if (condition.kind === 'tag') {
    const wanted = foldText(condition.value);
    const tags = (await db.papers.orderBy('tags').uniqueKeys()) as string[];
    const same = tags.filter((tag) => foldText(tag) === wanted);
    return db.papers.where('tags').anyOf(same).primaryKeys();
  }
  if (condition.kind === 'has')
    return condition.part === 'tag'
      ? db.papers.orderBy('tags').primaryKeys()
      : db.papers.where('note.length').above(0).primaryKeys();
  if (condition.state === 'starred') {
    // IndexedDB cannot index booleans, but it can index the time at which the star was set; few papers have
    // one.
    const papers: SavedPaper[] = await db.papers.orderBy('edited.starred').toArray();
    return papers.filter(({ starred }) => starred).map(({ id }) => id);
  }
  return condition.state === 'unread'
    ? db.papers.orderBy('status').primaryKeys()
    : db.papers.where('status').equals(condition.state).primaryKeys();
}
