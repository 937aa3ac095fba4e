/** Conditions that the table of papers has an index for: answered by numbers of papers, without reading a row. */
import type { OffprintDb, SavedPaper } from '../library/db.ts';
import { plain } from '../text.ts';
import type { Clause, Condition } from './query.ts';

/** Numbers of papers: those that are wanted, or, if `without`, those that are not. */
export interface Narrowing {
  ids: Set<number>;
  without: boolean;
}

/** One narrowing for each clause that has an index. */
export async function narrowings(db: OffprintDb, clauses: readonly Clause[]): Promise<Narrowing[]> {
  const found: Narrowing[] = [];
  for (const { condition, without } of clauses) {
    if (!isNarrowing(condition)) continue;
    // Unread is what has no status: everything but those that have one.
    const opposite = condition.kind === 'is' && condition.state === 'unread';
    found.push({ ids: new Set(await idsOf(db, condition)), without: without !== opposite });
  }
  return found;
}

type Narrowable = Extract<Condition, { kind: 'year' | 'tag' | 'is' }> | { kind: 'has'; part: 'note' | 'tag' };

/** Whether `narrowings` answers this condition; all others that are not words need the row. */
export function isNarrowing(condition: Condition): condition is Narrowable {
  const { kind } = condition;
  if (kind === 'has') return condition.part === 'note' || condition.part === 'tag';
  return kind === 'year' || kind === 'tag' || kind === 'is';
}

async function idsOf(db: OffprintDb, condition: Narrowable): Promise<number[]> {
  if (condition.kind === 'year') {
    const from = [condition.from, -Infinity];
    const to = [condition.to, Infinity];
    return db.papers.where('[year+savedAt]').between(from, to, true, true).primaryKeys();
  }
  if (condition.kind === 'tag') {
    const wanted = plain(condition.value);
    const tags = (await db.papers.orderBy('tags').uniqueKeys()) as string[];
    const same = tags.filter((tag) => plain(tag) === wanted);
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
