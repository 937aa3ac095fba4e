/** Writes a backup into the library as one change: merged with what is there, or in its place. */
import type { ChangeSet } from '../library/change-set.ts';
import { ownersOf } from '../library/records.ts';
import { uidOf } from '../library/sources.ts';
import type { SavedPaper, FeedbackEntry } from '../db/rows.ts';
import { feedbackKey } from './facts.ts';
import { toPortable } from './lines.ts';
import { type LocalCopy, localLines, readLocalCopy } from './local-copy.ts';
import { copyOf, mergeCopies } from './merge.ts';
import { type BackupLine, canonicalText, type PortablePaper, type PortableFeedback } from './portable.ts';
import { latestPlausible } from '../library/clock.ts';
import { settleLines } from './settle.ts';
import { type PaperGroup, type ResolvedCopy, resolveCopy } from './resolve.ts';

/** `merge`: field by field with the library. `replace`: all other papers go to the bin. */
export const MODES = ['merge', 'replace'] as const;
export type RestoreMode = (typeof MODES)[number];

/** How many papers were added, changed and moved to the bin. */
export interface RestoreCounts {
  added: number;
  changed: number;
  binned: number;
}

/** @param lines validated. */
export async function applyBackup(
  change: ChangeSet,
  lines: BackupLine[],
  mode: RestoreMode,
): Promise<RestoreCounts> {
  const here = await readLocalCopy(change.db);
  const reading = { now: change.now, uids: new Set(here.uids.values()) };
  const local = copyOf(settleLines(localLines(here), { ...reading, made: latestPlausible(change.now) }));
  const backup = copyOf(settleLines(lines, reading));
  const resolved = resolveCopy(mode === 'merge' ? mergeCopies(local, backup) : backup);
  const replaced = mode === 'merge' ? 0 : await binOthers(change, here, resolved);
  const { idOf, ...counts } = await writePapers(change, here, resolved);
  const added = [...backup.feedback.values()].filter((row) => !local.feedback.has(feedbackKey(row)));
  await change.addFeedback(
    added.flatMap(({ at, entry }) => localFeedback(entry, idOf).map((entry) => ({ at, entry }))),
  );
  return { ...counts, binned: counts.binned + replaced };
}

/** Moves to the bin every paper that is not in the backup exactly as it is here. @returns how many. */
async function binOthers(change: ChangeSet, here: LocalCopy, { live }: ResolvedCopy): Promise<number> {
  const kept = new Set(live.map(({ paper }) => canonicalText(paper)));
  const others = [...here.live.values()].filter(
    (row) => !kept.has(canonicalText(toPortable(row, here.uids))),
  );
  await change.toBin(others);
  for (const row of others) here.live.delete(uidOf(row));
  // A replacement takes nothing out of the bin: what the user had stays in it as it was.
  here.bin.clear();
  return others.length;
}

/** A paper to write, its records in the library (lowest id first), and the id it gets; 0 until it has one. */
interface Placement {
  group: PaperGroup;
  rows: SavedPaper[];
  id: number;
}

/** The local id of each record's uid. */
type IdByUid = Map<string, number>;

async function writePapers(
  change: ChangeSet,
  here: LocalCopy,
  resolved: ResolvedCopy,
): Promise<RestoreCounts & { idOf: IdByUid }> {
  const placements = resolved.live.map((group): Placement => {
    const rows = group.uids.flatMap((uid) => here.live.get(uid) ?? []).toSorted((a, b) => a.id - b.id);
    return { group, rows, id: rows[0]?.id ?? 0 };
  });
  const changed = placements.filter((placement) => isChanged(placement, here));
  const unbinned = await takeOutOfBin(change, here, placements);
  const added = placements.filter(({ id }) => id === 0);
  const ids = await change.addAll(added.map(({ group }) => withoutReferences(group.paper)));
  for (const [i, placement] of added.entries()) placement.id = ids[i] ?? 0;
  const { idOf, binned } = await writeBin(change, here, resolved, placements);
  await putPlacements(change, { changed: [...changed, ...unbinned], added, idOf });
  return { added: added.length + unbinned.length, changed: changed.length, binned, idOf };
}

