/** Records and their ids, changed together. */
import type { ChangeSet } from './change-set.ts';
import { equal } from './change-log.ts';
import { absorb } from './sources.ts';
import type { SavedPaper, Source } from '../db/rows.ts';

/**
 * Puts records in place of others. Ids go to the first of the new records that has them, unless a record outside holds
 * them: an id never has two papers.
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

/** Who has which id once records of the numbers `before` have given way to `fresh`. */
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
 * Makes one record of `first` and others, with what pages said besides. Records kept apart from `first`, or from one that
 * was taken in before, are left out; those kept apart from one that is taken in are kept apart from the whole.
 *
 * @param tidy a last touch to the merged record.
 * @returns the record as it is now; nothing is written where it is as it was.
 */
export async function absorbRecords(
  change: ChangeSet,
  first: SavedPaper,
  others: SavedPaper[],
  said?: Source,
  tidy: (merged: SavedPaper) => void = () => {},
): Promise<SavedPaper> {
  const apart = new Set(first.distinctFrom);
  const taken = others.filter((row) => {
    if (row.id === first.id || apart.has(row.id)) return false;
    for (const id of row.distinctFrom ?? []) apart.add(id);
    return true;
  });
  const merged = [...taken, ...(said ? [said] : [])].reduce(absorb, first);
  for (const { id } of [first, ...taken]) apart.delete(id);
  if (apart.size > 0) merged.distinctFrom = [...apart];
  else delete merged.distinctFrom;
  tidy(merged);
  if (equal(merged, first) && taken.length === 0) return merged;
  await replaceRecords(change, [first, ...taken], [merged]);
  await renumberApart(change, [...apart], new Set(taken.map(({ id }) => id)), first.id);
  return merged;
}

/** In records kept apart from some that are now one, names that one. */
async function renumberApart(
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
