/** Formats when something happened: as a relative time within a week, else as a date. */

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

const WEEK = 7 * 86_400_000;

/**
 * `now`, `5 minutes ago`, `yesterday`, and from a week on the date, in the browser's language.
 *
 * @param at ms since 1970 UTC, as `now`.
 */
export function relativeTime(at: number, now = Date.now()): string {
  const ago = now - at;
  if (ago >= WEEK || ago < 0) return new Date(at).toLocaleDateString(undefined, { dateStyle: 'medium' });
  const words = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' });
  const [unit, size] = UNITS.find(([, size]) => ago >= size) ?? ['second', Infinity];
  return words.format(-Math.floor(ago / size), unit);
}
