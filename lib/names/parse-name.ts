/** One name, as a source writes it, in parts. */
import { isBodyName } from './bodies.ts';
import { eastAsianName } from './east-asian.ts';
import { areInitials, endsInShortFamily, isCapitalFamily, mayBeFamily, spelledInitials } from './initials.ts';
import { CJK, type Name, type PersonName } from './name.ts';
import { isAddress, isDegree, isSuffix } from './titles.ts';

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
  const braced = BRACED.exec(text.slice(0, LONGEST));
  if (braced?.[1]) return { literal: braced[1] };
  const plain = withoutAffiliation(tidy(text));
  if (!/\p{L}/u.test(plain)) return undefined;
  if (plain.length > LONGEST) return { literal: plain };
  const behalf = /^(?:on behalf of|for)\s+(?:the\s+)?(?=\p{Lu})/iu.exec(plain)?.[0];
  if (behalf) return { literal: plain.slice(behalf.length) };
  const [first = '', ...more] = withoutEmployer(plain.split(/\s*[,，]\s*/).filter(Boolean));
  if (isBodyName([first, ...more].join(', '))) return { literal: plain };
  const kept = more.filter((part) => !isTitle(part, first));
  const suffix = kept.find(isSuffix);
  const given = kept.filter((part) => part !== suffix).join(', ');
  if (given) return inverted(first, given, suffix);
  return spoken(first, suffix, order);
}

/** `{Fog and Mist}`: one name that is not taken apart, as in BibTeX. */
const BRACED = /^\s*\{\s*([^{}]*\p{L}[^{}]*?)\s*\}\s*$/u;

/** `Jane Roe, University of Fog`: what follows a whole name and is a body is where the person works. */
function withoutEmployer(parts: string[]): string[] {
  const [first = '', ...more] = parts;
  const works = more.findIndex(isBodyName);
  return works >= 0 && /\s/.test(first) && !isBodyName(first) ? parts.slice(0, works + 1) : parts;
}

/** Whether a part after a comma is a degree: after one word, `MA` may be the initials of a person. */
function isTitle(part: string, before: string): boolean {
  const words = part.split(/\s+/);
  if (!words.every(isDegree)) return false;
  return /\s/.test(before) || part.replace(/[^\p{L}]/gu, '').length > 3 || part === 'PhD';
}

function inverted(family: string, given: string, suffix?: string): PersonName {
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

/** Given name first, or a sign that it is not: initials behind, capitals. */
function spoken(text: string, said: string | undefined, order: NameOrder): PersonName {
  if (CJK.test(text)) return eastAsianName(text);
  const words = text.split(' ').filter((word, i, all) => !(isAddress(word) && i < all.length - 1));
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
    initials > 0 &&
    words.slice(0, initials).some((word) => !areInitials(word))
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
  return withParticle(words, suffix);
}

/** The last word is the family name, with all from the first particle on: `Charles de la Vallée Poussin`. */
function withParticle(words: string[], suffix?: string): PersonName {
  const at = words.findIndex((word, i) => i > 0 && i < words.length - 1 && isParticle(word));
  const upper = words.findIndex((word, i) => i > 0 && i < words.length - 1 && CAPITAL_PARTICLE.test(word));
  if (at < 0 && upper > 0)
    return person(words.slice(upper).join(' '), words.slice(0, upper).join(' '), suffix, '');
  const start = at < 0 ? words.length - 1 : at;
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

/** The `d'` of `d'Alembert`. */
function elidedParticle(family: string): string | undefined {
  return /^[dl]['’](?=\p{Lu})/u.exec(family)?.[0];
}

/** The particles that a family name begins with; never all of its words. */
function leading(words: string[]): string {
  let end = 0;
  while (end < words.length - 1 && isParticle(words[end] ?? '', end === 0)) end++;
  return words.slice(0, end).join(' ');
}

const PARTICLES = new Set(
  `van von der den de del della dela di da do dos das du des la le las los lo ter ten te tot zu zum zur vom vander vanden af av bin
   ibn bint ben el al y e und op 't in im aan het`.split(/\s+/),
);

/** Written small, or large as the first of several: `Van der Sample`. */
function isParticle(word: string, first = false): boolean {
  return PARTICLES.has(word) || (first && /^(?:Van|Von|De|Della|Ter|Ten)$/.test(word));
}

const CAPITAL_PARTICLE = /^(?:Van|Von|De|Del|Della|Di|Da|Du|La|Le|El|St\.?|Ter)$/;

function person(family: string, given: string, suffix: string | undefined, particle: string): PersonName {
  const full = spelledInitials(given, family);
  return {
    family,
    ...(full && { given: full }),
    ...(suffix && { suffix }),
    ...(particle && { particle }),
  };
}

/** `Jane Roe (University of Fog)`: a body in brackets behind a person is where the person works. */
function withoutAffiliation(text: string): string {
  const open = text.indexOf(' (');
  if (open < 0 || !text.endsWith(')')) return text;
  const before = text.slice(0, open);
  return isBodyName(text.slice(open + 2, -1)) && !isBodyName(before) ? before : text;
}

/** Without footnote marks, addresses and doubled spaces. */
function tidy(text: string): string {
  const plain = text.slice(0, 4 * LONGEST).replace(/https?:\S*/g, ' ');
  const words = plain.replace(/[*†‡§¶#]/g, ' ').replace(/(?<=\p{L})[\d,¹²³⁴⁵⁶⁷⁸⁹⁰]+$/gmu, '');
  return words
    .split(/\s+/)
    .filter(Boolean)
    .join(' ')
    .replace(/ ?[,;]$/, '');
}
