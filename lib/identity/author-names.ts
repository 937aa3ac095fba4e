/** What is compared of a paper's authors: family names and first initials. */
import { isBody, type Name } from '../names/name.ts';
import { familyName, normaliseForComparison } from './ids.ts';

/** A paper as far as its authors go. */
export interface Authored {
  authors: readonly Name[];
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
export function firstInitial({ authors: [first] }: Authored): string {
  const given = first && !isBody(first) ? first.given : undefined;
  return normaliseForComparison(given ?? '').slice(0, 1);
}

/** Letters written in two ways are one: Müller, Mueller and Muller. */
export function familyKey(family: string): string {
  return normaliseForComparison(family).replace(/([aou])e(?=[^aeiou])/g, '$1');
}
