/** What stands under a title: who, where and when. */
import type { Paper } from '@/lib/paper.ts';
import { readable } from '@/lib/tex/readable.ts';

/** `Ada Example, Ben Sample, Cleo Case … Eve Etude · Journal of Examples · 2026` */
export function bylineText({ authors, venue, year }: Paper): string {
  return [readable(authorsText(authors)), venue && readable(venue), year].filter(Boolean).join(' · ');
}

/** First three authors and the last, as bylines have it. */
export function authorsText(authors: readonly string[]): string {
  if (authors.length <= 4) return authors.join(', ');
  return `${authors.slice(0, 3).join(', ')} … ${authors.at(-1)}`;
}
