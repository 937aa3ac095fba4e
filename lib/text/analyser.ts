/** The one analyser: search and relatedness read the same words out of a text. */
import { stemmer } from 'stemmer';
import { fold } from './fold.ts';
import { STOP_WORDS } from './stop-words.ts';
import { wordPatternFor } from './word-pattern.ts';

export { fold } from './fold.ts';

/** Raised whenever the same text may give other terms: an index made by an older analyser is then rebuilt. */
export const ANALYSER_VERSION = 1;

/** One word of a text: its index term, and where it stands (UTF-16 offsets, end exclusive). */
export interface Token {
  term: string;
  start: number;
  end: number;
}

/** One word as it stands in a text, before stemming and before stop words are left out. */
export interface Word {
  folded: string;
  start: number;
  end: number;
}

// What the analyser may be told: names of people and venues keep their stop words (Kaiming He, Will Grathwohl).
interface Reading {
  keepStopWords?: boolean;
}

/** The words of a text in order, folded, stop words and lone letters included; CJK runs are one word each. */
export function* words(text: string): Generator<Word & { cjk: boolean }> {
  for (const match of text.matchAll(wordPatternFor(text))) {
    const folded = fold(match[0]);
    if (!folded) continue;
    const cjk = match.groups?.['cjk'] !== undefined;
    yield { folded, cjk, start: match.index, end: match.index + match[0].length };
  }
}

/**
 * The words of a text in order, stop words and lone letters left out.
 *
 * Diacritics are folded, words are Porter-stemmed; Chinese, Japanese and Korean runs become overlapping pairs of
 * characters. Names joined by a hyphen to a digit or a single letter are also kept whole (`GPT-2` gives `gpt`, `gpt2`, `2`),
 * and so is a name without its ending (`PointNet++` gives `pointnet++` and `pointnet`).
 */
export function tokens(text: string, reading: Reading = {}): Token[] {
  const found: Token[] = [];
  let previous: Word | undefined;
  for (const word of words(text)) {
    const { folded, start, end } = word;
    if (word.cjk) pairs(word, text.slice(start, end), found);
    else {
      if (previous && joins(text.slice(previous.end, start), previous.folded, folded))
        found.push({ term: stemmed(previous.folded + folded), start: previous.start, end });
      const term = stem(folded, reading);
      if (term) found.push({ term, start, end });
      const bare = /^(.{2,}?)(?:\+\+|#)$/.exec(folded)?.[1];
      if (bare) found.push({ term: stemmed(bare), start, end });
    }
    previous = word.cjk ? undefined : word;
  }
  return found;
}

/** The index terms of a text, in order, with repeats. */
export function terms(text: string, reading: Reading = {}): string[] {
  return tokens(text, reading).map((t) => t.term);
}

/** A text as its folded words, one space apart: what two texts have in common that a person would call the same. */
export function plain(text: string): string {
  return Array.from(words(text), ({ folded }) => folded).join(' ');
}

/** The index term of a folded word, or nothing for a stop word or a lone letter. */
export function stem(folded: string, { keepStopWords = false }: Reading = {}): string {
  if ((folded.length === 1 && /^[a-z]$/.test(folded)) || (!keepStopWords && STOP_WORDS.has(folded)))
    return '';
  return stemmed(folded);
}

// Texts repeat their words, and a stem takes longer to find than to look up.
const STEMS_KEPT = 20_000;
const stems = new Map<string, string>();

function stemmed(folded: string): string {
  const known = stems.get(folded);
  if (known !== undefined) return known;
  const found = /^[a-z]+$/.test(folded) ? stemmer(folded) : folded;
  if (stems.size >= STEMS_KEPT) stems.clear();
  stems.set(folded, found);
  return found;
}

/** `GPT-2`, `k-NN`, `\ell_1`, `CO$_2$`: two words that are one name. */
function joins(between: string, left: string, right: string): boolean {
  const index = right === 'infty' || /^\p{N}+$/u.test(right);
  if (/^\$?[_^]?\{?$/.test(between)) return left.length <= 2 && /^\p{L}+$/u.test(left) && index;
  if (!/^[-\u2010\u2011]$/.test(between)) return false;
  return left.length === 1 || right.length === 1 || /^\p{N}/u.test(right);
}

function pairs({ folded, start, end }: Word, raw: string, into: Token[]): void {
  // Folding may change the length (half-width forms); offsets then cover the whole run.
  const exact = folded.length === raw.length;
  const chars = [...folded];
  if (chars.length === 1) into.push({ term: folded, start, end });
  let at = start;
  for (let i = 0; i + 1 < chars.length; i++) {
    const term = `${chars[i]}${chars[i + 1]}`;
    into.push({ term, start: exact ? at : start, end: exact ? at + term.length : end });
    at += chars[i]?.length ?? 0;
  }
}
