/** Names between commas and `and`, taken apart: which comma stands inside a name, and which between two. */
import { isBodyList, isBodyName, isBodyWithAnd } from './bodies.ts';
import { isEastAsianPair, splitSpaced } from './east-asian.ts';
import { areInitials } from './initials.ts';
import { isOneWord, isParticle } from './particles.ts';
import { isSuffix, withoutTitles } from './titles.ts';

/** Longer than the name of any body. */
const LONGEST_BODY = 300;

/** `A. One, B. Two and C. Three` · `One, A., Two, B.` · `王伟，李娜`. */
export function commaList(text: string): string[] {
  if (isBodyList(text)) return [text];
  const lists = splitAnd(text).map((piece) =>
    withSuffixes(withoutTitles(piece.split(/ ?[,，、،] ?/).filter(Boolean))),
  );
  const all = lists.flat();
  if (isFirstInverted(all)) return [all.slice(0, 2).join(', '), ...all.slice(2)];
  // `Doe, Jane and Roe, Rita`: each piece is one person.
  const each = lists.every((parts) => parts.length === 2 && isInverted(parts));
  return lists.flatMap((parts) => joinParts(parts, lists.length > 1 && !each)).flatMap(splitSpaced);
}

// In small letters, or `AND` in a line of capitals: `Doe ET` ends in initials.
const AND = /,? (?:and|AND|&|und|et(?! al)|y|och|og|и(?! др)) /g;

/** Whether there is an `and` in a text. */
export function hasAnd(text: string): boolean {
  return text.search(AND) >= 0;
}

/** At ` and ` and ` & `, but not inside the name of a body. */
function splitAnd(text: string): string[] {
  const pieces: string[] = [];
  const parts = text.split(AND);
  const joins = text.match(AND) ?? [];
  parts.forEach((part, i) => {
    const before = pieces.at(-1);
    const lastName = before?.slice(-LONGEST_BODY).split(/, ?/).at(-1) ?? '';
    if (
      before !== undefined &&
      before.length < LONGEST_BODY &&
      (isBodyWithAnd(lastName, part.split(/, ?/)[0] ?? '') || isDoubleFamily(joins[i - 1], lastName, part))
    )
      pieces[pieces.length - 1] = `${before}${joins[i - 1] ?? ''}${part}`;
    else pieces.push(part.replace(/,$/, ''));
  });
  return pieces;
}

/** `Ramón y Cajal, Santiago`, `José Ortega y Gasset`: a single word behind `y` is part of a family name. */
function isDoubleFamily(join: string | undefined, before: string, after: string): boolean {
  return join === ' y ' && (/\s/.test(before) ? /^[^\s,]+(?:,|$)/.test(after) : /^\S+,/.test(after));
}

/** `King, Jr.`: suffixes with who they belong to. */
function withSuffixes(parts: string[]): string[] {
  const names: string[] = [];
  for (const part of parts) {
    if (isSuffix(part) && names.length > 0) names[names.length - 1] += `, ${part}`;
    else names.push(part);
  }
  return names;
}

/** Parts between commas as names. */
function joinParts(parts: string[], severalPieces: boolean): string[] {
  if (isPairs(parts))
    return parts.flatMap((part, i) => (i % 2 === 0 ? [`${part}, ${parts[i + 1] ?? ''}`] : []));
  return parts.length === 2 && !severalPieces && isInverted(parts) ? [parts.join(', ')] : parts;
}

/**
 * `Doe, J., Roe, R. M.`: every second part is initials; `Doe, Jane, Roe, Rita M.`: no part could be a whole
 * name.
 */
function isPairs(parts: string[]): boolean {
  if (parts.length < 2 || parts.length % 2 > 0) return false;
  const names = parts.map((part) => part.replace(/,.*/, ''));
  return (
    names.every((part, i) => areInitials(part) === (i % 2 === 1)) ||
    (parts.length > 2 &&
      names.every((part, i) => !isEastAsian(part) && (isOneWord(part) || (i % 2 === 1 && isGiven(part)))))
  );
}

/** `Jane A.`, `J. Robert`, `Jane`: no whole name. */
function isGiven(text: string): boolean {
  return areInitials(text) || /^\S+$|^\S+(?: \p{Lu}\.?)+$|^\p{Lu}\. \S+$/u.test(text);
}

/** `Doe, Jane A., Rita Roe, and Ben Poe`: only the first, by which a list is sorted, stands inverted. */
function isFirstInverted([family = '', given = '', ...more]: string[]): boolean {
  return (
    more.length > 0 &&
    more.every((name) => /\s/.test(name) && !areInitials(name.split(' ').at(-1) ?? '')) &&
    isOneWord(family) &&
    !areInitials(family) &&
    isGiven(given.replace(/,.*/, '')) &&
    !isEastAsian(family + given)
  );
}

/**
 * `Family, Given`, where both could be names: a name of several words beside a single one, or a particle in
 * front or behind.
 */
function isInverted([before = '', after = '']: string[]): boolean {
  if (isBodyName(before) || isBodyName(after)) return false;
  const family = before.split(/,? /).filter((word, i) => i === 0 || !isSuffix(word));
  const given = after.replace(/, .*/, '').split(' ');
  if (isEastAsian(before + after)) return isEastAsianPair(before, after);
  if (family.length === 1 || given.length === 1) return true;
  return (
    (areInitials(given.at(-1) ?? '') && !areInitials(family.at(-1) ?? '')) ||
    areInitials(given.join(' ')) ||
    isParticle(given.at(-1) ?? '') ||
    /^\p{Ll}/u.test(before)
  );
}

function isEastAsian(text: string): boolean {
  return /^[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\s]+$/u.test(text);
}
