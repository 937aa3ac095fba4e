/**
 * Folds a word for comparison: lower case, no diacritics, compatibility forms unified, TeX and Greek letters
 * by name.
 */
import { UNSPACED_SCRIPTS } from './word-pattern.ts';

const GREEK =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon phi chi psi omega'.split(
    ' ',
  );

// TeX commands that only set the layout; their arguments are read as text.
const TEX_FORMATTING = new Set(
  `mathcal mathbb mathbf mathrm mathsf mathit mathfrak mathscr boldsymbol bm text textbf textit textsc
  texttt textrm emph bf it rm em tt sc left right big bigg frac sqrt hat tilde bar vec dot overline
  underline widehat widetilde operatorname ensuremath mbox begin end cdot times quad`.split(/\s+/),
);

// Letters that Unicode does not decompose into a base letter and a mark.
const UNDECOMPOSED_LETTERS: Record<string, string> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  þ: 'th',
  ħ: 'h',
};

/**
 * Folds one word: `ℓ₁` gives `l1`, `Schr\"odinger` gives `schrodinger`, `Łukasz` gives `lukasz`, and `\alpha`
 * and `α` both give `alpha`. A TeX layout command gives ''.
 */
export function fold(word: string): string {
  if (/^\\[a-zA-Z]{2,}$/.test(word)) {
    const command = word.slice(1);
    if (TEX_FORMATTING.has(command)) return '';
    return command === 'ell' ? 'l' : command.toLowerCase();
  }
  const bare = word.includes('\\') ? word.replace(/\\(?:[cvuHkr](?=\{)|["'`^~=.])|[{}\\]/g, '') : word;
  if (/^[\x20-\x7e]*$/.test(bare)) return bare.toLowerCase();
  const plain = stripDiacritics(bare).toLowerCase();
  const greek = plain.length === 1 ? plain.charCodeAt(0) - 0x3b1 : -1;
  return (greek >= 0 && GREEK[greek]) || plain.replace(/[øłđðßæœıþħ]/g, (c) => UNDECOMPOSED_LETTERS[c] ?? c);
}

// Made when it is first needed, as in `word-pattern.ts`.
let unspaced: RegExp | undefined;

/**
 * Removes combining marks, except in scripts without spaces: they distinguish kana (か, が), Hangul is composed
 * of them, and Thai writes vowels by them.
 */
function stripDiacritics(word: string): string {
  if ((unspaced ??= new RegExp(`[${UNSPACED_SCRIPTS}]`, 'u')).test(word)) return word.normalize('NFKC');
  return word.normalize('NFKD').replace(/\p{M}+/gu, '');
}
