/** A backup put into the library as one change: merged with what is there, or in its place. */
import type { ChangeSet } from '../library/change-set.ts';
import { ownersOf } from '../library/records.ts';
import { uidOf } from '../library/sources.ts';
import { feedbackKey } from './facts.ts';
import { type LocalCopy, localLines, readLocalCopy } from './local-copy.ts';
import { portable } from './lines.ts';
import { copyOf, mergeCopies } from './merge.ts';
import { type BackupLine, canonicalText, type PortablePaper, type PortableFeedback } from './portable.ts';
import { type Group, type View, viewOf } from './view.ts';
import type { SavedPaper, FeedbackEntry } from '../db/rows.ts';

/** Merged field by field with what is there; or all that is there goes to the bin, and the backup takes its place. */
export const MODES = ['merge', 'replace'] as const;
export type RestoreMode = (typeof MODES)[number];

/** How many papers came, became otherwise, and went to the bin. */
export interface RestoreCounts {
  added: number;
  changed: number;
  binned: number;
}

/** @param lines that passed the gate. */
export async function applyBackup(
  change: ChangeSet,
  lines: BackupLine[],
  mode: RestoreMode,
): Promise<RestoreCounts> {
  const here = await readLocalCopy(change.db);
  const local = copyOf(localLines(here));
  const file = copyOf(lines);
  const view = viewOf(mode === 'merge' ? mergeCopies(local, file) : file);
  const madeRoom = mode === 'merge' ? 0 : await makeRoom(change, here, view);
  const { numbers, ...done } = await write(change, here, view);
  const fresh = [...file.said.values()].filter((said) => !local.said.has(feedbackKey(said)));
  await change.say(
    fresh.flatMap(({ at, said }) => numberedSaid(said, numbers).map((one) => ({ at, said: one }))),
  );
  return { ...done, binned: done.binned + madeRoom };
}

/** Moves to the bin what the backup does not have just so. @returns how many. */
async function makeRoom(change: ChangeSet, here: LocalCopy, view: View): Promise<number> {
  const kept = new Set(view.live.map(({ paper }) => canonicalText(paper)));
  const gone = [...here.live.values()].filter((row) => !kept.has(canonicalText(portable(row, here.uids))));
  await change.toBin(gone);
  for (const row of gone) here.live.delete(uidOf(row));
  // Nothing comes back out of the bin for it: what a person had stays there as it was.
  here.bin.clear();
  return gone.length;
}

/** A paper of the view, its records in the library, the lowest number first, and the number it will have; 0 until it has one. */
interface Place {
  group: Group;
  rows: SavedPaper[];
  id: number;
}

type Numbers = Map<string, number>;

async function write(
  change: ChangeSet,
  here: LocalCopy,
  view: View,
): Promise<RestoreCounts & { numbers: Numbers }> {
  const places = view.live.map((group): Place => {
    const rows = group.uids.flatMap((uid) => here.live.get(uid) ?? []).toSorted((a, b) => a.id - b.id);
    return { group, rows, id: rows[0]?.id ?? 0 };
  });
  const changed = places.filter((place) => isChanged(place, here));
  const back = await outOfBin(change, here, places);
  const added = places.filter(({ id }) => id === 0);
  const given = await change.addAll(added.map(({ group }) => unnumbered(group.paper)));
  for (const [i, place] of added.entries()) place.id = given[i] ?? 0;
  const { numbers, binned } = await writeBin(change, here, view, places);
  await putPlaces(change, { changed: [...changed, ...back], added, numbers });
  return { added: added.length + back.length, changed: changed.length, binned, numbers };
}

function isChanged({ rows, group }: Place, { uids }: LocalCopy): boolean {
  const [row, ...others] = rows;
  if (!row) return false;
  return others.length > 0 || canonicalText(portable(row, uids)) !== canonicalText(group.paper);
}

/** Gives papers that are in the bin here, and are not in the view, their number back. */
async function outOfBin(change: ChangeSet, here: LocalCopy, places: Place[]): Promise<Place[]> {
  const back: Place[] = [];
  for (const place of places.filter(({ id }) => id === 0)) {
    const binned = place.group.uids.map((uid) => here.bin.get(uid)).find((one) => one !== undefined);
    if (!binned) continue;
    await change.outOfBin([binned]);
    place.id = binned.id;
    back.push(place);
  }
  return back;
}

/** Puts into the bin what was removed in the other copy. @returns how many, and the number of every uid. */
async function writeBin(
  change: ChangeSet,
  here: LocalCopy,
  view: View,
  places: Place[],
): Promise<{ numbers: Numbers; binned: number }> {
  const numbers: Numbers = new Map(Array.from(here.uids, ([id, uid]) => [uid, id]));
  for (const { group, id } of places) for (const uid of group.uids) numbers.set(uid, id);
  const rows = view.binned.flatMap(({ paper }) => here.live.get(uidOf(paper)) ?? []);
  await change.toBin(rows);
  const fresh = view.binned.filter(({ paper }) => !numbers.has(uidOf(paper)));
  for (const { paper, removedAt } of fresh)
    numbers.set(uidOf(paper), await change.addToBin(unnumbered(paper), removedAt));
  // Only now has every record its number.
  for (const { paper } of fresh.filter(({ paper }) => paper.apart))
    await change.db.bin.update(numbers.get(uidOf(paper)) ?? 0, { 'paper.apart': apartOf(paper, numbers) });
  return { numbers, binned: rows.length };
}

async function putPlaces(
  change: ChangeSet,
  { changed, added, numbers }: { changed: Place[]; added: Place[]; numbers: Numbers },
): Promise<void> {
  const rowOf = ({ group, id }: Place): SavedPaper => {
    const apart = apartOf(group.paper, numbers);
    return { ...unnumbered(group.paper), id, ...(apart.length > 0 && { apart }) };
  };
  const before = changed.flatMap(({ rows }) => rows.map(({ id }) => id));
  const after = [...changed, ...added].map(rowOf);
  const owners = await ownersOf(change, before, after);
  const kept = new Set(after.map(({ id }) => id));
  await change.delete(before.filter((id) => !kept.has(id)));
  // What was added is there already, but for the numbers of others.
  const complete = new Set(added.filter(({ group }) => !group.paper.apart).map(({ id }) => id));
  await change.put(after.filter(({ id }) => !complete.has(id)));
  await change.assignAliases(owners);
}

function apartOf({ apart = [] }: PortablePaper, numbers: Numbers): number[] {
  return apart.flatMap((uid) => numbers.get(uid) ?? []);
}

/** A row without the numbers that it has in this library alone. */
function unnumbered({ apart: _apart, ...paper }: PortablePaper): Omit<SavedPaper, 'id'> {
  return paper;
}

/** Nothing where it was said of a paper that is not in the backup. */
function numberedSaid(said: PortableFeedback['said'], numbers: Numbers): FeedbackEntry[] {
  if (said.kind !== 'not') return [said];
  const paper = numbers.get(said.paper);
  return paper === undefined ? [] : [{ ...said, paper }];
}
