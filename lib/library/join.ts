/** Joins records that are one paper, and splits a record that is several, as the user says. */
import { annotationsOf } from '../annotations.ts';
import { isSamePaper, withClaims } from '../identity/same-paper.ts';
import { standInId } from '../identity/stand-in.ts';
import type { SavedPaper, Source } from '../db/rows.ts';
import { unitedIds } from '../complete-paper.ts';
import type { ChangeSet } from './change-set.ts';
import { mayBeTwo } from './conflicts.ts';
import { withEditTimes } from './edit.ts';
import { absorbRecords, replaceRecords } from './records.ts';
import { absorb } from './sources.ts';

/**
 * Makes one record of several, under the lowest id, and notes that the user takes all its sources for one
 * paper. All sources are kept. Of one record alone, that is noted.
 *
 * @returns that id; undefined where none of the records exists, or one alone of several.
 */
export async function joinPapers(change: ChangeSet, ids: number[]): Promise<number | undefined> {
  const rows = (await change.db.papers.bulkGet(ids.toSorted((a, b) => a - b))).filter(
    (row) => row !== undefined,
  );
  const [first, ...others] = rows;
  if (!first || (others.length === 0 && ids.length > 1)) return undefined;
  // Joining overrides an earlier mark as different.
  const withoutMark = ({ distinctFrom, ...row }: SavedPaper): SavedPaper => {
    const left = distinctFrom?.filter((id) => !ids.includes(id));
    return left?.length ? { ...row, distinctFrom: left } : row;
  };
  const confirmed = withEditTimes(withoutMark(first), ['joined'], change.now);
  if (others.length === 0) await change.put([confirmed]);
  else await absorbRecords(change, confirmed, others.map(withoutMark));
  return first.id;
}

/**
 * Makes a record of each paper that a record's sources are of: sources that share an id, or agree, stay
 * together. Where all do, each becomes a record. No page can join them again, only the user. Annotations stay
 * with the first. Each record takes up the ids that its pages named and that nobody else has.
 *
 * @returns the ids of the records, that of the old one first; empty where it has fewer than two sources.
 */
export async function splitPaper(change: ChangeSet, id: number): Promise<number[]> {
  const row = await change.db.papers.get(id);
  if (!row?.sources || row.sources.length < 2) return [];
  const groups = await withFreeClaims(change, id, groupSources(row.sources));
  const [first, ...others] = groups.map(mergeSources);
  if (!first) return [];
  const ids = [id];
  for (const part of others) ids.push(await change.add(part));
  const records = [first, ...others].map((part, i): SavedPaper => {
    const partId = ids[i] ?? id;
    const kept =
      i === 0
        ? { ...annotationsOf(row), edited: withEditTimes(row, ['sources'], change.now).edited ?? {} }
        : {};
    const distinctFrom = [...ids.filter((other) => other !== partId), ...(row.distinctFrom ?? [])];
    return { ...part, ...kept, id: partId, distinctFrom };
  });
  await replaceRecords(change, [row, ...records.slice(1)], records);
  return ids;
}

/**
 * The sources paper by paper: each with the first group that has one of the same paper and none that
 * contradicts it.
 */
function groupSources(sources: Source[]): Source[][] {
  const groups: Source[][] = [];
  for (const source of sources) {
    const group = groups.find(
      (group) =>
        group.some((one) => isSamePaper(withClaims(one), withClaims(source))) &&
        group.every((one) => !mayBeTwo(one, source)),
    );
    if (group) group.push(source);
    else groups.push([source]);
  }
  return groups.length > 1 ? groups : sources.map((source) => [source]);
}

/** The groups of sources, each with those ids taken up that its pages named and no other paper has. */
async function withFreeClaims(change: ChangeSet, id: number, groups: Source[][]): Promise<Source[][]> {
  const claims = [...new Set(groups.flat().flatMap(({ claimed = [] }) => claimed))];
  const held = await change.db.aliases.bulkGet(claims);
  const taken = new Set(groups.flat().flatMap(({ ids }) => ids));
  for (const owner of held) if (owner && owner.paper !== id) taken.add(owner.alias);
  return groups.map((sources) => {
    const free = new Set(sources.flatMap(({ claimed = [] }) => claimed).filter((claim) => !taken.has(claim)));
    for (const claim of free) taken.add(claim);
    return sources.map((source) => takeUp(source, free));
  });
}

function takeUp({ claimed = [], ...source }: Source, free: ReadonlySet<string>): Source {
  const ids = unitedIds(
    source.ids,
    claimed.filter((id) => free.has(id)),
  );
  const left = claimed.filter((id) => !free.has(id));
  const standIn = standInId(source.title, source.authors[0], source.url ?? source.pdfUrl);
  return {
    ...source,
    ids: ids.length === 0 && left.length === 0 && standIn ? [standIn] : ids,
    ...(left.length > 0 && { claimed: left }),
  };
}

/** A record of these sources, without an id. */
function mergeSources(sources: Source[]): Omit<SavedPaper, 'id'> {
  const [first, ...others] = sources.map((source): SavedPaper => ({ ...source, id: 0 }));
  if (!first) throw new Error('A record without sources.');
  const { id: _id, ...merged } = others.reduce((row, { id: _own, ...source }) => absorb(row, source), first);
  return merged;
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
