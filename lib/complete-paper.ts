/** Fills the gaps of one record of a paper from another record of the same paper. */
import { familyNames } from './identity/author-names.ts';
import { isIssued } from './identity/ids.ts';
import { decides, isForeign } from './identity/same-paper.ts';
import { fullName, isBody, type Name } from './names/name.ts';
import type { Paper } from './paper.ts';
import { completedPublication } from './publication.ts';

/** Both lists of ids, each id once; a title's id goes where there is a real one. */
export function unitedIds(known: readonly string[], said: readonly string[]): string[] {
  const all = [...new Set([...known, ...said])];
  return all.some(isIssued) ? all.filter(decides) : all;
}

/**
 * Returns `known` with its missing fields filled from `other`. A present field is replaced only by a fuller
 * version: a longer abstract, or a list of the same authors and more.
 */
export function fillGaps<P extends Paper>(known: P, other: Paper): P {
  const merged: P = { ...known };
  if (isFuller(other, known)) takeAuthors(merged, other);
  else merged.authors = withBetterParts(known.authors, other.authors);
  if (other.abstract.length > known.abstract.length) merged.abstract = other.abstract;
  merged.ids = unitedIds(known.ids, other.ids);
  if (known.year === undefined && other.year !== undefined) merged.year = other.year;
  for (const key of ['venue', 'url', 'pdfUrl', 'codeUrl'] as const) {
    if (known[key] === undefined && other[key] !== undefined) merged[key] = other[key];
  }
  Object.assign(merged, completedPublication(merged, other));
  return merged;
}

/**
 * A saved record with its gaps filled by what another source says. No words of the record are replaced: an
 * abstract that is visibly cut, and a list of authors, may only go on as they began. What is said of another
 * paper, under its id, fills nothing.
 */
export function filled<P extends Paper>(known: P, said: Paper): P {
  if (isForeign(known, said)) return known;
  const merged: P = { ...fillGaps(known, said), abstract: known.abstract };
  takeAuthors(merged, { ...known, authors: withBetterParts(known.authors, said.authors) });
  if (!known.abstract || isCutOf(known.abstract, said.abstract)) merged.abstract = said.abstract;
  if (goesOn(said, known)) takeAuthors(merged, said);
  return merged;
}

/** Gives a record the authors of another, and whether that leaves any out. */
function takeAuthors(paper: Paper, from: Paper): void {
  paper.authors = from.authors;
  if (from.authorsCut) paper.authorsCut = true;
  else delete paper.authorsCut;
}

/** Whether a text ends in an ellipsis, and the other one is longer and says the same up to there. */
function isCutOf(cut: string, whole: string): boolean {
  const end = ['…', '...'].find((ellipsis) => cut.endsWith(ellipsis));
  const beginning = end && cut.slice(0, -end.length).trimEnd();
  return Boolean(beginning && whole.length > cut.length && whole.startsWith(beginning));
}

/** Whether a list of authors begins with the whole other one. */
function goesOn(longer: Paper, shorter: Paper): boolean {
  if (longer.authors.length <= shorter.authors.length) return false;
  const [all, first] = [familyNames(longer), familyNames(shorter)];
  return first.every((family, i) => all[i] === family);
}

/** Whether a list of authors has all whom the other has, and more. */
function isFuller(said: Paper, known: Paper): boolean {
  if (said.authors.length <= known.authors.length) return false;
  const families = new Set(familyNames(said));
  return familyNames(known).every((family) => families.has(family));
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
