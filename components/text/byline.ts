/** The line under a title: authors, venue and year. */
import { fullName, fullNames, type Name } from '@/lib/names/name.ts';
import type { Paper } from '@/lib/paper.ts';
import { texToUnicode } from '@/lib/tex/tex-to-unicode.ts';

/** `Ada Example, Ben Sample, Cleo Case … Eve Etude · Journal of Examples · 2026` */
export function bylineText({ authors, authorsCut, venue, year }: Paper): string {
  return [texToUnicode(authorsText(authors, authorsCut)), venue && texToUnicode(venue), year]
    .filter(Boolean)
    .join(' · ');
}

/**
 * All authors up to four; of more, the first three and the last; `…` at the end where the source names no
 * more.
 */
export function authorsText(authors: readonly Name[], cut = false): string {
  const [last] = authors.slice(-1);
  const shown =
    authors.length <= 4 || !last
      ? fullNames(authors)
      : `${fullNames(authors.slice(0, 3))} … ${fullName(last)}`;
  return cut && shown ? `${shown} …` : shown;
}
