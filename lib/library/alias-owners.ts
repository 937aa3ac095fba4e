/** To which records the ids go when a change is taken back. */
import type { ChangeSet } from './change-set.ts';
import type { OffprintDb } from '../db/database.ts';
import type { OwnerChange } from '../db/change-rows.ts';

/** Of ids that went from one record to another, those that are still where they went, with the record that had them. */
export async function ownersAsLeft(
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

/** Numbers of records, and of those kept apart from them: these may share ids. */
export async function withThoseApart(db: OffprintDb, numbers: number[]): Promise<number[]> {
  const rows = await db.papers.bulkGet(numbers);
  return [...new Set([...numbers, ...rows.flatMap((row) => row?.distinctFrom ?? [])])];
}

/** Gives ids back to the records that had them, as far as these have them now; none is left without a record that has it. */
export async function returnOwners(
  change: ChangeSet,
  touched: number[],
  asLeft: Map<string, number | undefined>,
): Promise<void> {
  const { db } = change;
  const near = (await db.papers.bulkGet(await withThoseApart(db, touched))).filter(
    (row) => row !== undefined,
  );
  const owned = await db.aliases.where('paper').anyOf(touched).toArray();
  const aliases = new Set([
    ...asLeft.keys(),
    ...owned.map(({ alias }) => alias),
    ...near.flatMap(({ ids }) => ids),
  ]);
  const held = await db.aliases.bulkGet([...aliases]);
  const now = new Map([...aliases].map((alias, i) => [alias, held[i]?.paper]));
  const wanted = [...asLeft.values(), ...now.values()].filter((id) => id !== undefined);
  const others = (await db.papers.bulkGet([...new Set(wanted)])).filter((row) => row !== undefined);
  const idsOf = new Map(others.map((row) => [row.id, row.ids]));
  const holds = (id: number | undefined, alias: string) =>
    id !== undefined && idsOf.get(id)?.includes(alias) === true;
  const heirs = new Map(near.toReversed().flatMap(({ id, ids }) => ids.map((alias) => [alias, id] as const)));
  await change.assignAliases(
    [...aliases].map((alias) => {
      const had = [asLeft.get(alias), now.get(alias)].find((id) => holds(id, alias));
      return [alias, had ?? heirs.get(alias)];
    }),
  );
}
