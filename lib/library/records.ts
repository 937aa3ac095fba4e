/** Records and their ids, changed together. */
import type { Change } from './change.ts';
import type { SavedPaper } from './db.ts';

/**
 * Puts records in place of others. Ids go to the first of the new records that has them, unless a record outside holds
 * them: an id never has two papers.
 */
export async function replaceRecords(change: Change, old: SavedPaper[], fresh: SavedPaper[]): Promise<void> {
  const before = old.map((row) => row.id);
  const owners = await ownersOf(change, before, fresh);
  await change.delete(before.filter((id) => !fresh.some((row) => row.id === id)));
  await change.put(fresh);
  await change.own(owners);
}

/** Who has which id once records of the numbers `before` have given way to `fresh`. */
export async function ownersOf(
  { db }: Change,
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
