/**
 * Cyrillic names in Latin letters, as journals print them: `Петров` is `petrov`. Tables of all scripts are
 * larger than all else that the worker loads, so other scripts stay as they are.
 */

const CYRILLIC = 'абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґ';
const LATIN = 'a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya i yi ye g'.split(
  ' ',
);
const LETTERS = new Map([...CYRILLIC].map((letter, i) => [letter, (LATIN[i] ?? '').replace('_', '')]));

/** @param word in any case; what is not Cyrillic stays. */
export function romanise(word: string): string {
  if (!/\p{Script=Cyrillic}/u.test(word)) return word;
  return [...word.normalize('NFC').toLowerCase()].map((letter) => LETTERS.get(letter) ?? letter).join('');
}
