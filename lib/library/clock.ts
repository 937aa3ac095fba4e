/**
 * Times that may have been written while a clock was wrong. One rule everywhere: a time more than a day ahead
 * of now counts as the time at which it is read, and a new edit is later than all other times of its record.
 */
import type { SavedPaper } from '../db/rows.ts';

/** In ms; so are all times here, since 1970 UTC. */
export const DAY = 24 * 3600 * 1000;

/** A time as it counts. */
export function believed(at: number, now: number): number {
  return isBelieved(at, now) ? at : now;
}

export function isBelieved(at: number, now: number): boolean {
  return at <= now + DAY;
}

/** How long ago it was; of a time that is not believed, forever. */
export function timeSince(at: number, now: number): number {
  return isBelieved(at, now) ? Math.max(0, now - at) : Infinity;
}

type Timed = Pick<SavedPaper, 'edited'>;

/** The record with each time of an edit as it counts now. */
export function settled<R extends Timed>(row: R, now: number): R {
  const { edited } = row;
  if (!edited || Object.values(edited).every((at) => isBelieved(at, now))) return row;
  const times = Object.entries(edited).map(([field, at]) => [field, believed(at, now)] as const);
  return { ...row, edited: Object.fromEntries(times) };
}

/** The time of an edit that is made now: later than all edits and savings of the record. */
export function editTime(row: SavedPaper, now: number): number {
  const { edited = {}, savedAt, sources = [] } = row;
  const times = [...Object.values(edited), savedAt, ...sources.map((source) => source.savedAt)];
  return Math.max(now, ...times.filter((at) => isBelieved(at, now)).map((at) => at + 1));
}
