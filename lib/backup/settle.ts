/** Gives the times of a backup that lie more than a day ahead the time at which the backup was made. */
import { believed, countedTimes, isBelieved, mapTimes } from '../library/clock.ts';
import { uidOf } from '../library/sources.ts';
import type { Source } from '../db/rows.ts';
import type { BackupLine, PortablePaper } from './portable.ts';

/** When a backup is read, and against what. Times in ms since 1970 UTC. */
export interface Reading {
  now: number;
  /** When the backup was made; undefined where that is not known. */
  made?: number | undefined;
  /** The uids of records that are here: they keep their names, whatever time is in them. */
  uids: ReadonlySet<string>;
}

/** The lines, of which nearly all stay as they are. */
export function settleLines(lines: readonly BackupLine[], reading: Reading): BackupLine[] {
  return lines.map((line) => settleLine(line, reading));
}

function settleLine(line: BackupLine, reading: Reading): BackupLine {
  if ('paper' in line) return { paper: settlePaper(line.paper, reading, countedIn(line.paper, reading)) };
  if ('binned' in line) {
    const { paper, removedAt } = line.binned;
    const count = countedIn(paper, reading, removedAt);
    return { binned: { paper: settlePaper(paper, reading, count), removedAt: count(removedAt) } };
  }
  const { at, entry } = line.feedback;
  const of = entry.kind === 'not' ? { ...entry, paper: settleUid(entry.paper, reading) } : entry;
  return { feedback: { at: isBelieved(at, reading.now) ? at : madeAt(reading), entry: of } };
}

/** What the times of edits of a record count as, and of its removal. */
function countedIn(paper: PortablePaper, reading: Reading, ...more: number[]): (at: number) => number {
  const times = [...Object.values(paper.edited ?? {}), ...more];
  return countedTimes(times, reading.now, insteadFor(paper, reading));
}

/**
 * What a time of a record counts as that is not believed: the time at which the backup was made. Where that
 * is not believed either, what is here is newer.
 */
function insteadFor(paper: PortablePaper, reading: Reading): number {
  const { made, now, uids } = reading;
  const isKnown = made !== undefined && isBelieved(made, now);
  return isKnown || !uids.has(uidOf(paper)) ? madeAt(reading) : OLDEST;
}

// With room for the order of several.
const OLDEST = 100_000;

function madeAt({ now, made = now }: Reading): number {
  return believed(made, now);
}

/** A uid begins with the time at which the record was saved. */
function settleUid(uid: string, reading: Reading): string {
  const [time = '', ...rest] = uid.split(' ');
  if (reading.uids.has(uid) || isBelieved(Number(time), reading.now)) return uid;
  return [madeAt(reading), ...rest].join(' ');
}

/** @param count what times of edits count as. */
function settlePaper(paper: PortablePaper, reading: Reading, count: (at: number) => number): PortablePaper {
  const { edited, sources, joined, distinctFrom } = paper;
  const times = [paper, ...(sources ?? [])].map(({ savedAt }) => savedAt);
  const names = [...(joined ?? []), ...(distinctFrom ?? [])].map((uid) => Number.parseInt(uid, 10));
  const all = [...times, ...names, ...Object.values(edited ?? {})];
  if (all.every((at) => isBelieved(at, reading.now))) return paper;
  const saved = <S extends Source>(source: S): S => {
    const isKept = isBelieved(source.savedAt, reading.now) || reading.uids.has(uidOf(source));
    return isKept ? source : { ...source, savedAt: madeAt(reading) };
  };
  const uid = (one: string) => settleUid(one, reading);
  return {
    ...saved(paper),
    ...(edited && { edited: mapTimes(edited, count) }),
    ...(sources && { sources: sources.map(saved) }),
    ...(joined && { joined: joined.map(uid).toSorted() }),
    ...(distinctFrom && { distinctFrom: distinctFrom.map(uid).toSorted() }),
  };
}
