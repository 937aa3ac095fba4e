/**
 * Initials written without stops, as PubMed does, and family names written in capitals: told apart by their
 * look.
 */
import { pattern } from '../text/pattern.ts';

/** `JA` → `J. A.`; anything else as it is, as the `ADA` of `LOVELACE, ADA`. */
export function spelledInitials(text: string, family: string): string {
  if (/^\p{Lu}{2,}$/u.test(family) && (text.length > 2 ? /[AEIOUY]/.test(text) : SHORT_FAMILIES.has(text)))
    return text;
  return /^\p{Lu}{1,3}$/u.test(text) ? [...text].map((letter) => `${letter}.`).join(' ') : text;
}

/** `J.`, `J.-P.`, `J. A.`, `JA`, `И. С.` */
export function areInitials(text: string): boolean {
  return (
    text.length <= 24 &&
    (/^\p{Lu}{1,3}$|^\p{Lu}(?:-\p{Lu}){1,2}$/u.test(text) || /^(?:\p{Lu}\p{Ll}?\.[\s-]*){1,6}$/u.test(text))
  );
}

// Family names of two or three letters that look like initials when written in capitals.
const SHORT_FAMILIES = new Set(
  `LI XU WU MA HE HU LU YU SU GU DU FU QI YE LE NG HO KO OH NO AN BO BI CAI CAO CUI DAI DAO DOU FAN FEI
  GAN GAO GUO HAN HAO HOU HUA JIA JIN KIM LAI LAM LEE LEI LIM LIN LIU LUO MAO MEI MO PAN QIN QIU REN SHI SUN
  TAN TAO VO WAN WEI XIA XIE XIN YAN YAO YI YIN YOO YUE ZHU ZOU VU LY DO DANG DINH MAI NGO TRAN PHAM`.split(
    /\s+/,
  ),
);

const SYLLABLES = pattern('i')`
  ^(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:i?ang|i?ong|uang|ing|eng|ian|uan|iao|uai|i?an|i?ao|i?ou|iu|
  ui|un|in|en|ai|ei|ie|ia|u[aeo]|[aeiuv])){1,3}$
`;

/**
 * Whether a word is the family name because it stands in capitals beside one that does not: `Wei LI`,
 * `DOE Jane`, `Jane ROE-POE`.
 */
export function isCapitalFamily(word: string, beside: string): boolean {
  const letters = word.replace(/[^\p{L}]/gu, '');
  if (!/^\p{Lu}{2,}$/u.test(letters) || word.includes('.')) return false;
  if (!/\p{Ll}/u.test(beside)) return false;
  if (letters.length > 3) return true;
  if (SHORT_FAMILIES.has(letters) && beside.length < 24 && SYLLABLES.test(beside.replace(/[-\s]/g, '')))
    return true;
  return (
    letters.length === 3 && /[AEIOUY]/.test(letters.slice(1)) && !/[AEIOUY]{2}/.test(letters.slice(0, 2))
  );
}

const SHORT_WITH_VOWEL = /^(?=.*[AEIOUYÀ-Ý])\p{Lu}{3}$/u;

/** `DOE J`, `LI X`: a short family name in capitals before fewer letters. */
export function isShortFamilyFirst(words: readonly string[]): boolean {
  const [first = '', ...more] = words;
  return (
    (SHORT_FAMILIES.has(first) || SHORT_WITH_VOWEL.test(first)) &&
    more.every((word) => word.length < first.length)
  );
}

/** Whether what looks like initials may be a family name: `MA`, `LI`, `DOE`; not `JA`, `K`. */
export function mayBeFamily(word: string): boolean {
  return !/^\p{Lu}{1,3}$/u.test(word) || SHORT_FAMILIES.has(word) || /^\p{Lu}{3}$/u.test(word);
}

/** Whether a name ends in a family name of one letter: `Kam Hou U`, but `Garcia Lopez J`. */
export function endsInLetter(words: readonly string[]): boolean {
  return (
    words.length > 2 &&
    /^[EOU]$/.test(words.at(-1) ?? '') &&
    words.every((word, i) => i === words.length - 1 || /\p{Ll}$/u.test(word))
  );
}

/**
 * Whether the last word of a name all in capitals is a short family name and no initials: `JIAJIN LI`,
 * `JANE DOE`; `SMITH JA` ends in initials.
 */
export function endsInShortFamily(words: readonly string[]): boolean {
  return (
    (SHORT_FAMILIES.has(words.at(-1) ?? '') || SHORT_WITH_VOWEL.test(words.at(-1) ?? '')) &&
    (words[0] ?? '').length > 2 &&
    words.every((word) => /^[\p{Lu}'’-]+$/u.test(word))
  );
}
