/** Two records of one paper made into one. */
import { familyName, normaliseForComparison } from './identity/ids.ts';
import type { Paper } from './paper.ts';

/** Whether two papers are one: they share an id. */
export function sharesId(a: Paper, b: Paper): boolean {
  return a.ids.some((id) => b.ids.includes(id));
}

/** `known` with its gaps filled from `said`: nothing known is replaced but by more of the same (a fuller abstract, more authors). */
export function fillGaps<P extends Paper>(known: P, said: Paper): P {
  const merged: P = { ...known };
  if (isFuller(said.authors, known.authors)) merged.authors = said.authors;
  if (said.abstract.length > known.abstract.length) merged.abstract = said.abstract;
  merged.ids = [...new Set([...known.ids, ...said.ids])];
  if (known.year === undefined && said.year !== undefined) merged.year = said.year;
  for (const key of ['venue', 'url', 'pdfUrl', 'codeUrl'] as const) {
    if (known[key] === undefined && said[key] !== undefined) merged[key] = said[key];
  }
  return merged;
}

/** Whether a list of authors has all whom the other has, and more. */
function isFuller(authors: string[], known: string[]): boolean {
  if (authors.length <= known.length) return false;
  const families = new Set(authors.map((author) => normaliseForComparison(familyName(author))));
  return known.every((author) => families.has(normaliseForComparison(familyName(author))));
}
