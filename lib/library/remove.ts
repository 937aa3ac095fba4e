/** Removing a paper, taking that back, and emptying the bin. */
import type { ChangeSet } from './change-set.ts';
import type { OffprintDb } from '../db/database.ts';
import { stamped } from './edit.ts';
import { absorbRecords } from './records.ts';
import type { BinnedPaper } from '../db/rows.ts';

/** How long the bin keeps a paper, in ms. */
export const BIN_TIME = 30 * 24 * 3600 * 1000;

/** Moves papers to the bin. Ids that are not in the library are passed over. */
export async function removePapers(change: ChangeSet, ids: number[]): Promise<void> {
  const rows = (await change.db.papers.bulkGet(ids)).filter((row) => row !== undefined);
  await change.toBin(rows);
}

/**
 * Brings papers back from the bin as they were. One that was meanwhile saved anew is put together with the new record, so
 * that nothing of either is lost.
 *
 * @returns the numbers they have now.
 */
export async function restorePapers(change: ChangeSet, ids: number[]): Promise<number[]> {
  const binned = (await change.db.bin.bulkGet(ids)).filter((row) => row !== undefined);
  const free = await thoseAlone(change, binned);
  const papers = free.map(({ paper }) => stamped(paper, ['removed'], change.now));
  await change.outOfBin(free);
  await change.put(papers);
  await change.assignAliases(
    papers.flatMap(({ id, ids }) => ids.map((alias): [string, number] => [alias, id])),
  );
  const isFree = new Set(free);
  const restored: number[] = [];
  for (const one of binned) restored.push(isFree.has(one) ? one.id : await restoreOne(change, one));
  return restored;
}

/** Of papers in the bin, those that share no id with any other, in it or in the library: nearly all, and quickly put back. */
async function thoseAlone({ db }: ChangeSet, binned: BinnedPaper[]): Promise<BinnedPaper[]> {
  const ids = binned.flatMap(({ paper }) => paper.ids);
  const counts = new Map<string, number>();
  for (const alias of ids) counts.set(alias, (counts.get(alias) ?? 0) + 1);
  for (const held of await db.aliases.bulkGet(ids)) if (held) counts.set(held.alias, 2);
  return binned.filter(({ paper }) => paper.ids.every((alias) => counts.get(alias) === 1));
}

async function restoreOne(change: ChangeSet, binned: BinnedPaper): Promise<number> {
  const { db } = change;
  // That a person wanted it back counts for more than an older copy in which it is removed.
  const { id } = binned;
  const paper = stamped(binned.paper, ['removed'], change.now);
  await change.outOfBin([binned]);
  const owners = (await db.aliases.bulkGet(paper.ids)).map((held) => held?.paper);
  const holders = new Set(
    owners.filter((owner) => owner !== undefined && !paper.distinctFrom?.includes(owner)),
  );
  const rows = await db.papers.bulkGet([...holders].map(Number));
  // While a change is taken back, an id may be of a record that no longer has it.
  const [anew, ...others] = rows
    .filter((row) => row !== undefined)
    .filter((row) => row.ids.some((id) => paper.ids.includes(id)));
  if (anew) {
    await absorbRecords(change, anew, [...others, paper]);
    return anew.id;
  }
  await change.put([paper]);
  const free = paper.ids.filter((_, i) => owners[i] === undefined);
  await change.assignAliases(free.map((alias) => [alias, id]));
  return id;
}

/** Empties the bin of these papers, of all that have been in it for thirty days, or of everything. It cannot be taken back. */
export async function emptyBin(
  db: OffprintDb,
  which: { ids: number[] } | { before: number } | 'all',
): Promise<void> {
  if (which === 'all') await db.bin.clear();
  else if ('ids' in which) await db.bin.bulkDelete(which.ids);
  else await db.bin.where('removedAt').below(which.before).delete();
}
