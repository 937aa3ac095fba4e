/** Several names in one line or one metadata value, taken apart; and whether the source left some out. */
import { isBodyName, splitBehalf } from './bodies.ts';
import { commaList, hasAnd } from './comma-list.ts';
import { saysCut, withoutEnd } from './cut.ts';
import { areInitials } from './initials.ts';
import { withoutMarks, withoutTex } from './marks.ts';
import { CUT, fullName, type Name, type NameList, type StatedName } from './name.ts';
import { type NameOrder, parseName } from './parse-name.ts';
import { isSuffix } from './titles.ts';
import { pattern } from '../text/pattern.ts';

/** More than any author list; what comes after is left out and said to be cut. */
const LONGEST = 200_000;

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
  const inverted = areInverted(values);
  for (const value of values) {
    if (typeof value !== 'string' || (inverted && value.includes(','))) stated.push(value);
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
 * Whether several values have one comma each: then it stands inside a name (`佐藤, 花子`,
 * `García López, Ana María`), since the standards ask for one name a value.
 */
function areInverted(values: readonly StatedName[]): boolean {
  const texts = new Set(values.filter((value) => typeof value === 'string' && !saysCut(value)));
  const with1 = [...texts].filter(
    (text) => typeof text === 'string' && /^[^,，;\n]+,[^,，;\n]+$/.test(text.trim()),
  );
  const others = [...texts].filter((text) => !with1.includes(text)) as string[];
  return (
    with1.length > 1 &&
    with1.every((text) => !hasAnd(text as string)) &&
    others.every((text) => !/[,，;]/.test(text))
  );
}

/**
 * Names that are taken apart already, one a text; what has no letter is left out.
 *
 * @param known how the source writes names.
 */
export function parseNames(stated: readonly StatedName[], known?: NameOrder): Name[] {
  const single = stated.flatMap((one): StatedName[] => {
    if (typeof one !== 'string' || /^\s*\{/.test(one)) return [one];
    const [who, forWhom] = splitBehalf(one.trim());
    return [...(who ? [who] : []), ...(forWhom ? [{ literal: forWhom }] : [])];
  });
  const texts = single.filter((one) => typeof one === 'string');
  const order = known ?? orderOf(texts);
  return single
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

/** The names in a line, and whether it says that there are more. */
function takeApart(line: string): { texts: string[]; cut: boolean } {
  const bounded = line
    .slice(0, LONGEST)
    // A line is a name or several, but after a comma it only goes on.
    .replace(/\s+/g, (space) => (space.includes('\n') ? '\n' : ' '))
    .replace(/(?<=[,，、;；،&])\n|\n(?=[,;&]|and )/g, ' ')
    .trim();
  const groups = /[\\{]/.test(bounded) ? splitBibtex(bounded) : undefined;
  if (groups) {
    const texts = groups.filter((text) => !saysCut(text));
    return { texts, cut: texts.length < groups.length };
  }
  const plain = withoutBrackets(withoutMarks(withoutTex(bounded)))
    .trim()
    .replace(OPENING, '')
    // `Ada Roe ... Zoe Last`
    .replace(
      /(?<=[\s,;])(?:…|\.{3}|\[(?:…|\.{3})\])[ ,]+(?=\p{L})/gu,
      bounded.includes(';') ? '; …; ' : ', …, ',
    );
  const end = withoutEnd(plain);
  const texts = end.rest.split('\n').flatMap((one) => {
    const parts = one.split(/ ?(?:[;；؛•|]|(?<![lL])·|·(?![lL])) ?/);
    return parts.flatMap((part) => (parts.length > 1 ? tryList(part) : commaList(part)));
  });
  let cut = end.cut || line.length > LONGEST;
  const names: string[] = [];
  for (const text of texts) {
    // In the middle too: `Ada Roe et al., The FOG Collaboration`.
    const person = saysCut(text) ? { rest: '', cut: true } : withoutEnd(text);
    cut ||= person.cut;
    if (/\p{L}/u.test(person.rest)) names.push(...splitSlash(person.rest));
  }
  return { texts: names, cut };
}

const OPENING = pattern('i')`
  ^(?:(?:authors?|autor(?:en|es)?|auteurs?|авторы?|作者|著者|저자) ?[:：] ?|authors? |(?:(?:written|
  edited) )?by(?: ?: ?| ))
`;

/**
 * Names as BibTeX separates them, by `and` outside braces alone: `M\"uller, J\"org and {Fog and Mist}`.
 *
 * @returns nothing where the commas of a sentence stand between names.
 */
function splitBibtex(line: string): string[] | undefined {
  const names: string[] = [];
  let open = 0;
  let start = 0;
  for (const token of line.matchAll(/[{}]| and /g)) {
    if (token[0] === '{') open++;
    else if (token[0] === '}') open--;
    else if (open <= 0) {
      names.push(line.slice(start, token.index));
      start = token.index + token[0].length;
    }
  }
  names.push(line.slice(start));
  const isOne = names.length === 1 && /^\{.*\}$/s.test(line);
  const isList = names.length > 1 && names.every((name) => !/,\s*$|,.*,.*,|[;\n]/.test(name.slice(0, 400)));
  return isOne || isList ? names.map((name) => name.trim()) : undefined;
}

/** Without brackets in which a comma would part what are no names: `Ada Example (Fog, Harbour)`. */
function withoutBrackets(text: string): string {
  if (!/[(（]/.test(text)) return text;
  return text.replace(/\s?[(（]([^()（）]{0,200})[)）]/gu, (whole, inside: string) =>
    /[,，;&]|\sand\s/.test(inside) && !saysCut(whole) ? '' : whole,
  );
}

/** `Jane Doe/Rita Roe` */
function splitSlash(text: string): string[] {
  const names = text.split(/ ?\/ ?/);
  return names.length > 1 && names.every((name) => /^\p{Lu}\S* \p{Lu}\S+/u.test(name) && !isBodyName(name))
    ? names
    : [text];
}

/** Between semicolons commas stand inside names, but where they stand between Chinese ones. */
function tryList(part: string): string[] {
  return /[，、]/.test(part) ? commaList(part) : [part];
}
