/** Converts TeX in titles to Unicode text: `$\alpha$-stable $L^2$ bounds` becomes `α-stable L² bounds`. */
import { isAlphabet, toAlphabet } from './alphabets.ts';
import { ACCENTS, FUNCTIONS, SCRIPTS, SYMBOLS } from './symbols.ts';

/** Groups nested deeper than this are not converted; no real title has them. */
const MAX_DEPTH = 20;

// A formula in dollar signs has no space inside them and no digit after them, unlike the amounts in "from $5
// to $10".
const FORMULA = /\$\$?(?=\S)((?:\\.|[^$\\])*?[^\s\\$]|\\[^\s])\$\$?(?!\d)|\\\((.*?)\\\)/gsu;

/**
 * Converts the TeX in a text to plain Unicode text, never markup. Unknown commands are left as they are
 * written.
 */
export function texToUnicode(text: string): string {
  if (!/[\\$]/.test(text)) return text;
  const withoutFormulas = text.replace(FORMULA, (_, dollars?: string, brackets?: string) =>
    new TexConverter(dollars ?? brackets ?? '', true).convert(),
  );
  return withoutFormulas.includes('\\')
    ? new TexConverter(withoutFormulas, false).convert()
    : withoutFormulas;
}

/** Converts TeX from left to right. Outside formulas only commands are converted. */
class TexConverter {
  #at = 0;
  #depth = 0;

  constructor(
    readonly source: string,
    readonly formula: boolean,
  ) {}

  /** Converts up to the end, or up to the closing brace of the current group. */
  convert(): string {
    let text = '';
    while (this.#at < this.source.length && !(this.#depth > 0 && this.source[this.#at] === '}'))
      text += this.#next(text);
    return text;
  }

  #next(before: string): string {
    const character = this.source[this.#at] ?? '';
    if (character === '\\') return this.#command(before);
    if (!this.formula && this.#depth === 0) return this.#character();
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
    if (this.formula && /\s/.test(character) && /\s$/.test(before)) {
      this.#at++;
      return '';
    }
    return this.#character();
  }

  #character(): string {
    const character = String.fromCodePoint(this.source.codePointAt(this.#at) ?? 0);
    this.#at += character.length;
    return character;
  }

  /** @param before the text converted so far. */
  #command(before = ''): string {
    const start = this.#at;
    const name = /^\\([a-z]+|.)/isu.exec(this.source.slice(start, start + 40))?.[1];
    this.#at += 1 + (name?.length ?? 0);
    if (!name) return '\\';
    const accent = ACCENTS.get(name);
    if (accent && (this.formula || !/^[a-z]/i.test(name) || /^\s*[{\s]/.test(this.#rest())))
      return addAccent(this.#argument(), accent);
    if (isAlphabet(name)) return toAlphabet(this.#argument(), name);
    const symbol = SYMBOLS.get(name);
    if (symbol !== undefined) {
      // Drop the space after the command, except where there is one before it too, as around an arrow.
      if (this.formula && !/\s$/.test(before)) this.#skipSpace();
      return symbol;
    }
    // Separate a function name from the factor before it: `n\log n` becomes `n log n`.
    if (FUNCTIONS.has(name)) return /[\p{L}\p{N})]$/u.test(before) ? ` ${name}` : name;
    return this.#layout(name, start);
  }

  /** Converts commands for fonts, fractions, roots and spaces. */
  #layout(name: string, start: number): string {
    if (
      /^(?:text|math)(?:rm|bf|it|sf|tt|sc|up|normal)?$|^(?:emph|mbox|operatorname|boldsymbol|bm|underline|textsc)$/.test(
        name,
      )
    )
      return this.#argument();
    if (/^(?:rm|bf|it|sf|tt|sc|em|left|right|big|Big|displaystyle|textstyle|limits|!)$/.test(name)) {
      this.#skipSpace();
      return '';
    }
    if (name === 'frac' || name === 'tfrac' || name === 'dfrac')
      return `${parenthesise(this.#argument())}/${parenthesise(this.#argument())}`;
    if (name === 'sqrt') return `√${parenthesise(this.#argument())}`;
    if (/^(?:quad|qquad|[,;: ])$/.test(name)) return ' ';
    if (/^[{}$%&#_^|]$/.test(name)) return name === '|' ? '‖' : name;
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
  // An accent replaces the dot of i and j.
  const bare = { ı: 'i', ȷ: 'j' }[first] ?? first;
  return (bare + accent).normalize('NFC') + rest.join('');
}

function parenthesise(text: string): string {
  return /^(?:[\p{L}\p{N}\p{M}]+|.)$/u.test(text) ? text : `(${text})`;
}
