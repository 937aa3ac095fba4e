/** Converts TeX in titles to Unicode text: `$\alpha$-stable $L^2$ bounds` becomes `α-stable L² bounds`. */
import { isAlphabet, toAlphabet } from './alphabets.ts';
import { ACCENTS, FUNCTIONS, SCRIPTS, SYMBOLS, TEXT_SIGNS } from './symbols.ts';
import { pattern } from '../text/pattern.ts';

/** Groups nested deeper than this are not converted; no real title has them. */
const MAX_DEPTH = 20;

// A formula in dollar signs has no space inside them and no digit after them, unlike the amounts in "from $5
// to $10"; a digit may follow one that begins with a command (`$\sim$5`). The length is bounded, since the
// search starts anew at each dollar sign.
const FORMULA = pattern('gsu')`
  \$\$?(?=\S)((?:\\.|[^$\\]){0,500}[^\s\\$]|\\[^\s])\$\$?(?!\d)|\$([\\^_](?:\\.|[^$\\]){0,500})\$|
  \\\(([^\\]{0,500}(?:\\[^)][^\\]{0,100}){0,40})\\\)|\\\[([^\\]{0,500}(?:\\[^\]][^\\]{0,100}){0,40})\\\]
`;

// What only TeX writes: dashes of two or three hyphens, opening quotes, a tilde as a space, braces.
const TEX_SIGN = /[\\${`]|--|[\p{L}\p{N}.]~[\p{L}\p{N}]/u;

/**
 * Converts the TeX in a text to plain Unicode text, never markup. Unknown commands are left as they are
 * written.
 */
export function texToUnicode(text: string): string {
  if (!TEX_SIGN.test(text)) return text;
  const chosen = text
    .replace(/\\texorpdfstring\s?\{[^{}]{0,200}\}\s?\{([^{}]{0,200})\}/g, '$1')
    .replace(
      /\\ensuremath\s?\{((?:[^{}$]|\{[^{}$]{0,80}\}){0,200})\}/g,
      (_, inside: string) => `$${inside.trim()}$`,
    );
  let read = '';
  let end = 0;
  for (const formula of chosen.matchAll(FORMULA)) {
    if (formula[0].startsWith('$') && chosen[formula.index - 1] === '\\') continue;
    read += chosen.slice(end, formula.index);
    read += new TexConverter(formula.slice(1).find(Boolean) ?? '', true).convert();
    end = formula.index + formula[0].length;
  }
  return words(read + chosen.slice(end));
}

/** Converts text outside formulas. */
function words(text: string): string {
  const signs = text
    .replace(/(?<!-)---(?!-)/g, '—')
    .replace(/(?<!-)--(?!-)/g, '–')
    .replace(/(?<=[\p{L}\p{N}.])~(?=[\p{L}\p{N}])/gu, ' ')
    .replace(/(?<![`\p{L}\p{N}])`([^`'\n]{1,100})'(?!['\p{L}])/gu, '‘$1’')
    .replace(/(?<!`)``(?!`)/g, '“')
    .replace(/(?<=[\p{L}\p{N}\p{P}])(?<!')''(?!')/gu, text.includes('``') ? '”' : '$&');
  return /[\\{]/.test(signs) ? new TexConverter(signs, false).convert() : signs;
}

// A group outside formulas is TeX if it holds a command, or one word with capitals that are protected;
// `{0, 1}` is a set.
const GROUP = /\{(?:[^}\\]{0,120}\\["'`^~=.a-zA-Z]|(?=[^{}]{0,40}\p{Lu})[\p{L}\p{N}+-]{1,40}\})/suy;

/** Converts TeX from left to right. Outside formulas only commands are converted. */
class TexConverter {
  #at = 0;
  #depth = 0;
  /** Where a group begins whose braces are kept. */
  #kept = -1;

  constructor(
    readonly source: string,
    readonly formula: boolean,
  ) {}

  /** Converts up to the end, or up to the closing brace of the current group. */
  convert(): string {
    let text = '';
    // Only the last character is handed on: reading the end of a growing string again and again would be
    // slow.
    let last = '';
    while (this.#at < this.source.length && !(this.#depth > 0 && this.source[this.#at] === '}')) {
      const next = this.#next(last);
      last = next.at(-1) ?? last;
      text += next;
    }
    return text;
  }

  #next(before: string): string {
    const character = this.source[this.#at] ?? '';
    if (character === '\\') return this.#command(before);
    if (!this.formula && this.#depth === 0 && !(character === '{' && this.#isGroup()))
      return this.#character();
    if (character === '{') return this.#argument();
    if (this.formula && (character === '^' || character === '_')) {
      this.#at++;
      return toScript(this.#argument(), character);
    }
    if (this.formula && character === '~') {
      this.#at++;
      return ' ';
    }
    // TeX ignores spaces in formulas: of several in a row, keep one.
    if (this.formula && /\s/.test(character) && /\s/.test(before)) {
      this.#at++;
      return '';
    }
    return this.#character();
  }

  #isGroup(): boolean {
    if (this.#at === this.#kept) return false;
    GROUP.lastIndex = this.#at;
    return GROUP.test(this.source);
  }

  #character(): string {
    const character = String.fromCodePoint(this.source.codePointAt(this.#at) ?? 0);
    this.#at += character.length;
    return character;
  }

  /** @param before the last character converted so far. */
  #command(before = ''): string {
    const start = this.#at;
    const name = /^\\([a-z]+|.)/isu.exec(this.source.slice(start, start + 40))?.[1];
    this.#at += 1 + (name?.length ?? 0);
    if (!name) return '\\';
    const accent = ACCENTS.get(name);
    if (accent && (this.formula || !/^[a-z]/i.test(name) || /^\s*[{\s]/.test(this.#rest())))
      return this.#deeper(() => addAccent(this.#argument(), accent));
    if (isAlphabet(name)) return this.#deeper(() => toAlphabet(this.#argument(), name));
    const symbol = SYMBOLS.get(name);
    if (symbol !== undefined) {
      // Drop the space after the command, except where there is one before it too, as around an arrow.
      if (this.formula && !/\s/.test(before)) this.#skipSpace();
      if (!this.formula) this.#endCommand(/^\p{L}$/u.test(symbol));
      return symbol;
    }
    // Separate a function name from the factor before it: `n\log n` becomes `n log n`.
    if (FUNCTIONS.has(name)) return /[\p{L}\p{N})]/u.test(before) ? ` ${name}` : name;
    return this.#deeper(() => this.#layout(name, start));
  }

  /**
   * Skips what ends a command in text: `{}`, or the space after it where the sign is a letter
   * (`\AA ngström`).
   */
  #endCommand(isLetter: boolean): void {
    if (this.#rest().startsWith('{}')) this.#at += 2;
    else if (isLetter && /^\s\p{L}/u.test(this.#rest())) this.#at++;
  }

  /** Reads commands within commands so deep and no deeper. */
  #deeper(read: () => string): string {
    if (this.#depth >= MAX_DEPTH) return '';
    this.#depth++;
    const text = read();
    this.#depth--;
    return text;
  }

  /** Converts commands for fonts, fractions, roots and spaces. */
  #layout(name: string, start: number): string {
    if (
      /^(?:text|math)(?:rm|bf|it|sf|tt|sc|up|normal)?$|^(?:emph|mbox|operatorname|boldsymbol|bm|underline|textsc)$/.test(
        name,
      )
    )
      return this.#argument();
    if (
      /^(?:rm|bf|it|sl|sf|tt|sc|em|left|right|big|Big|displaystyle|textstyle|limits|!)$|^(?:it|sl|sc|up|md|bf|rm|sf|tt)(?:shape|series|family)$|^(?:normalfont|tiny|small|large|Large|protect|boldmath)$/.test(
        name,
      )
    ) {
      this.#skipSpace();
      return '';
    }
    if (name === 'frac' || name === 'tfrac' || name === 'dfrac')
      return `${parenthesise(this.#argument())}/${parenthesise(this.#argument())}`;
    if (name === 'sqrt') return `√${parenthesise(this.#argument())}`;
    if (name === 'texorpdfstring' || name === 'href') {
      this.#argument();
      return this.#argument();
    }
    if (/^(?:footnote|thanks|label|vspace|hspace)$/.test(name)) {
      this.#argument();
      return '';
    }
    if (name === 'url' || name === 'num' || name === 'si' || name === 'unit') return this.#argument();
    if (name === 'SI' || name === 'qty') return `${this.#argument()} ${this.#argument()}`;
    if (name === 'ce' || name === 'chem')
      return this.#argument().replace(/(?<=[\p{L})\]])\d+/gu, (digits) => toScript(digits, '_'));
    if (name === 'textsubscript') return toScript(this.#argument(), '_');
    if (name === 'textsuperscript') return toScript(this.#argument(), '^');
    const sign = TEXT_SIGNS.get(name);
    if (sign !== undefined) {
      this.#endCommand(true);
      return sign;
    }
    if (/^(?:quad|qquad|[,;: ])$/.test(name)) return ' ';
    // The end of a line, but not the beginning of a path.
    if (name === '\\' && start > 0)
      return /^\s/.test(this.#rest()) || /\s/.test(this.source[start - 1] ?? '') ? '' : ' ';
    if (/^[{}$%&#_^|]$/.test(name)) return name === '|' ? '‖' : name;
    // The group after a command that is not known stays as it is written, too.
    if (this.source[this.#at] === '{') this.#kept = this.#at;
    return this.source.slice(start, this.#at);
  }

  /** Converts one argument: a group in braces (which are dropped), a command, or a single character. */
  #argument(): string {
    this.#skipSpace();
    if (this.source[this.#at] === '\\') return this.#command();
    if (this.source[this.#at] !== '{' || this.#depth >= MAX_DEPTH)
      return this.#at < this.source.length ? this.#character() : '';
    this.#at++;
    this.#depth++;
    const group = this.convert();
    this.#depth--;
    this.#at++;
    return group;
  }

  #rest(): string {
    return this.source.slice(this.#at, this.#at + 8);
  }

  #skipSpace(): void {
    while (/\s/.test(this.source[this.#at] ?? '')) this.#at++;
  }
}

function toScript(text: string, place: '^' | '_'): string {
  const placed = Array.from(text, (character) => SCRIPTS[place].get(character));
  if (placed.every((character) => character !== undefined)) return placed.join('');
  return `${place}${parenthesise(text)}`;
}

function addAccent(text: string, accent: string): string {
  const [first = '', ...rest] = text;
  // Over nothing, an accent is itself a sign: `\~{}` is how a tilde is written.
  if (!first) return { '\u0303': '~', '\u0302': '^' }[accent] ?? '';
  // An accent replaces the dot of i and j.
  const bare = { ı: 'i', ȷ: 'j' }[first] ?? first;
  return (bare + accent).normalize('NFC') + rest.join('');
}

function parenthesise(text: string): string {
  return /^(?:[\p{L}\p{N}\p{M}]+|.)$/u.test(text) ? text : `(${text})`;
}
