/** One name, as a source writes it, in parts. */
import { isBodyName, splitBehalf } from './bodies.ts';
import { eastAsianName } from './east-asian.ts';
import {
  areInitials,
  endsInLetter,
  endsInShortFamily,
  isCapitalFamily,
  isShortFamilyFirst,
  mayBeFamily,
  spelledInitials,
} from './initials.ts';
import { withoutMarks, withoutTex } from './marks.ts';
import { CJK, type Name, type PersonName } from './name.ts';
import { CAPITAL_PARTICLE, elidedParticle, givenWithParticle, isParticle, leading } from './particles.ts';
import { isAddress, isDegree, isSuffix, withoutTitles } from './titles.ts';

/**
 * How the names of a list are written, as far as it tells: `given-first` where most end in a whole word,
 * `initials-last` where all end in initials, so that `Wu MA` is M. A. Wu.
 */
export type NameOrder = 'given-first' | 'initials-last' | 'unknown';

/** Longer than any name: what is longer is kept as it stands. */
const LONGEST = 300;

/**
 * `Family, Given`, `Family, Given, Jr.`, `Given Family`, `Family JA`, a body, or a name in Chinese
 * characters.
 *
 * Degrees, footnote marks and addresses are dropped. What the source says (a comma, capitals) is kept;
 * without a sign, the last word and the particles before it are the family name.
 *
 * @param order of the list that it stands in, or of the site.
 * @returns nothing where there is no letter in it.
 */
export function parseName(text: string, order: NameOrder = 'unknown'): Name | undefined {
  const group = braced(text.slice(0, LONGEST));
  if (group) return { literal: group };
  const plain = withoutBracket(tidy(text));
  if (!/\p{L}/u.test(plain)) return undefined;
  if (plain.length > LONGEST) return { literal: plain };
  const [who, forWhom] = splitBehalf(plain);
  if (forWhom) return who ? parseName(who, order) : { literal: forWhom };
  const parts = withoutEmployer(plain.split(/\s*[,，،]\s*/).filter(Boolean));
  if (isBodyName(parts.join(', '))) return { literal: plain };
  const [first = '', ...kept] = withoutTitles(parts);
  const suffix = kept.find(isSuffix);
  const given = kept.filter((part) => part !== suffix).join(', ');
  if (given) return inverted(first, given, suffix);
  return spoken(first, suffix, order);
}

/** `Jane Roe, University of Fog`: what follows a whole name and is a body is where the person works. */
function withoutEmployer(parts: string[]): string[] {
  const [first = '', ...more] = parts;
  const works = more.findIndex(isBodyName);
  return works >= 0 && /\s/.test(first) && !isBodyName(first) ? parts.slice(0, works + 1) : parts;
}

function inverted(stated: string, given: string, said?: string): PersonName {
  const [family, suffix] = said ? [stated, said] : splitSuffix(stated);
  const particle = leading(family.split(/\s+/));
  // `Sample, Jan van der`: the particle stands behind.
  const words = given.split(/\s+/);
  const behind = words.findIndex(
    (word, i) => i > 0 && isParticle(word) && words.slice(i).every((other) => isParticle(other)),
  );
  const back = behind > 0 ? words.slice(behind).join(' ') : '';
  const front = behind > 0 ? words.slice(0, behind) : words;
  const rest = particle ? family.slice(particle.length).trim() : family;
  const elided = particle || back ? undefined : elidedParticle(rest);
  return person(
    elided ? rest.slice(elided.length) : rest,
    front.filter((word) => !isAddress(word)).join(' '),
    suffix,
    elided ?? (particle || back),
  );
}

/** `Smith Jr` before a comma: its suffix apart. A `Neto` there is what the person is sorted by. */
function splitSuffix(family: string): [family: string, suffix?: string] {
  const [, before = '', last = ''] = /^(.+?),? (\S+)$/.exec(family) ?? [];
  return isSuffix(last) && !/^(?:filho|neto|sobrinho)$/i.test(last) ? [before, last] : [family];
}

