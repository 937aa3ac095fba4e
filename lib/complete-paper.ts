/** Two records of one paper made into one. */
import { familyName, squeeze } from './identity/ids.ts';
import { fullName, isBody, type Name } from './names/name.ts';
import type { Paper } from './paper.ts';
import { completedPublication } from './publication.ts';

/** Whether two papers are one: they share an id. */
export function same(a: Paper, b: Paper): boolean {
  return a.ids.some((id) => b.ids.includes(id));
}

/** `known` with its gaps filled from `said`: nothing known is replaced but by more of the same (a fuller abstract, more authors). */
export function completed<P extends Paper>(known: P, said: Paper): P {
  const merged: P = { ...known };
  if (isFuller(said.authors, known.authors)) {
    merged.authors = said.authors;
    if (said.authorsCut) merged.authorsCut = true;
    else delete merged.authorsCut;
  } else merged.authors = withBetterParts(known.authors, said.authors);
  if (said.abstract.length > known.abstract.length) merged.abstract = said.abstract;
  merged.ids = [...new Set([...known.ids, ...said.ids])];
  if (known.year === undefined && said.year !== undefined) merged.year = said.year;
  for (const key of ['venue', 'url', 'pdfUrl', 'codeUrl'] as const) {
    if (known[key] === undefined && said[key] !== undefined) merged[key] = said[key];
  }
  Object.assign(merged, completedPublication(merged, said));
  return merged;
}

/** Whether a list of authors has all whom the other has, and more. */
function isFuller(authors: readonly Name[], known: readonly Name[]): boolean {
  if (authors.length <= known.length) return false;
  const families = new Set(authors.map((author) => squeeze(familyName(author))));
  return known.every((author) => families.has(squeeze(familyName(author))));
}

/**
 * The known names, each in the parts that the other source gives where these tell more: of `Gabriel García Márquez` only the
 * last word can be taken for the family name, `García Márquez, Gabriel` says it.
 */
function withBetterParts(known: readonly Name[], said: readonly Name[]): Name[] {
  const byFull = new Map(said.map((name) => [fullName(name), name]));
  return known.map((name) => {
    const other = byFull.get(fullName(name));
    return other && tells(other) > tells(name) ? other : name;
  });
}

function tells(name: Name): number {
  return isBody(name) ? Infinity : name.family.length + (name.particle?.length ?? 0);
}
