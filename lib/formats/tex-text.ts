/**
 * Text as it stands in a BibTeX value: TeX that is in it is kept, everything else is written so that it is
 * meant as it stands.
 */
import { Transform } from 'unicode2latex';
import { SYMBOLS } from '../tex/symbols.ts';

/** One piece of a text: `tex` stays, `text` is to be written in TeX. */
interface Piece {
  tex: boolean;
  text: string;
}

// A formula touches its dollar signs, and the first is followed by no amount of money. Bounded, so that no
// text is slow.
const FORMULA = /\$(?=[^\s$])[^$]{0,500}(?<=[^\s\\])\$(?!\d)/y;
// Escaped characters, accents (`\"o`, `\'{e}`, `\c{c}`), commands with their argument, groups that hold such.
const COMMAND =
  /\\(?:[&%$#_]|["'`^~=.](?:\s?\\?[A-Za-z]|\{\\?[A-Za-z]\})|[cvuHkrdb](?:\{\\?[A-Za-z]\}|\s[A-Za-z])|(?:[a-zA-Z]{1,30})(?:\{[^{}\\]{0,300}\}){1,3}|(?:ss|ae|AE|oe|OE|aa|AA|o|O|l|L|i|j)(?![A-Za-z])(?:\{\}|\s)?)/y;
const GROUP = /\{[^{}$]{0,80}(?:\{[^{}$]{0,80}\}[^{}$]{0,80}){0,3}\}/y;
// Of groups, those with a command in them or around one word are TeX; `{0, 1}` is a set.
const IS_TEX_GROUP = /\\(?:["'`^~=.]|[a-zA-Z])|^\{[\p{L}\p{N}+-]*\p{L}[\p{L}\p{N}+-]*\}$/u;
const SYMBOL = /\\([a-zA-Z]{2,20})(?![a-zA-Z{]) ?/y;

/** A text in what is TeX already and what is not; linear in its length. */
export function texPieces(text: string): Piece[] {
  const pieces: Piece[] = [];
  let plain = 0;
  let at = 0;
  const next = /[\\${]/g;
  for (;;) {
    next.lastIndex = at;
    const found = next.exec(text);
    if (!found) break;
    const tex = texAt(text, found.index);
    if (tex) {
      if (found.index > plain) pieces.push({ tex: false, text: text.slice(plain, found.index) });
      pieces.push({ tex: true, text: tex.tex });
      plain = found.index + tex.length;
    }
    at = found.index + (tex?.length ?? 1);
  }
  if (plain < text.length) pieces.push({ tex: false, text: text.slice(plain) });
  return pieces;
}

function texAt(text: string, index: number): { tex: string; length: number } | undefined {
  for (const pattern of [FORMULA, COMMAND, GROUP]) {
    const found = matchAt(pattern, text, index)?.[0];
    const isTex = found && (pattern !== GROUP || IS_TEX_GROUP.test(found));
    // BibTeX counts braces that are escaped, TeX does not: they must be in balance for both.
    if (isTex && hasWholeFormulas(found) && isBalanced(found) && isBalanced(found.replace(/\\[\\{}]/g, '')))
      return { tex: found, length: found.length };
  }
  // `\alpha` outside a formula, as no TeX would take it.
  const symbol = matchAt(SYMBOL, text, index);
  return symbol && SYMBOLS.has(symbol[1] ?? '')
    ? { tex: `$\\${symbol[1]}$`, length: symbol[0].trimEnd().length }
    : undefined;
}

/** Whether every dollar sign of a piece has its other: one alone would open a formula that never ends. */
function hasWholeFormulas(tex: string): boolean {
  return (tex.replace(/\\./gs, '').match(/\$/g)?.length ?? 0) % 2 === 0;
}

function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}

/**
 * Plain text in TeX. Letters with one accent become `{\"o}`, since `bibtex` sorts and abbreviates by bytes;
 * words in other scripts stay.
 *
 * @param greek whether Greek letters are words here; alone they are symbols.
 */
export function inTex(text: string, greek = false): string {
  const tex = text.replace(/[\\~^{}<>&%$#_]|\P{ASCII}\p{M}*/gu, (one) =>
    greek && /\p{sc=Grek}/u.test(one) ? one : character(one),
  );
  // Where both stood in the text apart, `----` and `'''` would be read as other signs.
  return tex.replace(/--(?=-)|''(?=')|``(?=`)|-(?=--)|'(?='')|`(?=``)/g, '$&{}');
}

const ESCAPED: Record<string, string> = {
  '\\': '{\\textbackslash}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
  // BibTeX counts braces that are escaped, too.
  '{': '{\\textbraceleft}',
  '}': '{\\textbraceright}',
  // Other signs in the fonts that LaTeX starts with.
  '<': '$<$',
  '>': '$>$',
};

const transform = new Transform('bibtex-creator');
const written = new Map<string, string>();

function character(one: string): string {
  if (one < '\u007f') return ESCAPED[one] ?? `\\${one}`;
  let tex = written.get(one);
  if (tex === undefined) {
    tex = isKept(one) ? one : asTex(one);
    if (written.size < 5_000) written.set(one, tex);
  }
  return tex;
}

/**
 * Letters that TeX has no name for: other scripts (a lone Greek letter is a symbol), letters with two
 * accents, emoji.
 */
function isKept(one: string): boolean {
  if (/^\p{M}|\p{Extended_Pictographic}/u.test(one)) return true;
  const [, base = '', marks = ''] = /^(.)(\p{M}*)$/su.exec(one.normalize('NFD')) ?? [];
  if (/\p{L}/u.test(one))
    return marks.length > 1 || !(/\p{sc=Latn}/u.test(base) || /^[α-ωΑ-ΩϑϕϖϱςΓ]$/u.test(one));
  return /\p{sc=Han}|\p{sc=Hira}|\p{sc=Kana}|[\u3000-\u303f\uff00-\uffef]/u.test(one);
}

function asTex(one: string): string {
  const tex = transform.tolatex(one);
  if (!isBalanced(tex) || tex === '' || /\\cyrchar|\\ensuremath\{\}/.test(tex)) return one;
  // A name in letters ends at what is no letter.
  return /\\[a-zA-Z]+$/.test(tex) ? `{${tex}}` : tex;
}

/** Whether every brace that opens is closed, and none closes before it: BibTeX counts escaped ones too. */
export function isBalanced(text: string): boolean {
  let open = 0;
  for (const character of text) {
    if (character === '{') open++;
    if (character === '}' && --open < 0) return false;
  }
  return open === 0;
}

/** Text of any field: its TeX kept, the rest written. */
export function texText(text: string): string {
  const greek = /\p{sc=Grek}\p{M}*\p{sc=Grek}/u.test(text);
  return texPieces(text.normalize('NFC'))
    .map((piece) => (piece.tex ? piece.text : inTex(piece.text, greek)))
    .join('');
}
