/** The line under a title: authors, venue and year. */
import type { Paper } from '@/lib/paper.ts';
import { texToUnicode } from '@/lib/tex/tex-to-unicode.ts';

/** `Ada Example, Ben Sample, Cleo Case … Eve Etude · Journal of Examples · 2026` */
export function bylineText({ authors, venue, year }: Paper): string {
  return [texToUnicode(authorsText(authors)), venue && texToUnicode(venue), year].filter(Boolean).join(' · ');
}

/** All authors up to four; of more, the first three and the last. */
export function authorsText(authors: readonly string[]): string {
  if (authors.length <= 4) return authors.join(', ');
  return `${authors.slice(0, 3).join(', ')} … ${authors.at(-1)}`;
}
