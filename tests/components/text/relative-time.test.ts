/** How long ago something was, in words. */
import { expect, it } from 'vitest';
import { relativeTime } from '@/components/text/relative-time.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 10, 26, 12);

it.each([
  [-MINUTE + 1, 'now'],
  [0, 'now'],
  [59_999, 'now'],
  [10 * MINUTE, '10 minutes ago'],
  [HOUR - 1, '59 minutes ago'],
  [HOUR, '1 hour ago'],
  [DAY - 1, '23 hours ago'],
  [DAY, 'yesterday'],
  [7 * DAY - 1, '6 days ago'],
])('a time %i ms ago is "%s"', (ago, words) => {
  expect(relativeTime(NOW - ago, NOW)).toBe(words);
});

it.each([[7 * DAY], [-MINUTE]])('a time %i ms ago is given as a date', (ago) => {
  expect(relativeTime(NOW - ago, NOW)).toContain('2026');
});
