/**
 * Titles in which BibTeX styles may change no capital that means something:
 * `{BERT}: Pre-training of {GPT} models`.
 */
import { STOP_WORDS } from '../text/stop-words.ts';
import { inTex, texPieces } from './tex-text.ts';

/** A title as a BibTeX value: TeX kept, the rest written in TeX, capitals protected. */
export function protectedTitle(title: string): string {
  const pieces = texPieces(title.normalize('NFC'));
  const plain = pieces
    .filter((piece) => !piece.tex)
    .map((piece) => piece.text)
    .join(' ');
  const isWhole = hasNoSmall(plain);
  const proper = isSentenceCase(plain);
  const greek = /\p{sc=Grek}\p{M}*\p{sc=Grek}/u.test(plain);
  // Words go over the borders of pieces: `Schr{\"o}dinger`.
  const words = join(pieces.map(({ tex, text }) => ({ tex, text })));
  let opens = true;
  let initial = false;
  return words
    .map((word) => {
      const shown = word.map((piece) => piece.text).join('');
      const written = word.map((piece) => (piece.tex ? piece.text : inTex(piece.text, greek))).join('');
      const isFirst = opens;
      // A name follows: `R. A. Fisher`, `Dr. Smith`.
      const isNamed = initial && /^\p{Lu}\p{L}+/u.test(shown);
      if (/[\p{L}\p{N}$]/u.test(shown)) {
        initial = /^\P{L}{0,2}(?:(?:\p{Lu}\.)+(?:-\p{Lu}\.)?|Drs?\.|Profs?\.|Mrs?\.|Ms\.|St\.)$/u.test(shown);
        // Styles keep a capital behind a colon, and behind no other sign.
        opens = /:["”'’)]*$/u.test(shown);
      }
      return isWhole ? written : protect(written, word, isFirst, proper || isNamed);
    })
    .join('');
}

type Word = { tex: boolean; text: string }[];

/** The pieces by word; white space is a word of its own. */
function join(pieces: Word): Word[] {
  const words: Word[] = [];
  let last: 'space' | 'word' | undefined;
  for (const piece of pieces) {
    for (const text of piece.tex ? [piece.text] : piece.text.split(/(\s+)/)) {
      if (text === '') continue;
      const kind = /^\s+$/.test(text) ? 'space' : 'word';
      const current = words.at(-1);
      if (kind === last && current) current.push({ tex: piece.tex, text });
      else words.push([{ tex: piece.tex, text }]);
      last = kind;
    }
  }
  return words;
}

function protect(written: string, word: Word, isFirst: boolean, proper: boolean): string {
  if (isBraced(written)) return written;
  const formula = word.some((piece) => piece.tex && piece.text.startsWith('$') && /\p{Lu}/u.test(piece.text));
  // Outside braces `\Gamma` would become `\gamma`.
  const letters = word
    .map((piece) => (piece.tex && /^\{[^\\]/.test(piece.text) ? '' : piece.text))
    .join('')
    .replace(/\\[a-zA-Z]+|[{}]/g, '');
  if (!formula && !isTelling(letters, isFirst, proper)) return written;
  const [, before = '', core = '', after = ''] =
    /^([("'“‘[`]*)(.*?)([)\]"'”’`,.:;?!]*)$/su.exec(written) ?? [];
  if (/^[^{]*\}/.test(core) || !core) return `{${written}}`;
  // `GPT-style`, `Pre-BERT`: only the part that has the capitals, where no TeX is in the way.
  if (!formula && !/[{}\\$]/.test(core) && core.includes('-')) {
    const parts = core
      .split('-')
      .map((part, i) => (isTelling(part, isFirst && i === 0, proper) ? `{${part}}` : part));
    return `${before}${parts.join('-')}${after}`;
  }
  return `${before}{${core}}${after}`;
}

/**
 * A word whose capitals mean something: `GPT`, `mRNA`, `AlphaFold`, `K`, and in a title in sentence case any
 * word with one.
 */
function isTelling(word: string, isFirst: boolean, proper: boolean): boolean {
  if (!/\p{Lu}/u.test(word)) return false;
  const letters = word.replace(/[^\p{L}]/gu, '');
  if (word.split(/[-\s/–]/).some((part) => /^\P{L}*\p{L}.*\p{Lu}/u.test(part))) return true;
  // `A/B tests`, `I/O`.
  if (/^\P{L}*\p{Lu}(?:[/&]\p{Lu})+\P{L}*$/u.test(word)) return true;
  if (letters.length === 1) {
    const isArticle = letters === 'A' && !proper && !word.includes('.');
    return /[A-Z]/.test(letters) && !(isFirst && /^[AI]$/.test(letters)) && !isArticle;
  }
  if (isFirst) return /[-‐‑–—/]\p{Lu}/u.test(word) && proper;
  return proper;
}

/**
 * Whether the title has small words where a title in capitals would not: then a capital says that a word is a
 * name.
 */
function isSentenceCase(title: string): boolean {
  const words = title
    .split(/[\s—]+/)
    // Behind a hyphen small letters say nothing: `Pre-training`.
    .map((word) => (/^[^\p{L}]*([\p{L}'’]+)/u.exec(word)?.[1] ?? '').replace(/[^\p{L}]/gu, ''))
    .slice(1)
    .filter((word) => word.length > 3 && !/.\p{Lu}/u.test(word) && !MINOR.has(word.toLowerCase()));
  const small = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  return words.length === 0 ? /\s\p{Ll}{4}/u.test(title) : small * 4 >= words.length && small > 0;
}

/** Words that are small in titles in capitals, too. */
const MINOR = new Set([
  ...STOP_WORDS,
  ...`from with over into onto upon toward towards between through throughout under about among amongst
  within without beyond using based versus during across against along around before after behind below
  beneath beside despite inside near outside since than that until when where whether which while whose your
  their this these those have been does what are and via per`.split(/\s+/),
]);

function hasNoSmall(title: string): boolean {
  return !/\p{Ll}/u.test(title) && /\p{Lu}.*\s.*\p{Lu}{3}.*\s.*\p{Lu}{3}/su.test(title.slice(0, 400));
}

/** All in one pair of braces, or in none that would be cut. */
function isBraced(text: string): boolean {
  if (!text.startsWith('{')) return false;
  let open = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '{') open++;
    if (text[i] === '}' && --open === 0)
      return /^[^\p{L}\p{N}]*$/u.test(text.slice(i + 1)) && !text.startsWith('{\\');
  }
  return false;
}
