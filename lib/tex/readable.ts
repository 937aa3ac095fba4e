/** A title with TeX in it as text that can be read: `$\alpha$-stable $L^2$ bounds` is `α-stable L² bounds`. */
import { isAlphabet, styled } from './alphabets.ts';
import { ACCENTS, FUNCTIONS, SCRIPTS, SYMBOLS } from './symbols.ts';

/** Deeper groups than these are left as they are written: nobody wrote them to be read. */
const DEEPEST = 20;

// Dollar signs around a formula, not around the amounts in "from $5 to $10": nothing but the formula touches them.
const FORMULA = /\$\$?(?=\S)((?:\\.|[^$\\])*?[^\s\\$]|\\[^\s])\$\$?(?!\d)|\\\((.*?)\\\)/gsu;

/** Text as people read it. What is no TeX, or is TeX that this does not know, stays as it is written. Never markup. */
export function readable(text: string): string {
  if (!/[\\$]/.test(text)) return text;
  const withoutFormulas = text.replace(FORMULA, (_, dollars?: string, brackets?: string) =>
    new Reader(dollars ?? brackets ?? '', true).all(),
  );
  return withoutFormulas.includes('\\') ? new Reader(withoutFormulas, false).all() : withoutFormulas;
}

/** Reads TeX from left to right. Outside formulas only commands mean something. */
class Reader {
  #at = 0;
  #depth = 0;

  constructor(
    readonly source: string,
    readonly formula: boolean,
  ) {}

  /** Everything, or up to the brace that closes the group being read. */
  all(): string {
    let read = '';
    while (this.#at < this.source.length && !(this.#depth > 0 && this.source[this.#at] === '}'))
      read += this.#next(read);
    return read;
  }

  #next(before: string): string {
    const character = this.source[this.#at] ?? '';
    if (character === '\\') return this.#command(before);
    if (!this.formula && this.#depth === 0) return this.#character();
    if (character === '{') return this.#argument();
    if (this.formula && (character === '^' || character === '_')) {
      this.#at++;
      return script(this.#argument(), character);
    }
    if (this.formula && character === '~') {
      this.#at++;
      return ' ';
    }
    // Between what TeX sets close together, spaces are the writer's own.
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

  /** @param before what was read so far. */
  #command(before = ''): string {
    const start = this.#at;
    const name = /^\\([a-z]+|.)/isu.exec(this.source.slice(start, start + 40))?.[1];
    this.#at += 1 + (name?.length ?? 0);
    if (!name) return '\\';
    const accent = ACCENTS.get(name);
    if (accent && (this.formula || !/^[a-z]/i.test(name) || /^\s*[{\s]/.test(this.#rest())))
      return accented(this.#argument(), accent);
    if (isAlphabet(name)) return styled(this.#argument(), name);
    const symbol = SYMBOLS.get(name);
    if (symbol !== undefined) {
      // Where there is space before it as well, as about an arrow, it is meant to be seen.
      if (this.formula && !/\s$/.test(before)) this.#skipSpace();
      return symbol;
    }
    // A function's name stands apart from what it is multiplied with.
    if (FUNCTIONS.has(name)) return /[\p{L}\p{N})]$/u.test(before) ? ` ${name}` : name;
    return this.#layout(name, start);
  }

  /** Commands that say how something is set. */
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
      return `${grouped(this.#argument())}/${grouped(this.#argument())}`;
    if (name === 'sqrt') return `√${grouped(this.#argument())}`;
    if (/^(?:quad|qquad|[,;: ])$/.test(name)) return ' ';
    if (/^[{}$%&#_^|]$/.test(name)) return name === '|' ? '‖' : name;
    return this.source.slice(start, this.#at);
  }

  /** A group in braces without them, a command, or one character. */
  #argument(): string {
    this.#skipSpace();
    if (this.source[this.#at] === '\\') return this.#command();
    if (this.source[this.#at] !== '{' || this.#depth >= DEEPEST)
      return this.#at < this.source.length ? this.#character() : '';
    this.#at++;
    this.#depth++;
    const group = this.all();
    this.#depth--;
    this.#at++;
    return group;
  }

  #rest(): string {
    return this.source.slice(this.#at, this.#at + 8);
  }

  /** A command ends at the space after it. In plain text that is also the space between two words. */
  #skipSpace(): void {
    while (/\s/.test(this.source[this.#at] ?? '')) this.#at++;
  }
}

function script(text: string, place: '^' | '_'): string {
  const placed = Array.from(text, (character) => SCRIPTS[place].get(character));
  if (placed.every((character) => character !== undefined)) return placed.join('');
  return `${place}${grouped(text)}`;
}

function accented(text: string, accent: string): string {
  const [first = '', ...rest] = text;
  // A dot gives way to the accent.
  const bare = { ı: 'i', ȷ: 'j' }[first] ?? first;
  return (bare + accent).normalize('NFC') + rest.join('');
}

function grouped(text: string): string {
  return /^(?:[\p{L}\p{N}\p{M}]+|.)$/u.test(text) ? text : `(${text})`;
}
