/** Several names in one line or one metadata value, taken apart; and whether the source left some out. */
import { isBodyName, isBodyWithAnd } from './bodies.ts';
import { areInitials } from './initials.ts';
import { CUT, fullName, type Name, type NameList, type StatedName } from './name.ts';
import { type NameOrder, parseName } from './parse-name.ts';
import { isDegree, isSuffix } from './titles.ts';

/** More than any author list; what comes after is left out and said to be cut. */
const LONGEST = 200_000;
/** Longer than the name of any body. */
const LONGEST_BODY = 300;

/** The names in one line, as they stand; `CUT` last where it leaves some out. */
export function splitNames(line: string): string[] {
  const { texts, cut } = takeApart(line);
  return cut ? [...texts, CUT] : texts;
}

/** The authors in values of metadata, see `readNames`; `CUT` last where the source leaves some out. */
export function authorsIn(values: readonly StatedName[]): StatedName[] {
  const { names, cut } = readNames(values);
  return cut ? [...names, CUT] : names;
}

/**
 * The names that values of metadata hold: one a value, as the standards ask, or all of them in one.
 *
 * Each name once, in the order of the source.
 */
export function readNames(values: readonly StatedName[]): NameList {
  const stated: StatedName[] = [];
  let cut = false;
  for (const value of values) {
    if (typeof value !== 'string') stated.push(value);
    else {
      const list = takeApart(value);
      for (const text of list.texts) stated.push(text);
      cut ||= list.cut;
    }
  }
  const names = new Map<string, Name>();
  for (const name of parseNames(stated)) names.set(fullName(name), name);
  return { names: [...names.values()], cut };
}

/**
 * Names that are taken apart already, one a text; what has no letter is left out.
 *
 * @param known how the source writes names.
 */
export function parseNames(stated: readonly StatedName[], known?: NameOrder): Name[] {
  const texts = stated.filter((one) => typeof one === 'string');
  const order = known ?? orderOf(texts);
  return stated
    .map((one) => (typeof one === 'string' ? parseName(one, order) : one))
    .filter((name) => name !== undefined);
}

/**
 * What the other names of a list say of one that ends in capitals: that they are initials (`Li Y, Wu MA`), or
 * a name.
 */
function orderOf(texts: readonly string[]): NameOrder {
  const spoken = texts.filter((text) => /\s/.test(text) && !text.includes(',') && !isBodyName(text));
  const ending = spoken.filter((text) => areInitials(lastWord(text)));
  if (spoken.length > 2 * ending.length) return 'given-first';
  return ending.length > 1 &&
    spoken.length === ending.length &&
    ending.some((text) => /^\p{Lu}$/u.test(lastWord(text)))
    ? 'initials-last'
    : 'unknown';
}

/** The last word but for a suffix: `JA` of `Smith JA 3rd`. */
function lastWord(text: string): string {
  const words = text.split(/\s+/);
  while (words.length > 2 && isSuffix(words.at(-1) ?? '')) words.pop();
  return words.at(-1) ?? '';
}

/** `A. One, B. Two and C. Three` · `One, A.; Two, B.` · `One, A., Two, B.` · `王伟，李娜`. */
function takeApart(line: string): { texts: string[]; cut: boolean } {
  const bounded = line
    .slice(0, LONGEST)
    // A line is a name or several, but after a comma it only goes on.
    .replace(/\s+/g, (space) => (space.includes('\n') ? '\n' : ' '))
    .replace(/(?<=[,，、;；&])\n|\n(?=[,;&]|and )/g, ' ')
    .trim()
    .replace(FOOTNOTES, '')
    .replace(/^(?:authors?|by)(?: ?: ?| )/i, '');
  const { rest, cut } = withoutEnd(bounded);
  const texts = rest.split('\n').flatMap((one) => {
    const parts = one.split(/ ?[;；·•|] ?/);
    return parts.flatMap((part) => (parts.length > 1 ? tryList(part) : commaList(part)));
  });
  return { texts: texts.filter((text) => /\p{L}/u.test(text)), cut: cut || line.length > LONGEST };
}

/** `Example1,2`: numbers right behind a name, with commas that part no names. */
const FOOTNOTES = /(?<=[\p{L}.])\d{1,2}(?:,\d{1,2})*(?=[\s,;*†‡§¶]|$)/gu;

/** Between semicolons commas stand inside names, but where they stand between Chinese ones. */
function tryList(part: string): string[] {
  return /[，、]/.test(part) ? commaList(part) : [part];
}

