/** Gives the times of a backup that lie more than a day ahead the time at which the backup was made. */
import { countedTime, countedTimes, isPlausible, mapTimes } from '../library/clock.ts';
import { uidOf } from '../library/sources.ts';
import type { Source } from '../db/rows.ts';
import type { BackupLine, PortablePaper } from './portable.ts';

/** When a backup is read, and against what. Times in ms since 1970 UTC. */
export interface RestoreContext {
  now: number;
  /** When the backup was made; undefined where that is not known. */
  made?: number | undefined;
  /** The uids of records that are here: they keep their names, whatever time is in them. */
  uids: ReadonlySet<string>;
}

/** The lines, of which nearly all stay as they are. */
export function settleLines(lines: readonly BackupLine[], context: RestoreContext): BackupLine[] {
  return lines.map((line) => settleLine(line, context));
}

function settleLine(line: BackupLine, context: RestoreContext): BackupLine {
  if ('paper' in line) return { paper: settlePaper(line.paper, context, countedIn(line.paper, context)) };
  if ('binned' in line) {
    const { paper, removedAt } = line.binned;
    const count = countedIn(paper, context, removedAt);
    return { binned: { paper: settlePaper(paper, context, count), removedAt: count(removedAt) } };
  }
  const { at, entry } = line.feedback;
  const of = entry.kind === 'not' ? { ...entry, paper: settleUid(entry.paper, context) } : entry;
  return { feedback: { at: isPlausible(at, context.now) ? at : madeAt(context), entry: of } };
}

/** What the times of edits of a record count as, and of its removal. */
function countedIn(paper: PortablePaper, context: RestoreContext, ...more: number[]): (at: number) => number {
  const times = [...Object.values(paper.edited ?? {}), ...more];
  return countedTimes(times, context.now, insteadFor(paper, context));
}

/**
 * What an implausible time of a record counts as: the time at which the backup was made. Where that is
 * implausible, too, what is here is newer.
 */
function insteadFor(paper: PortablePaper, context: RestoreContext): number {
  const { made, now, uids } = context;
  const isTimely = made !== undefined && isPlausible(made, now);
  return isTimely || !uids.has(uidOf(paper)) ? madeAt(context) : OLDEST;
}

// With room for the order of several.
const OLDEST = 100_000;

function madeAt({ now, made = now }: RestoreContext): number {
  return countedTime(made, now);
}

/** A uid begins with the time at which the record was saved. */
function settleUid(uid: string, context: RestoreContext): string {
  const [time = '', ...rest] = uid.split(' ');
  if (context.uids.has(uid) || isPlausible(Number(time), context.now)) return uid;
  return [madeAt(context), ...rest].join(' ');
}

/** @param count what times of edits count as. */
function settlePaper(
  paper: PortablePaper,
  context: RestoreContext,
  count: (at: number) => number,
): PortablePaper {
  const { edited, sources, joined, distinctFrom } = paper;
  const times = [paper, ...(sources ?? [])].map(({ savedAt }) => savedAt);
  const names = [...(joined ?? []), ...(distinctFrom ?? [])].map((uid) => Number.parseInt(uid, 10));
  const all = [...times, ...names, ...Object.values(edited ?? {})];
  if (all.every((at) => isPlausible(at, context.now))) return paper;
  const saved = <S extends Source>(source: S): S => {
    const isKept = isPlausible(source.savedAt, context.now) || context.uids.has(uidOf(source));
    return isKept ? source : { ...source, savedAt: madeAt(context) };
  };
  const uid = (one: string) => settleUid(one, context);
  return {
    ...saved(paper),
    ...(edited && { edited: mapTimes(edited, count) }),
    ...(sources && { sources: sources.map(saved) }),
    ...(joined && { joined: joined.map(uid).toSorted() }),
    ...(distinctFrom && { distinctFrom: distinctFrom.map(uid).toSorted() }),
  };
}
