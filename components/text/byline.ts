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

/** `Journal of Examples · 12(3) · 45–67 · Example Press · 3 May 2026` */
export function publicationText({ venue, volume, issue, pages, publisher, date, year }: Paper): string {
  const number = volume && issue ? `${volume}(${issue})` : (volume ?? issue);
  return [venue && texToUnicode(venue), number, pages, publisher, date ? dateText(date) : year]
    .filter(Boolean)
    .join(' · ');
}

/** A date of a publication in the browser's language. @param date `2024-05` or `2024-05-03`. */
function dateText(date: string): string {
  const hasDay = date.length > '2024-05'.length;
  const style: Intl.DateTimeFormatOptions = hasDay
    ? { dateStyle: 'long' }
    : { year: 'numeric', month: 'long' };
  return new Intl.DateTimeFormat(undefined, { ...style, timeZone: 'UTC' }).format(new Date(date));
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
