/** What a word is, as a pattern: the analyser's, for texts of plain letters and for all others. */

// The Unicode classes take some ten milliseconds to compile, so they are made when the first text comes that needs them:
// a woken worker that is asked for two words does without. In a text without other letters both find the same.
let plainWord: RegExp | undefined;
let anyWord: RegExp | undefined;

/** The pattern (global) that finds the words of this text; its group `cjk` is a run of letters written without spaces. */
export function wordPatternFor(text: string): RegExp {
  return isPlain(text) ? (plainWord ??= plainPattern()) : (anyWord ??= anyPattern());
}

function isPlain(text: string): boolean {
  return /^[\0-\x7f]*$/.test(text);
}

function plainPattern(): RegExp {
  return new RegExp(wordPattern({ letters: 'a-z', digits: '0-9', spaced: '[a-z0-9]' }), 'gi');
}

function anyPattern(): RegExp {
  const unspaced = String.raw`[\p{L}&&[\p{scx=Hani}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}]]`;
  const spaced = String.raw`[[\p{L}\p{N}]--${unspaced}]`;
  const classes = {
    letters: String.raw`\p{L}`,
    digits: String.raw`\p{N}`,
    marks: String.raw`\p{M}`,
    spaced,
    unspaced,
  };
  return new RegExp(wordPattern(classes), 'giv');
}

interface Classes {
  letters: string;
  digits: string;
  /** Letters and digits, those that are written without spaces left out. */
  spaced: string;
  marks?: string;
  /** Chinese, Japanese and Korean letters. */
  unspaced?: string;
}

// In order: a run of Chinese, Japanese or Korean; a TeX command; a decimal number; a run of letters and digits that
// may hold TeX accents (`Schr\"odinger`) and end as programming languages and algorithms do (C++, C#, A*).
function wordPattern({ letters, digits, spaced, marks, unspaced }: Classes): string {
  const alphanumeric = `[${letters}${digits}]`;
  const letter = String.raw`(?:${spaced}|\\["'\x60^~=.]\{?\\?[a-z]\}?|\\[cvuHkr]\{[a-z]\})`;
  const more = marks ? `(?:${letter}|${marks})*` : `${letter}*`;
  const ends = String.raw`(?:\+\+|#(?!${alphanumeric})|(?<=(?<!${alphanumeric})[${letters}])\*(?![${letters}${digits}*]))`;
  const decimal = String.raw`[${digits}]+(?:\.[${digits}]+)+`;
  return String.raw`${unspaced ? `(?<cjk>${unspaced}+)|` : ''}\\[a-z]{2,}|${decimal}|${letter}${more}${ends}?`;
}
