/** Dates as records keep them: `2024-05` or `2024-05-03`. */
import { type DateParts, parseDate } from './date.ts';

/** Year, month and day of a kept date; nothing where it is no date, or a year alone. */
export function dateParts(text: string): DateParts | undefined {
  const parts = /^\d{4}-\d\d(?:-\d\d)?$/.test(text) ? parseDate(text) : undefined;
  return parts && formatDate(parts) === text ? parts : undefined;
}

/** `2024-05-03`; nothing for a year alone, which is kept as a number. */
export function formatDate([year, ...more]: DateParts): string | undefined {
  return more.length > 0 ? [year, ...more.map((part) => String(part).padStart(2, '0'))].join('-') : undefined;
}

/** What a text of a page says of when a paper came out: its year and, where it is written, month and day. */
export function publishedIn(text: string | undefined): { year?: number; date?: string } {
  const parts = parseDate(text ?? '');
  const date = parts && formatDate(parts);
  return { ...(parts && { year: parts[0] }), ...(date && { date }) };
}
