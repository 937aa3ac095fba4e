/** Replaces and joins records, keeping their ids consistent. */
import type { ChangeSet } from './change-set.ts';
import { withPlausibleTimes } from './clock.ts';
import { equal } from './change-log.ts';
import { absorb } from './sources.ts';
import type { SavedPaper, Source } from '../db/rows.ts';

/**
 * Replaces records by others. Each id goes to the first of the new records that lists it, unless a record
 * outside holds it.
 */
export async function replaceRecords(
  change: ChangeSet,
  old: SavedPaper[],
  fresh: SavedPaper[],
): Promise<void> {
  const before = old.map((row) => row.id);
  const owners = await ownersOf(change, before, fresh);
  await change.delete(before.filter((id) => !fresh.some((row) => row.id === id)));
  await change.put(fresh);
  await change.assignAliases(owners);
}

/**
 * The owner of each id after the records `before` are replaced by `fresh`; undefined where an id is no longer
 * used.
 */
export async function ownersOf(
  { db }: ChangeSet,
  before: number[],
  fresh: SavedPaper[],
): Promise<[alias: string, paper: number | undefined][]> {
  const old = new Set(before);
  const owners = new Map<string, number>();
  for (const { ids, id } of fresh) for (const alias of ids) if (!owners.has(alias)) owners.set(alias, id);
  const held = await db.aliases.bulkGet([...owners.keys()]);
  for (const other of held) if (other && !old.has(other.paper)) owners.delete(other.alias);
  const had = await db.aliases.where('paper').anyOf(before).toArray();
  const left = had.filter(({ alias }) => !owners.has(alias));
  return [...owners, ...left.map(({ alias }): [string, undefined] => [alias, undefined])];
}

/**
 * Joins records, and what a page said, into `first`. A record that is marked as different from `first`, or
 * from one joined before it, is left out. The result is different from every record that one of its parts was
 * different from.
 *
 * @param source what a page said.
 * @param adjust changes the joined record before it is written.
 * @returns the joined record. Nothing is written where it equals `first`.
 */
export async function absorbRecords(
  change: ChangeSet,
  first: SavedPaper,
  others: SavedPaper[],
  source?: Source,
  adjust: (merged: SavedPaper) => void = () => {},
): Promise<SavedPaper> {
  const distinct = new Set(first.distinctFrom);
  const taken = others
    .map((row) => withPlausibleTimes(row, change.now))
    .filter((row) => {
      if (row.id === first.id || distinct.has(row.id)) return false;
      for (const id of row.distinctFrom ?? []) distinct.add(id);
      return true;
    });
  const parts = [...taken, ...(source ? [source] : [])];
  const merged = parts.reduce(absorb, taken.length > 0 ? withPlausibleTimes(first, change.now) : first);
  for (const { id } of [first, ...taken]) distinct.delete(id);
  if (distinct.size > 0) merged.distinctFrom = [...distinct];
  else delete merged.distinctFrom;
  adjust(merged);
  if (equal(merged, first) && taken.length === 0) return merged;
  await replaceRecords(change, [first, ...taken], [merged]);
  await renumberDistinct(change, [...distinct], new Set(taken.map(({ id }) => id)), first.id);
  return merged;
}

/** Replaces ids in `distinctFrom` of records, after the records with these ids were joined into `fresh`. */
async function renumberDistinct(
  change: ChangeSet,
  ids: number[],
  old: Set<number>,
  fresh: number,
): Promise<void> {
  const rows = (await change.db.papers.bulkGet(ids)).filter((row) => row !== undefined);
  const changed = rows.filter((row) => row.distinctFrom?.some((id) => old.has(id)));
  await change.put(
    changed.map((row) => ({
      ...row,
      distinctFrom: [...new Set(row.distinctFrom?.map((id) => (old.has(id) ? fresh : id)))],
    })),
  );
}
