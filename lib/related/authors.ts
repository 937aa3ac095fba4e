/** Whether two author names can be one person's, as far as names tell. */
import { fold } from '../text/analyser.ts';

interface Name {
  family: string;
  given: string[];
}

/**
 * Same family name, and given names that agree as far as both are written: `Kim, B.` and `Been Kim`, but neither
 * `Been Kim` and `Bo Kim` nor a family name alone.
 */
export function samePerson(one: string, other: string): boolean {
  const a = parse(one);
  const b = parse(other);
  if (a.family !== b.family || a.given.length === 0 || b.given.length === 0) return false;
  return a.given.every((part, i) => agree(part, b.given[i]));
}

/** The names of `others` that can be a person's of `names`, as written in `others`. */
export function sharedPeople(names: readonly string[], others: readonly string[]): string[] {
  return others.filter((other) => names.some((name) => samePerson(name, other)));
}

/** A given name left out, an initial, or the same name. */
function agree(one: string, other: string | undefined): boolean {
  if (other === undefined) return true;
  return one.length === 1 || other.length === 1 ? one[0] === other[0] : one === other;
}

function parse(name: string): Name {
  const [family = '', given] = name.split(',');
  const words = parts(family);
  return given === undefined
    ? { family: words.at(-1) ?? '', given: words.slice(0, -1) }
    : { family: words.at(-1) ?? '', given: parts(given) };
}

function parts(name: string): string[] {
  return [...name.matchAll(/[\p{L}\p{M}'’]+/gu)].map(([word]) => fold(word));
}
