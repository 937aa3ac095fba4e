/** Letters in the styles of mathematics: blackboard bold, script, fraktur. */

interface Alphabet {
  /** Code points of A and a; digits where they come in the style. */
  upper: number;
  lower: number;
  zero?: number;
  /** Letters that Unicode had before the style's own block, and left out there. */
  exceptions: string;
}

const DOUBLE: Alphabet = { upper: 0x1d538, lower: 0x1d552, zero: 0x1d7d8, exceptions: 'CℂHℍNℕPℙQℚRℝZℤ' };
const SCRIPT: Alphabet = { upper: 0x1d49c, lower: 0x1d4b6, exceptions: 'BℬEℰFℱHℋIℐLℒMℳRℛeℯgℊoℴ' };
const FRAKTUR: Alphabet = { upper: 0x1d504, lower: 0x1d51e, exceptions: 'CℭHℌIℑRℜZℨ' };

const ALPHABETS: Record<string, Alphabet> = {
  mathbb: DOUBLE,
  Bbb: DOUBLE,
  bb: DOUBLE,
  mathcal: SCRIPT,
  cal: SCRIPT,
  mathscr: SCRIPT,
  mathfrak: FRAKTUR,
  frak: FRAKTUR,
};

/** Whether a command names one of these alphabets. */
export function isAlphabet(command: string): boolean {
  return Object.hasOwn(ALPHABETS, command);
}

/** The text with its ASCII letters in the alphabet; what the alphabet does not have stays as it is. */
export function styled(text: string, command: string): string {
  const alphabet = ALPHABETS[command];
  return alphabet ? Array.from(text, (letter) => inAlphabet(letter, alphabet)).join('') : text;
}

function inAlphabet(letter: string, { upper, lower, zero, exceptions }: Alphabet): string {
  const at = exceptions.indexOf(letter);
  if (at >= 0) return exceptions[at + 1] ?? letter;
  const code = letter.codePointAt(0) ?? 0;
  if (/^[A-Z]$/.test(letter)) return String.fromCodePoint(upper + code - 65);
  if (/^[a-z]$/.test(letter)) return String.fromCodePoint(lower + code - 97);
  if (zero !== undefined && /^\d$/.test(letter)) return String.fromCodePoint(zero + code - 48);
  return letter;
}
