/** Joins records that are one paper, and splits a record that is several, as the user says. */
import { annotationsOf } from '../annotations.ts';
import type { SavedPaper } from '../db/rows.ts';
import type { ChangeSet } from './change-set.ts';
import { absorbRecords, replaceRecords } from './records.ts';

/**
 * Makes one record of several, under the lowest id. All sources are kept.
 *
 * @returns that id; undefined where fewer than two of the records exist.
 */
export async function joinPapers(change: ChangeSet, ids: number[]): Promise<number | undefined> {
  const rows = (await change.db.papers.bulkGet(ids.toSorted((a, b) => a - b))).filter(
    (row) => row !== undefined,
  );
  const [first, ...others] = rows;
  if (!first || others.length === 0) return undefined;
  // Joining overrides an earlier mark as different.
  const withoutMark = ({ distinctFrom, ...row }: SavedPaper): SavedPaper => {
    const left = distinctFrom?.filter((id) => !ids.includes(id));
    return left?.length ? { ...row, distinctFrom: left } : row;
  };
  await absorbRecords(change, withoutMark(first), others.map(withoutMark));
  return first.id;
}

/**
 * Makes a record of each source of a record. No page can join them again, only the user. Annotations stay
 * with the first.
 *
 * @returns the ids of the records, that of the old one first; empty where it has fewer than two sources.
 */
export async function splitPaper(change: ChangeSet, id: number): Promise<number[]> {
  const row = await change.db.papers.get(id);
  const [first, ...others] = row?.sources ?? [];
  if (!row || !first || others.length === 0) return [];
  const ids = [id];
  for (const source of others) ids.push(await change.add({ ...source }));
  const records = [first, ...others].map((source, i): SavedPaper => {
    const own = ids[i] ?? id;
    const kept = i === 0 ? { ...annotationsOf(row), edited: { ...row.edited, sources: change.now } } : {};
    const distinctFrom = [...ids.filter((other) => other !== own), ...(row.distinctFrom ?? [])];
    return { ...source, ...kept, id: own, distinctFrom };
  });
  await replaceRecords(change, [row, ...records.slice(1)], records);
  return ids;
}

/** Marks records as different papers, so that they are not offered as duplicates again. */
export async function markDistinct(change: ChangeSet, ids: number[]): Promise<void> {
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
