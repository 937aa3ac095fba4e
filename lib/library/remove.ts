/** Moves papers to the bin and back, and empties the bin. */
import type { ChangeSet } from './change-set.ts';
import type { OffprintDb } from '../db/database.ts';
import { shareId } from '../identity/same-paper.ts';
import { withEditTimes } from './edit.ts';
import { readUsedDays } from './used-days.ts';
import { absorbRecords } from './records.ts';
import type { BinnedPaper } from '../db/rows.ts';

/** On how many days of use the bin keeps a paper. */
export const BIN_DAYS = 30;

/** Moves papers to the bin. Unknown ids are ignored. */
export async function removePapers(change: ChangeSet, ids: number[]): Promise<void> {
  const rows = (await change.db.papers.bulkGet(ids)).filter((row) => row !== undefined);
  await change.toBin(rows);
}

/**
 * Takes papers out of the bin. One that was saved again in the meantime is joined with its new record, so
 * that nothing of either is lost.
 *
 * @returns the ids they have now.
 */
export async function restorePapers(change: ChangeSet, ids: number[]): Promise<number[]> {
  const binned = (await change.db.bin.bulkGet(ids)).filter((row) => row !== undefined);
  const free = await withUniqueIds(change, binned);
  const papers = free.map(({ paper, removedAt }) => withEditTimes(paper, ['removed'], change.now, removedAt));
  await change.outOfBin(free);
  await change.put(papers);
  await change.assignAliases(
    papers.flatMap(({ id, ids }) => ids.map((alias): [string, number] => [alias, id])),
  );
  const isFree = new Set(free);
  const restored: number[] = [];
  for (const row of binned) restored.push(isFree.has(row) ? row.id : await restoreOne(change, row));
  return restored;
}

/**
 * The papers that share no id with another one, in the bin or in the library. Nearly all; they are restored
 * together.
 */
async function withUniqueIds({ db }: ChangeSet, binned: BinnedPaper[]): Promise<BinnedPaper[]> {
  const ids = binned.flatMap(({ paper }) => paper.ids);
  const counts = new Map<string, number>();
  for (const alias of ids) counts.set(alias, (counts.get(alias) ?? 0) + 1);
  for (const held of await db.aliases.bulkGet(ids)) if (held) counts.set(held.alias, 2);
  return binned.filter(({ paper }) => paper.ids.every((alias) => counts.get(alias) === 1));
}

async function restoreOne(change: ChangeSet, binned: BinnedPaper): Promise<number> {
  const { db } = change;
  // The edit time makes the restored paper win over an older copy of the library in which it is removed.
  const { id } = binned;
  const paper = withEditTimes(binned.paper, ['removed'], change.now, binned.removedAt);
  await change.outOfBin([binned]);
  const owners = (await db.aliases.bulkGet(paper.ids)).map((held) => held?.paper);
  const holders = new Set(
    owners.filter((owner) => owner !== undefined && !paper.distinctFrom?.includes(owner)),
  );
  const rows = await db.papers.bulkGet([...holders].map(Number));
  // While a change is undone, an id may belong to a record that no longer lists it.
  const [savedAgain, ...others] = rows
    .filter((row) => row !== undefined)
    .filter((row) => shareId(row, paper));
  if (savedAgain) {
    await absorbRecords(change, savedAgain, [...others, paper]);
    return savedAgain.id;
  }
  await change.put([paper]);
  const free = paper.ids.filter((_, i) => owners[i] === undefined);
  await change.assignAliases(free.map((alias) => [alias, id]));
  return id;
}

/**
 * Deletes from the bin these papers, those that have been in it for so many days of use, or all. It cannot
 * be undone.
 */
export async function emptyBin(
  db: OffprintDb,
  which: { ids: number[] } | { keptDays: number } | 'all',
): Promise<void> {
  if (which === 'all') await db.bin.clear();
  else if ('ids' in which) await db.bin.bulkDelete(which.ids);
  else {
    const oldest = (await readUsedDays(db)) - which.keptDays;
    await db.bin.where('usedDays').below(oldest).delete();
  }
}
