/** Compares names of authors: can two names belong to the same person? */
import { fullName, isBody, type Name } from '../names/name.ts';
import { fold } from '../text/analyser.ts';

/**
 * Whether two names can belong to the same person: the family names are equal, and the given names agree as
 * far as both are spelled out. `Kim, B.` matches `Been Kim`; `Been Kim` does not match `Bo Kim`, and a family
 * name alone matches none. Bodies are the same by their whole name.
 */
export function isSamePerson(one: Name, other: Name): boolean {
  if (isBody(one) || isBody(other))
    return isBody(one) && isBody(other) && fold(one.literal) === fold(other.literal);
  // Sources disagree on where a family name begins; they agree on its last word.
  if (lastWord(one.family) !== lastWord(other.family)) return false;
  const [a, b] = [splitName(one.given ?? ''), splitName(other.given ?? '')];
  if (a.length === 0 || b.length === 0) return false;
  return a.every((part, i) => namesAgree(part, b[i]));
}

/** The names among `others` that match one of `names`, as they are shown. */
export function findSharedAuthors(names: readonly Name[], others: readonly Name[]): string[] {
  return others.filter((other) => names.some((name) => isSamePerson(name, other))).map(fullName);
}

/** Whether two given names agree: one is missing or an initial of the other, or they are equal. */
function namesAgree(one: string, other: string | undefined): boolean {
  if (other === undefined) return true;
  return one.length === 1 || other.length === 1 ? one[0] === other[0] : one === other;
}

function lastWord(family: string): string {
  return splitName(family).at(-1) ?? '';
}

function splitName(name: string): string[] {
  return [...name.matchAll(/[\p{L}\p{M}'’]+/gu)].map(([word]) => fold(word));
}
