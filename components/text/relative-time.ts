/** Formats when something happened: as a relative time within a week, else as a date. */

const MINUTE = 60_000;
const DAY = 86_400_000;
const WEEK = 7 * DAY;

const UNITS = [
  ['day', DAY],
  ['hour', 3_600_000],
  ['minute', MINUTE],
] as const;

/**
 * `now`, `5 minutes ago`, `yesterday`, and from a week on the date, in the browser's language.
 *
 * @param at ms since 1970 UTC, as `now`.
 */
export function relativeTime(at: number, now = Date.now()): string {
  const passed = now - at;
  if (passed >= WEEK || passed <= -MINUTE)
    return new Date(at).toLocaleDateString(undefined, { dateStyle: 'medium' });
  // A page may have read its clock just before what it shows happened.
  const ago = Math.max(0, passed);
  const words = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' });
  const [unit, size] = UNITS.find(([, size]) => ago >= size) ?? ['second', Infinity];
  return words.format(-Math.floor(ago / size), unit);
}
