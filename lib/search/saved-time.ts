/** Reads and writes when papers were saved: `saved:2026-05`, `saved:2026-01..2026-03`, `saved:7d`. */

/** A range of times, in ms since 1970 UTC; `to` is exclusive. */
export interface TimeRange {
  from: number;
  to: number;
}

const DAY = 86_400_000;
const UNITS: Record<string, number> = { d: 1, w: 7, m: 30, y: 365 };

/**
 * The times that a value names in the user's time zone; `undefined` for any other text. `7d`, `2w`, `3m` and
 * `1y` are counted back from now.
 */
export function parseSaved(value: string, now: number): TimeRange | undefined {
  const [, count, unit = ''] = /^(\d{1,4})([dwmy])$/i.exec(value) ?? [];
  if (count) return { from: now - Number(count) * (UNITS[unit.toLowerCase()] ?? 1) * DAY, to: Infinity };
  if (!/^[-\d.]{1,24}$/.test(value)) return undefined;
  const [first = '', last] = value.split('..', 2);
  const start = first ? spanOf(first) : { from: -Infinity, to: -Infinity };
  const end = last === undefined ? start : last ? spanOf(last) : { from: Infinity, to: Infinity };
  if (!start || !end || (!first && !last)) return undefined;
  return { from: Math.min(start.from, end.from), to: Math.max(start.to, end.to) };
}

/** The span of a year, a month or a day. */
function spanOf(date: string): TimeRange | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/.exec(date) ?? [];
  if (!year) return undefined;
  const [y, m, d] = [Number(year), Number(month ?? 1) - 1, Number(day ?? 1)];
  if (m < 0 || m > 11 || d < 1 || d > 31) return undefined;
  const to = day ? new Date(y, m, d + 1) : month ? new Date(y, m + 1, 1) : new Date(y + 1, 0, 1);
  return { from: new Date(y, m, d).getTime(), to: to.getTime() };
}
