/**
 * Times that may have been written while a clock was wrong. One rule everywhere: a time more than a day
 * ahead of now counts as the time at which it is read, and a new edit is later than all others of its record.
 */
import type { SavedPaper } from '../db/rows.ts';

/** In ms; so are all times here, since 1970 UTC. */
export const DAY = 24 * 3600 * 1000;

/** The last time that a clock can show. */
export const LAST_TIME = 8.64e15;

/** A time, or now where it is implausible. */
export function countedTime(at: number, now: number): number {
  return isPlausible(at, now) ? at : now;
}

export function isPlausible(at: number, now: number): boolean {
  return at <= now + DAY;
}

/** How long ago it was, in ms; infinite for an implausible time. */
export function timeSince(at: number, now: number): number {
  return isPlausible(at, now) ? Math.max(0, now - at) : Infinity;
}

type Timed = Pick<SavedPaper, 'edited'>;

/**
 * What the times of one record count as. Implausible ones keep their order, the last of them
 * counts as `instead`.
 */
export function countedTimes(times: readonly number[], now: number, instead = now): (at: number) => number {
  const ahead = [...new Set(times)].filter((at) => !isPlausible(at, now)).toSorted((a, b) => b - a);
  const counted = new Map(ahead.map((at, i) => [at, Math.max(1, instead - i)]));
  return (at) => counted.get(at) ?? at;
}

/** The record with each time of an edit as it counts now. */
export function withPlausibleTimes<R extends Timed>(row: R, now: number): R {
  const { edited } = row;
  if (!edited || Object.values(edited).every((at) => isPlausible(at, now))) return row;
  return { ...row, edited: mapTimes(edited, countedTimes(Object.values(edited), now)) };
}

export function mapTimes(
  edited: Record<string, number>,
  count: (at: number) => number,
): Record<string, number> {
  return Object.fromEntries(Object.entries(edited).map(([field, at]) => [field, count(at)]));
}

/**
 * The time of an edit that is made now: later than all edits and savings of the record.
 *
 * An implausible time may have taken the place of one that was; the edit is then later than all that
 * could be.
 *
 * @param row as it is stored. @param more other times that it is to be later than.
 */
export function editTime(row: SavedPaper, now: number, ...more: number[]): number {
  const { edited = {}, savedAt, sources = [] } = row;
  const times = [...Object.values(edited), savedAt, ...sources.map((source) => source.savedAt), ...more];
  const known = times.filter((at) => isPlausible(at, now));
  const least = known.length < times.length ? latestPlausible(now) : now;
  return Math.min(LAST_TIME, Math.max(least, ...known.map((at) => at + 1)));
}

/**
 * Later than what was written with any clock that was half a day ahead, and still plausible by one that is
 * half a day behind.
 */
export function latestPlausible(now: number): number {
  return now + DAY / 2;
}
