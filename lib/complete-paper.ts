/** Two records of one paper made into one. */
import { familyName, normaliseForComparison } from './identity/ids.ts';
import { fullName, isBody, type Name } from './names/name.ts';
import type { Paper } from './paper.ts';
import { completedPublication } from './publication.ts';

/** Whether two records share an id, and so are the same paper. */
export function sharesId(a: Paper, b: Paper): boolean {
  return a.ids.some((id) => b.ids.includes(id));
}

/**
 * Returns `known` with its missing fields filled from `other`. A present field is replaced only by a fuller
 * version: a longer abstract, or a list of the same authors and more.
 */
export function fillGaps<P extends Paper>(known: P, other: Paper): P {
  const merged: P = { ...known };
  if (isFuller(other.authors, known.authors)) {
    merged.authors = other.authors;
    if (other.authorsCut) merged.authorsCut = true;
    else delete merged.authorsCut;
  } else merged.authors = withBetterParts(known.authors, other.authors);
  if (other.abstract.length > known.abstract.length) merged.abstract = other.abstract;
  merged.ids = [...new Set([...known.ids, ...other.ids])];
  if (known.year === undefined && other.year !== undefined) merged.year = other.year;
  for (const key of ['venue', 'url', 'pdfUrl', 'codeUrl'] as const) {
    if (known[key] === undefined && other[key] !== undefined) merged[key] = other[key];
  }
  Object.assign(merged, completedPublication(merged, other));
  return merged;
}

/** Whether a list of authors has all whom the other has, and more. */
function isFuller(authors: readonly Name[], known: readonly Name[]): boolean {
  if (authors.length <= known.length) return false;
  const families = new Set(authors.map((author) => normaliseForComparison(familyName(author))));
  return known.every((author) => families.has(normaliseForComparison(familyName(author))));
}

/**
 * The known names, each in the parts that the other source gives where these tell more: of
 * `Gabriel García Márquez` only the last word can be taken for the family name, `García Márquez, Gabriel`
 * says it.
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
