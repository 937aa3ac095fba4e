/** What is compared of a paper's authors: family names, given names and suffixes. */
import { CJK, isBody, type Name, type PersonName } from '../names/name.ts';
import { familyName, normaliseForComparison } from './ids.ts';
import { romanise } from './romanise.ts';
import { pattern } from '../text/pattern.ts';

/** The authors of a paper, as far as papers are compared by them. */
export interface AuthorList {
  authors: readonly Name[];
}

/** The family name of the first author, folded; empty without authors. */
export function firstFamilyName({ authors: [first] }: AuthorList): string {
  return first ? familyKey(familyName(first)) : '';
}

/** The folded family names of all authors, in order. */
export function familyNames({ authors }: AuthorList): string[] {
  return authors.map((author) => familyKey(familyName(author))).filter(Boolean);
}

/** Letters written in two ways are one: Müller, Mueller and Muller. */
export function familyKey(family: string): string {
  return normaliseForComparison(family).replace(/([aou])e(?=[^aeiou])/g, '$1');
}

/**
 * Whether any word of a name in one list is in the other: sources disagree on which word is the family name,
 * on its spelling and on the script. An initial is no word.
 */
export function shareAuthor(a: AuthorList, b: AuthorList): boolean {
  const theirs = nameWords(b);
  return nameWords(a).some((word) => theirs.includes(word));
}

function nameWords({ authors }: AuthorList): string[] {
  return [...new Set(authors.flatMap(wordsOfName))];
}

function wordsOfName(name: Name): string[] {
  if (isBody(name)) return [latinKey(familyName(name))];
  const { family, given = '' } = name;
  const parts = `${family} ${given}`.split(/[\s.\-‐‑'’]+/);
  // A family name in several parts may be written as one.
  return [latinKey(family), ...parts.map(latinKey)].filter((word) => word.length > 1);
}

/** A word in plain Latin letters: Петров and Petrov, Ødegård and Odegaard are one. */
function latinKey(word: string): string {
  return familyKey(romanise(word))
    .replace(/^mac(?=.{3})/, 'mc')
    .replace(/([aou])\1/g, '$1');
}

/**
 * Whether the first authors of two papers, whose family names agree, may be one person as far as given names
 * and suffixes go. An initial may stand for any name, and a name left out for any other.
 */
export function agreeOnFirstAuthor({ authors: [a] }: AuthorList, { authors: [b] }: AuthorList): boolean {
  if (!a || !b || isBody(a) || isBody(b)) return true;
  const suffixes = [suffixKey(a), suffixKey(b)];
  if (suffixes[0] && suffixes[1] && suffixes[0] !== suffixes[1]) return false;
  return agreeOnGivenNames(a.given ?? '', b.given ?? '');
}

function agreeOnGivenNames(a: string, b: string): boolean {
  if (!a || !b) return true;
  // A Chinese given name is written whole; one that begins another is another name.
  if (CJK.test(a) && CJK.test(b)) return a.normalize('NFKC') === b.normalize('NFKC');
  const [one, other] = [givenWords(a), givenWords(b)];
  if (one.slice(0, other.length).every((word, i) => agreeOnWord(word, other[i] ?? word))) return true;
  // `Min-su`, `Min su` and `Minsu` are one.
  return ![...one, ...other].some(({ isCut }) => isCut) && joinWords(one) === joinWords(other);
}

function joinWords(words: GivenWord[]): string {
  return words.map(({ text }) => text).join('');
}

interface GivenWord {
  text: string;
  /** An initial, or an abbreviation (`Yu.`). */
  isCut: boolean;
}

function givenWords(given: string): GivenWord[] {
  return Array.from(
    given.matchAll(/([^\s.\-‐‑]+)(\.?)/g),
    ([, word = '', dot]) =>
      familyKey(word) && {
        text: familyKey(word),
        isCut: dot === '.' || familyKey(word).length === 1,
      },
  ).filter((word) => word !== '');
}

function agreeOnWord(a: GivenWord, b: GivenWord): boolean {
  const [short, long] = a.text.length <= b.text.length ? [a, b] : [b, a];
  if (!long.text.startsWith(short.text)) return false;
  // `Alex` is short for `Alexander`, but `Wei` is not for `Weiming`.
  const rest = long.text.slice(short.text.length);
  return short.isCut || rest === '' || !(isPinyin(short.text) && isPinyin(rest));
}

const PINYIN = pattern()`
  ^(?:(?:[zcs]h?|[bpmfdtnlgkhjqxryw])?(?:i?ang|i?ong|uang|i?an|uan|iao|uai|ing|eng|ai|ei|ao|ou|ia|ie|iu|
  in|ua|uo|ui|un|ue|en|er|a|o|e|i|u))+$
`;

function isPinyin(word: string): boolean {
  return word.length <= 20 && PINYIN.test(word);
}

const SUFFIX = /^(?:jr|sr|junior|senior|[ivx]{2,4}|iv|v|2nd|3rd|[4-9]th)$/;
const SAME_SUFFIX: Record<string, string> = {
  junior: 'jr',
  senior: 'sr',
  '2nd': 'ii',
  '3rd': 'iii',
  '4th': 'iv',
};

/** The suffix, in one spelling; also one that older records have at the end of the family name. */
function suffixKey({ suffix, family }: PersonName): string {
  const key = normaliseForComparison(suffix ?? '');
  const last = family
    .split(/[\s,]+/)
    .slice(1)
    .at(-1);
  const found = key || (last ? normaliseForComparison(last) : '');
  return SUFFIX.test(found) ? (SAME_SUFFIX[found] ?? found) : key;
}
