/** Joining records that are one paper, and parting one that is several, by a person's word. */
import type { ChangeSet } from './change-set.ts';
import { annotationsOf } from '../annotations.ts';
import { absorbRecords, replaceRecords } from './records.ts';
import type { SavedPaper } from '../db/rows.ts';

/** Makes one record of several, under the lowest number; each one's own versions are kept. Returns that number, or nothing when fewer than two are there. */
export async function joinPapers(change: ChangeSet, ids: number[]): Promise<number | undefined> {
  const rows = (await change.db.papers.bulkGet(ids.toSorted((a, b) => a - b))).filter(
    (row) => row !== undefined,
  );
  const [first, ...others] = rows;
  if (!first || others.length === 0) return undefined;
  // A person's word: what was kept apart before is one now.
  const together = ({ distinctFrom: apart, ...row }: SavedPaper): SavedPaper => {
    const left = apart?.filter((id) => !ids.includes(id));
    return left?.length ? { ...row, distinctFrom: left } : row;
  };
  await absorbRecords(change, together(first), others.map(together));
  return first.id;
}

/**
 * Makes a record of each of a record's sources. They are not joined again by what a page says, only by a person. What the person
 * added stays with the first.
 *
 * @returns the numbers of the records; the first is the old one's.
 */
export async function partPaper(change: ChangeSet, id: number): Promise<number[]> {
  const row = await change.db.papers.get(id);
  const [first, ...others] = row?.sources ?? [];
  if (!row || !first || others.length === 0) return [];
  const numbers = [id];
  for (const source of others) numbers.push(await change.add({ ...source }));
  const parted = [first, ...others].map((source, i): SavedPaper => {
    const own = numbers[i] ?? id;
    const kept = i === 0 ? { ...annotationsOf(row), edited: { ...row.edited, sources: change.now } } : {};
    const apart = [...numbers.filter((number) => number !== own), ...(row.distinctFrom ?? [])];
    return { ...source, ...kept, id: own, distinctFrom: apart };
  });
  await replaceRecords(change, [row, ...parted.slice(1)], parted);
  return numbers;
}

/** Notes that records are different papers, so that they are no longer offered as duplicates of each other. */
export async function keepApart(change: ChangeSet, ids: number[]): Promise<void> {
  const rows = (await change.db.papers.bulkGet(ids)).filter((row) => row !== undefined);
  const others = (id: number) => rows.map((row) => row.id).filter((other) => other !== id);
  if (rows.length < 2) return;
  await change.put(
    rows.map((row) => ({
      ...row,
      distinctFrom: [...new Set([...(row.distinctFrom ?? []), ...others(row.id)])],
    })),
  );
}
