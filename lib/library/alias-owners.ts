/** Decides to which records ids go back when a change is undone. */
import type { ChangeSet } from './change-set.ts';
import type { OffprintDb } from '../db/database.ts';
import type { OwnerChange } from '../db/change-rows.ts';

/**
 * Of the ids that a change moved, those that are still where it moved them, with the record that had them
 * before.
 */
export async function ownersToReturn(
  db: OffprintDb,
  owners: OwnerChange[],
): Promise<Map<string, number | undefined>> {
  const held = await db.aliases.bulkGet(owners.map(([alias]) => alias));
  return new Map(
    owners.flatMap(([alias, before, after], i): [string, number | undefined][] => {
      const now = held[i]?.paper;
      return now === undefined || now === after ? [[alias, before]] : [];
    }),
  );
}

/** The ids of records, and of those marked as different from them, which may share aliases with them. */
export async function withDistinct(db: OffprintDb, records: number[]): Promise<number[]> {
  const rows = await db.papers.bulkGet(records);
  return [...new Set([...records, ...rows.flatMap((row) => row?.distinctFrom ?? [])])];
}

/**
 * Gives aliases back to the records that had them, where those records list them now. No alias is left at a
 * record that does not list it.
 *
 * @param touched ids of the records that the change was about.
 * @param toReturn see `ownersToReturn`.
 */
export async function returnOwners(
  change: ChangeSet,
  touched: number[],
  toReturn: Map<string, number | undefined>,
): Promise<void> {
  const { db } = change;
  const near = (await db.papers.bulkGet(await withDistinct(db, touched))).filter((row) => row !== undefined);
  const owned = await db.aliases.where('paper').anyOf(touched).toArray();
  const aliases = new Set([
    ...toReturn.keys(),
    ...owned.map(({ alias }) => alias),
    ...near.flatMap(({ ids }) => ids),
  ]);
  const held = await db.aliases.bulkGet([...aliases]);
  const now = new Map([...aliases].map((alias, i) => [alias, held[i]?.paper]));
  const wanted = [...toReturn.values(), ...now.values()].filter((id) => id !== undefined);
  const others = (await db.papers.bulkGet([...new Set(wanted)])).filter((row) => row !== undefined);
  const idsOf = new Map(others.map((row) => [row.id, row.ids]));
  const holds = (id: number | undefined, alias: string) =>
    id !== undefined && idsOf.get(id)?.includes(alias) === true;
  const heirs = new Map(near.toReversed().flatMap(({ id, ids }) => ids.map((alias) => [alias, id] as const)));
  await change.assignAliases(
    [...aliases].map((alias) => {
      const had = [toReturn.get(alias), now.get(alias)].find((id) => holds(id, alias));
      return [alias, had ?? heirs.get(alias)];
    }),
  );
}
