/** What is compared of a paper's authors: family names and first initials. The only place that knows how authors are stored. */
import { familyName, normaliseForComparison } from './ids.ts';

/** A paper as far as its authors go. */
export interface Authored {
  authors: readonly string[];
}

/** The family name of the first author, folded; empty without authors. */
export function firstFamilyName({ authors: [first] }: Authored): string {
  return first ? familyKey(familyName(first)) : '';
}

/** The folded family names of all authors, in order. */
export function familyNames({ authors }: Authored): string[] {
  return authors.map((author) => familyKey(familyName(author))).filter(Boolean);
}

/** The first initial of the first author, folded; empty where only a family name is given. */
export function firstInitial({ authors: [first = ''] }: Authored): string {
  const family = familyName(first);
  const comma = first.indexOf(',');
  const given = comma > 0 ? first.slice(comma + 1) : first.slice(0, Math.max(0, first.lastIndexOf(family)));
  // PubMed's form has the initials last: `Vaswani A`.
  const last = given.trim() ? given : first.slice(first.indexOf(family) + family.length);
  return normaliseForComparison(last).slice(0, 1);
}

/** Letters written in two ways are one: Müller, Mueller and Muller. */
export function familyKey(family: string): string {
  return normaliseForComparison(family).replace(/([aou])e(?=[^aeiou])/g, '$1');
}
