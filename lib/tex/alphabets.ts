/** Maps letters to Unicode's mathematical alphabets: double-struck, script and fraktur. */

interface Alphabet {
  /** Code points of A, of a, and of 0 where the alphabet has digits. */
  upper: number;
  lower: number;
  zero?: number;
  /**
   * Pairs of a letter and its code point elsewhere, for letters that Unicode left out of the alphabet's
   * block.
   */
  exceptions: string;
}

const DOUBLE_STRUCK: Alphabet = {
  upper: 0x1d538,
  lower: 0x1d552,
  zero: 0x1d7d8,
  exceptions: 'CℂHℍNℕPℙQℚRℝZℤ',
};
const SCRIPT: Alphabet = { upper: 0x1d49c, lower: 0x1d4b6, exceptions: 'BℬEℰFℱHℋIℐLℒMℳRℛeℯgℊoℴ' };
const FRAKTUR: Alphabet = { upper: 0x1d504, lower: 0x1d51e, exceptions: 'CℭHℌIℑRℜZℨ' };

const ALPHABETS: Record<string, Alphabet> = {
  mathbb: DOUBLE_STRUCK,
  Bbb: DOUBLE_STRUCK,
  bb: DOUBLE_STRUCK,
  mathcal: SCRIPT,
  cal: SCRIPT,
  mathscr: SCRIPT,
  mathfrak: FRAKTUR,
  frak: FRAKTUR,
};

/** Whether a TeX command (without its backslash) selects one of these alphabets. */
export function isAlphabet(command: string): boolean {
  return Object.hasOwn(ALPHABETS, command);
}

/** Writes ASCII letters in the alphabet that a TeX command selects; other characters are left as they are. */
export function toAlphabet(text: string, command: string): string {
  const alphabet = ALPHABETS[command];
  return alphabet ? Array.from(text, (letter) => letterIn(letter, alphabet)).join('') : text;
}

function letterIn(letter: string, { upper, lower, zero, exceptions }: Alphabet): string {
  const at = exceptions.indexOf(letter);
  if (at >= 0) return exceptions[at + 1] ?? letter;
  const code = letter.codePointAt(0) ?? 0;
  if (/^[A-Z]$/.test(letter)) return String.fromCodePoint(upper + code - 65);
  if (/^[a-z]$/.test(letter)) return String.fromCodePoint(lower + code - 97);
  if (zero !== undefined && /^\d$/.test(letter)) return String.fromCodePoint(zero + code - 48);
  return letter;
}
