/** Conditions that the table of papers has an index for: answered by numbers of papers, without reading a row. */
import type { OffprintDb } from '../db/database.ts';
import { foldText } from '../text/analyser.ts';
import type { Clause, Condition } from './query.ts';
import type { SavedPaper } from '../db/rows.ts';

/** Numbers of papers: those that are wanted, or, if `without`, those that are not. */
export interface Narrowing {
  ids: Set<number>;
  without: boolean;
}

/** What the table's indexes say of a query. */
export interface Narrowed {
  /** One for each clause that was looked up. */
  narrowings: Narrowing[];
  /** Clauses that so many papers answer that a look at the best candidates is sooner done. */
  wide: Clause[];
}

/**
 * Looks up the clauses that have an index.
 *
 * @param most papers that a range of years may have for it to be looked up at all.
 */
export async function narrow(db: OffprintDb, clauses: readonly Clause[], most: number): Promise<Narrowed> {
  const found: Narrowed = { narrowings: [], wide: [] };
  for (const clause of clauses) {
    const { condition, without } = clause;
    if (!isNarrowing(condition)) continue;
    const ids = await idsOf(db, condition, most);
    // Unread is what has no status: everything but those that have one.
    const opposite = condition.kind === 'is' && condition.state === 'unread';
    if (condition.kind === 'year' && ids.length > most) found.wide.push(clause);
    else found.narrowings.push({ ids: new Set(ids), without: without !== opposite });
  }
  return found;
}

type Narrowable = Extract<Condition, { kind: 'year' | 'tag' | 'is' }> | { kind: 'has'; part: 'note' | 'tag' };

/** Whether `narrow` looks this condition up; all others that are not words need the row. */
export function isNarrowing(condition: Condition): condition is Narrowable {
  const { kind } = condition;
  if (kind === 'has') return condition.part === 'note' || condition.part === 'tag';
  return kind === 'year' || kind === 'tag' || kind === 'is';
}

async function idsOf(db: OffprintDb, condition: Narrowable, most: number): Promise<number[]> {
  if (condition.kind === 'year') {
    const from = [condition.from, -Infinity];
    const to = [condition.to, Infinity];
    const papers = db.papers.where('[year+savedAt]').between(from, to, true, true);
    return (most < Infinity ? papers.limit(most + 1) : papers).primaryKeys();
  }
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
    // A star is no value an index can have, but when it was set is: few papers ever had one.
    const papers: SavedPaper[] = await db.papers.orderBy('edited.starred').toArray();
    return papers.filter(({ starred }) => starred).map(({ id }) => id);
  }
  return condition.state === 'unread'
    ? db.papers.orderBy('status').primaryKeys()
    : db.papers.where('status').equals(condition.state).primaryKeys();
}
