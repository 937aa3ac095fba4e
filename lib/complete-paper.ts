/** Fills the gaps of one record of a paper from another record of the same paper. */
import { familyName, normaliseForComparison } from './identity/ids.ts';
import type { Paper } from './paper.ts';

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
  if (isFuller(other.authors, known.authors)) merged.authors = other.authors;
  if (other.abstract.length > known.abstract.length) merged.abstract = other.abstract;
  merged.ids = [...new Set([...known.ids, ...other.ids])];
  if (known.year === undefined && other.year !== undefined) merged.year = other.year;
  for (const key of ['venue', 'url', 'pdfUrl', 'codeUrl'] as const) {
    if (known[key] === undefined && other[key] !== undefined) merged[key] = other[key];
  }
  return merged;
}

/** Whether `authors` contains all of `known`, compared by family name, and more. */
function isFuller(authors: string[], known: string[]): boolean {
  if (authors.length <= known.length) return false;
  const families = new Set(authors.map((author) => normaliseForComparison(familyName(author))));
  return known.every((author) => families.has(normaliseForComparison(familyName(author))));
}
