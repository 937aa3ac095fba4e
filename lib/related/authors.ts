/** Compares names of authors: can two names belong to the same person? */
import { fold } from '../text/analyser.ts';

interface PersonName {
  family: string;
  given: string[];
}

/**
 * Whether two names can belong to the same person: the family names are equal, and the given names agree as
 * far as both are spelled out. `Kim, B.` matches `Been Kim`; `Been Kim` does not match `Bo Kim`, and a family
 * name alone matches none.
 */
export function isSamePerson(one: string, other: string): boolean {
  const a = parseName(one);
  const b = parseName(other);
  if (a.family !== b.family || a.given.length === 0 || b.given.length === 0) return false;
  return a.given.every((part, i) => namesAgree(part, b.given[i]));
}

/** The names among `others` that match one of `names`, as written in `others`. */
export function findSharedAuthors(names: readonly string[], others: readonly string[]): string[] {
  return others.filter((other) => names.some((name) => isSamePerson(name, other)));
}

/** Whether two given names agree: one is missing or an initial of the other, or they are equal. */
function namesAgree(one: string, other: string | undefined): boolean {
  if (other === undefined) return true;
  return one.length === 1 || other.length === 1 ? one[0] === other[0] : one === other;
}

function parseName(name: string): PersonName {
  const [family = '', given] = name.split(',');
  const words = splitName(family);
  return given === undefined
    ? { family: words.at(-1) ?? '', given: words.slice(0, -1) }
    : { family: words.at(-1) ?? '', given: splitName(given) };
}

function splitName(name: string): string[] {
  return [...name.matchAll(/[\p{L}\p{M}'’]+/gu)].map(([word]) => fold(word));
}
