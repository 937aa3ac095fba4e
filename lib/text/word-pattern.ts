/** The regular expression by which the analyser splits text into words. */

/** Scripts whose words are not told apart by spaces: Chinese, Japanese, Korean, Thai, Lao, Khmer, Burmese. */
export const UNSPACED_SCRIPTS = String.raw`\p{scx=Hani}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}`;

// The Unicode classes take about ten milliseconds to compile. ASCII text gets a pattern without them that
// finds the same words, so that a worker that has just started does not wait for the compilation.
let asciiWords: RegExp | undefined;
let unicodeWords: RegExp | undefined;

/**
 * A global pattern that matches each word of the text. Its group `cjk` is set for a run of a script
 * without spaces. The pattern is shared: use it with `matchAll`, which copies it.
 */
export function wordPatternFor(text: string): RegExp {
  return isAscii(text) ? (asciiWords ??= createAsciiPattern()) : (unicodeWords ??= createUnicodePattern());
}

function isAscii(text: string): boolean {
  return /^[\0-\x7f]*$/.test(text);
}

function createAsciiPattern(): RegExp {
  return new RegExp(patternSource({ letters: 'a-z', digits: '0-9', spaced: '[a-z0-9]' }), 'gi');
}

function createUnicodePattern(): RegExp {
  const unspaced = String.raw`[\p{L}&&[${UNSPACED_SCRIPTS}]]`;
  const unspacedMark = String.raw`[\p{M}&&[${UNSPACED_SCRIPTS}]]`;
  const spaced = String.raw`[[\p{L}\p{N}]--${unspaced}]`;
  const classes = {
    letters: String.raw`\p{L}`,
    digits: String.raw`\p{N}`,
    marks: String.raw`\p{M}`,
    spaced,
    unspaced: String.raw`${unspaced}[${unspaced}${unspacedMark}]*`,
  };
  return new RegExp(patternSource(classes), 'giv');
}

interface CharacterClasses {
  letters: string;
  digits: string;
  /** Letters and digits of scripts that put spaces between words. */
  spaced: string;
  marks?: string;
  /** A run of a script that puts no spaces between words. */
  unspaced?: string;
}

// Alternatives in order: a run of a script without spaces; a TeX command; a decimal number; a run of
// letters and digits, which may contain TeX accents (`Schr\"odinger`) and end like C++, C# or A*.
function patternSource({ letters, digits, spaced, marks, unspaced }: CharacterClasses): string {
  const alphanumeric = `[${letters}${digits}]`;
  const letter = String.raw`(?:${spaced}|\\["'\x60^~=.]\{?\\?[a-z]\}?|\\[cvuHkr]\{[a-z]\})`;
  const more = marks ? `(?:${letter}|${marks})*` : `${letter}*`;
  const ends = String.raw`(?:\+\+|#(?!${alphanumeric})|(?<=(?<!${alphanumeric})[${letters}])\*(?![${letters}${digits}*]))`;
  const decimal = String.raw`[${digits}]+(?:\.[${digits}]+)+`;
  return String.raw`${unspaced ? `(?<cjk>${unspaced})|` : ''}\\[a-z]{2,}|${decimal}|${letter}${more}${ends}?`;
}