const END =
  /(?:^|[\s,;&]+|(?=…|\.{3}))(?:(?:and|&|\+)\s?)?(?:et\.? ?al\.?|…|\.{3}|\[\.{3}\]|\+ ?\d+(?: (?:more|other))?(?: authors?)?|(?:and )?\d+ (?:more|others|other authors|more authors)|(?:and )others|u\. ?a\.|等)\.?$/iu;

/** Whether a text says that authors are left out, and names none. */
export function saysCut(text: string): boolean {
  const { rest, cut } = withoutEnd(text.trim());
  return cut && !/\p{L}/u.test(rest);
}

/** Without `et al.`, `…`, `+3 authors`, `and 12 others` at the end. */
function withoutEnd(line: string): { rest: string; cut: boolean } {
  // In small letters: `Doe ET` and `Wang Y` end in initials.
  const joined = /[\s,;*†‡§¶]+(?:[Aa]nd|AND|&|und|et|y)$/.exec(line.slice(-30))?.[0] ?? '';
  let rest = line.slice(0, line.length - joined.length);
  let cut = false;
  // Twice where a source says it in two ways (`…, +3 authors`); near the end only, since a search from the
  // start would be slow.
  for (let times = 0; times < 3; times++) {
    const tail = rest.slice(-60);
    const found = END.exec(tail);
    if (!found) return { rest, cut };
    cut = true;
    rest = rest.slice(0, rest.length - tail.length + found.index);
  }
  return { rest, cut };
}

function commaList(text: string): string[] {
  const pieces = splitAnd(text);
  const lists = pieces.map((piece) => piece.split(/ ?[,，、] ?/).filter(Boolean));
  // `Doe, Jane and Roe, Rita`: each piece is one person, `Doe, Jane and Rita Roe` is three.
  const each = lists.every((parts) => parts.length === 2 && isInverted(parts));
  return lists.flatMap((parts) => joinParts(parts, lists.length > 1 && !each));
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

const AND = /,? (?:and|&|und|et|y) /g;

/** `Ramón y Cajal, Santiago`: between two single words, `y` is part of a family name. */
function isDoubleFamily(join: string | undefined, before: string, after: string): boolean {
  return join === ' y ' && !/\s/.test(before) && /^\S+,/.test(after);
}

/** Parts between commas as names: `Family, Given` pairs, degrees and suffixes with who they belong to. */
function joinParts(parts: string[], severalPieces: boolean): string[] {
  const names: string[] = [];
  const flat = parts.filter((part, i) => !isTitle(part, i, parts));
  const withSuffix: string[] = [];
  for (const part of flat) {
    if (isSuffix(part) && withSuffix.length > 0) withSuffix[withSuffix.length - 1] += `, ${part}`;
    else withSuffix.push(part);
  }
  if (isPairs(withSuffix)) {
    for (let i = 0; i < withSuffix.length; i += 2) names.push(withSuffix.slice(i, i + 2).join(', '));
    return names;
  }
  if (withSuffix.length === 2 && !severalPieces && isInverted(withSuffix)) return [withSuffix.join(', ')];
  return withSuffix;
}

function isTitle(part: string, at: number, parts: string[]): boolean {
  if (!part.split(' ').every(isDegree)) return false;
  if (at === 2 && !areInitials(parts[1] ?? '')) return true;
  // `Doe, MA`: after a single word two capitals are initials.
  return part.replace(/[^\p{L}]/gu, '').length > 3 || part === 'PhD' || /\s/.test(parts[0] ?? '');
}

/**
 * `Doe, J., Roe, R. M.`: every second part is initials; `Doe, Jane, Roe, Rita`: no part could be a whole
 * name.
 */
function isPairs(parts: string[]): boolean {
  return (
    parts.length >= 2 &&
    parts.length % 2 === 0 &&
    (parts.every((part, i) => areInitials(part.replace(/,.*/, '')) === (i % 2 === 1)) ||
      (parts.length > 2 && parts.every((part) => !/\s/.test(part.replace(/,.*/, '')) && !isEastAsian(part))))
  );
}

/**
 * `Family, Given`, where both could be names: a name of several words beside a single one, or a particle in
 * front.
 */
function isInverted([before = '', after = '']: string[]): boolean {
  if (isBodyName(before) || isBodyName(after)) return false;
  const given = after.replace(/, .*/, '');
  if (!/\s/.test(before) || !/\s/.test(given))
    return !isEastAsian(before + given) || [...before].length === 1;
  return areInitials(given) || /^\p{Ll}/u.test(before);
}

function isEastAsian(text: string): boolean {
  return /^[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\s]+$/u.test(text);
}