function isChanged({ rows, group }: Placement, { uids }: LocalCopy): boolean {
  const [row, ...others] = rows;
  if (!row) return false;
  return others.length > 0 || canonicalText(toPortable(row, uids)) !== canonicalText(group.paper);
}

/** Papers that are in the bin here and live in the result get their old id back. */
async function takeOutOfBin(
  change: ChangeSet,
  here: LocalCopy,
  placements: Placement[],
): Promise<Placement[]> {
  const unbinned: Placement[] = [];
  for (const placement of placements.filter(({ id }) => id === 0)) {
    const binned = placement.group.uids.map((uid) => here.bin.get(uid)).find((row) => row !== undefined);
    if (!binned) continue;
    await change.outOfBin([binned]);
    placement.id = binned.id;
    unbinned.push(placement);
  }
  return unbinned;
}

/** Moves to the bin what the other copy removed. @returns how many papers, and the id of every uid. */
async function writeBin(
  change: ChangeSet,
  here: LocalCopy,
  resolved: ResolvedCopy,
  placements: Placement[],
): Promise<{ idOf: IdByUid; binned: number }> {
  const idOf: IdByUid = new Map(Array.from(here.uids, ([id, uid]) => [uid, id]));
  for (const { group, id } of placements) for (const uid of group.uids) idOf.set(uid, id);
  const rows = resolved.binned.flatMap(({ paper }) => here.live.get(uidOf(paper)) ?? []);
  await change.toBin(rows);
  const added = resolved.binned.filter(({ paper }) => !idOf.has(uidOf(paper)));
  for (const { paper, removedAt } of added)
    idOf.set(uidOf(paper), await change.addToBin(withoutReferences(paper), removedAt));
  // References to other records can be written only now that every record has an id.
  for (const { paper } of added.filter(({ paper }) => paper.distinctFrom))
    await change.db.bin.update(idOf.get(uidOf(paper)) ?? 0, {
      'paper.distinctFrom': distinctIds(paper, idOf),
    });
  return { idOf, binned: rows.length };
}

async function putPlacements(
  change: ChangeSet,
  { changed, added, idOf }: { changed: Placement[]; added: Placement[]; idOf: IdByUid },
): Promise<void> {
  const rowOf = ({ group, id }: Placement): SavedPaper => {
    const distinctFrom = distinctIds(group.paper, idOf);
    return { ...withoutReferences(group.paper), id, ...(distinctFrom.length > 0 && { distinctFrom }) };
  };
  const before = changed.flatMap(({ rows }) => rows.map(({ id }) => id));
  const after = [...changed, ...added].map(rowOf);
  const owners = await ownersOf(change, before, after);
  const kept = new Set(after.map(({ id }) => id));
  await change.delete(before.filter((id) => !kept.has(id)));
  // Added papers without references to other records are complete already.
  const complete = new Set(added.filter(({ group }) => !group.paper.distinctFrom).map(({ id }) => id));
  await change.put(after.filter(({ id }) => !complete.has(id)));
  await change.assignAliases(owners);
}

function distinctIds({ distinctFrom = [] }: PortablePaper, idOf: IdByUid): number[] {
  return distinctFrom.flatMap((uid) => idOf.get(uid) ?? []);
}

/** The fields of a row that refer to no other record. */
function withoutReferences({ distinctFrom: _distinctFrom, ...paper }: PortablePaper): Omit<SavedPaper, 'id'> {
  return paper;
}

/** Feedback with the local id of its paper; empty where that paper is not in the backup. */
function localFeedback(entry: PortableFeedback['entry'], idOf: IdByUid): FeedbackEntry[] {
  if (entry.kind !== 'not') return [entry];
  const paper = idOf.get(entry.paper);
  return paper === undefined ? [] : [{ ...entry, paper }];
}
