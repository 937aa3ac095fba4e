/** Citation keys that tell something in ASCII, whatever script the paper is in: `wang2020jiqi`. */
import anyAscii from 'any-ascii';
import { isBody, type Name } from '../names/name.ts';
import { texToUnicode } from '../tex/tex-to-unicode.ts';
import { STOP_WORDS } from '../text/stop-words.ts';

const LONGEST_WORD = 20;

/** `lovelace2026sparse`: family name of the first author, year, first telling word of the title. */
export function citationKey(title: string, authors: Name[], year?: number): string {
  const [first] = authors;
  const name = first ? (isBody(first) ? bodyWord(first.literal) : ascii(first.family)) : '';
  const words = texToUnicode(title.slice(0, 500))
    .replace(/[{}]/g, '')
    .split(/[^\p{L}\p{N}\p{M}]+/u);
  const plain = words.map((word) => ascii(start(word))).filter(Boolean);
  const telling = plain.find((word) => word.length > 1 && !STOP_WORDS.has(word)) ?? plain[0];
  return `${name}${year ?? ''}${(telling ?? '').slice(0, LONGEST_WORD)}` || 'paper';
}

/** Keys that none of the others has: `doe2020fog`, `doe2020fogb`, `doe2020fogc`. */
export function uniqueKey(key: string, taken: ReadonlySet<string>): string {
  let unique = key;
  for (let n = 2; taken.has(unique); n++)
    unique = n <= 26 ? `${key}${String.fromCodePoint(96 + n)}` : `${key}x${n}`;
  return unique;
}

function ascii(text: string): string {
  return anyAscii(text.slice(0, 100).normalize('NFC'))
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

/** `The ATLAS Collaboration` → `atlas`. */
function bodyWord(literal: string): string {
  const words = literal.split(/\s+/).map((word) => ascii(start(word)));
  return (words.find((word) => word.length > 1 && !STOP_WORDS.has(word)) ?? '').slice(0, LONGEST_WORD);
}

/** Scripts without spaces have no words to take the first of: their first four characters. */
function start(word: string): string {
  return /^[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]/u.test(word)
    ? [...word].slice(0, 4).join('')
    : word;
}