/** Given name first, or a sign that it is not: initials behind, capitals. */
function spoken(text: string, said: string | undefined, order: NameOrder): PersonName {
  if (CJK.test(text)) return eastAsianName(text);
  const words = text.split(' ').filter((word, i, all) => !(isAddress(word) && i < all.length - 1));
  while (words.length > 1 && !/\p{L}/u.test(words.at(-1) ?? '')) words.pop();
  // `Ada Example a`: a footnote.
  if (words.length > 2 && /^[a-z]$/.test(words.at(-1) ?? '') && /\p{L}{2}/u.test(words.at(-2) ?? ''))
    words.pop();
  while (words.length > 2 && isDegree(words.at(-1) ?? '')) words.pop();
  const suffix = said ?? (words.length > 2 && isSuffix(words.at(-1) ?? '') ? words.pop() : undefined);
  if (words.length === 1) return person(words[0] ?? '', '', suffix, '');
  const [first = '', second = ''] = words;
  if (words.length === 2 && CJK.test(first) && CJK.test(second)) return { family: first, given: second };
  const rest = words.slice(1).join(' ');
  const last = words.at(-1) ?? '';
  const front = words.slice(0, -1).join(' ');
  if (order !== 'initials-last' && isCapitalFamily(first, rest)) return person(first, rest, suffix, '');
  if (order !== 'initials-last' && isCapitalFamily(last, front)) return person(last, front, suffix, '');
  const initials = words.findIndex(
    (word, i) => i > 0 && areInitials(word) && words.slice(i).every(areInitials),
  );
  if (
    !(order === 'given-first' && mayBeFamily(last)) &&
    !endsInShortFamily(words) &&
    !(order !== 'initials-last' && endsInLetter(words)) &&
    initials > 0 &&
    (words.slice(0, initials).some((word) => !areInitials(word)) || isShortFamilyFirst(words))
  ) {
    const family = words.slice(0, initials);
    const particle = leading(family);
    return person(
      family.join(' ').slice(particle.length).trim(),
      words.slice(initials).join(' '),
      suffix,
      particle,
    );
  }
  const given = givenWithParticle(words.join(' '));
  return withParticle(
    given ? [given, ...words.slice(given.split(' ').length)] : words,
    suffix,
    given !== undefined,
  );
}

/**
 * The last word is the family name, with all from the first particle on: `Charles de la Vallée Poussin`;
 * around an `y` both: `José Ortega y Gasset`.
 *
 * @param isGiven whether the first word is known to be all of the given name.
 */
function withParticle(words: string[], suffix?: string, isGiven = false): PersonName {
  const join = words.findIndex((word, i) => i > 1 && i < words.length - 1 && /^[yei]$/.test(word));
  if (join > 0 && !words.slice(1, join).some((word) => isParticle(word)))
    return person(words.slice(join - 1).join(' '), words.slice(0, join - 1).join(' '), suffix, '');
  const at = words.findIndex((word, i) => i > 0 && i < words.length - 1 && isParticle(word));
  const upper = words.findIndex((word, i) => i > 0 && i < words.length - 1 && CAPITAL_PARTICLE.test(word));
  if (at < 0 && upper > 0)
    return person(words.slice(upper).join(' '), words.slice(0, upper).join(' '), suffix, '');
  const start = at < 0 ? Math.max(1, words.length - (isGiven ? 2 : 1)) : at;
  const family = words.slice(start);
  const particle = leading(family);
  const name = family.join(' ').slice(particle.length).trim();
  const elided = particle ? undefined : elidedParticle(name);
  return person(
    elided ? name.slice(elided.length) : name,
    words.slice(0, start).join(' '),
    suffix,
    elided ?? particle,
  );
}

function person(family: string, given: string, suffix: string | undefined, particle: string): PersonName {
  const full = spelledInitials(given, family);
  return {
    family,
    ...(full && { given: full }),
    ...(suffix && { suffix }),
    ...(particle && { particle }),
  };
}

/** Without a bracket behind a person: `(Ed.)`, `(MIT)`, `(University of Fog)`; a body keeps its `(ESA)`. */
function withoutBracket(text: string): string {
  let plain = text;
  while (/[)\]）】]$/.test(plain)) {
    const open = Math.max(...['(', '[', '（', '【'].map((bracket) => plain.lastIndexOf(bracket)));
    const before = plain.slice(0, Math.max(open, 0)).trim();
    if (!before || isBodyName(before)) return plain;
    plain = before;
  }
  return plain;
}

/** On one line, without TeX, footnote marks and addresses. */
function tidy(text: string): string {
  return withoutMarks(withoutTex(text.slice(0, 4 * LONGEST)))
    .split(/\s+/)
    .filter(Boolean)
    .join(' ')
    .replace(/ ?[,;]$/, '');
}

/** `{Fog and Mist}`, `{{Fog}}`: one name that is not taken apart, as in BibTeX. */
function braced(text: string): string | undefined {
  const inside = /^\{(.*)\}$/s.exec(text.trim())?.[1];
  if (inside === undefined || !/\p{L}/u.test(inside)) return undefined;
  // `{A} and {B}` are two groups.
  let open = 0;
  for (const letter of inside) {
    if (letter === '{') open++;
    if (letter === '}' && --open < 0) return undefined;
  }
  return open === 0 ? (braced(inside) ?? withoutTex(inside).trim()) : undefined;
}
