/** Turns text into index terms; search and related papers share this one analyser. */
import { stemmer } from 'stemmer';
import { fold } from './fold.ts';
import { STOP_WORDS } from './stop-words.ts';
import { wordPatternFor } from './word-pattern.ts';

export { fold } from './fold.ts';

/**
 * Raise this whenever the same text may give different terms: indexes made by an older version are rebuilt.
 */
export const ANALYSER_VERSION = 2;

/** An index term and its position in the text (UTF-16 offsets, end exclusive). */
export interface Token {
  term: string;
  start: number;
  end: number;
}

/** A folded word and its position in the text, before stop words are removed and the rest is stemmed. */
export interface Word {
  folded: string;
  start: number;
  end: number;
}

export interface AnalyserOptions {
  /** For names of people and venues, in which stop words matter: Kaiming He, Will Grathwohl. */
  keepStopWords?: boolean;
}

/**
 * Yields the words of a text in order, folded, including stop words and single letters; a run of CJK is one
 * word.
 */
export function* splitWords(text: string): Generator<Word & { cjk: boolean }> {
  for (const match of text.matchAll(wordPatternFor(text))) {
    const folded = fold(match[0]);
    if (!folded) continue;
    const cjk = match.groups?.['cjk'] !== undefined;
    yield { folded, cjk, start: match.index, end: match.index + match[0].length };
  }
}

/**
 * Splits a text into tokens, in order, without stop words and single letters.
 *
 * Diacritics are folded and words are Porter-stemmed. Runs of scripts without spaces (Chinese, Thai) become
 * overlapping character bigrams. A name joined to a digit or a single letter gives a token of its own as well: `GPT-2`
 * gives `gpt`, `gpt2` and `2`. A name with an ending also gives one without it: `PointNet++` gives
 * `pointnet++` and `pointnet`.
 */
export function tokenise(text: string, reading: AnalyserOptions = {}): Token[] {
  const found: Token[] = [];
  let previous: Word | undefined;
  for (const word of splitWords(text)) {
    const { folded, start, end } = word;
    if (word.cjk) addBigrams(word, text.slice(start, end), found);
    else {
      if (previous && isOneName(text.slice(previous.end, start), previous.folded, folded))
        found.push({ term: stem(previous.folded + folded), start: previous.start, end });
      const term = toTerm(folded, reading);
      if (term) found.push({ term, start, end });
      const bare = /^(.{2,}?)(?:\+\+|#)$/.exec(folded)?.[1];
      if (bare) found.push({ term: stem(bare), start, end });
    }
    previous = word.cjk ? undefined : word;
  }
  return found;
}

/** The index terms of a text, in order and with repeats. */
export function analyse(text: string, reading: AnalyserOptions = {}): string[] {
  return tokenise(text, reading).map((t) => t.term);
}

/**
 * The folded words of a text joined by single spaces, to compare texts regardless of case, accents and
 * punctuation. `&` is `and`.
 */
export function foldText(text: string): string {
  const spelled = text.replaceAll('&', ' and ');
  return Array.from(splitWords(spelled), ({ folded }) => folded).join(' ');
}

/** The index term of a folded word; '' for a stop word or a single letter. */
export function toTerm(folded: string, { keepStopWords = false }: AnalyserOptions = {}): string {
  if ((folded.length === 1 && /^[a-z]$/.test(folded)) || (!keepStopWords && STOP_WORDS.has(folded)))
    return '';
  return stem(folded);
}

// Stemming a word takes longer than looking its stem up, and texts repeat their words.
const STEMS_KEPT = 20_000;
const stems = new Map<string, string>();

/** The Porter stem of a folded word. */
export function stem(folded: string): string {
  const known = stems.get(folded);
  if (known !== undefined) return known;
  const found = /^[a-z]+$/.test(folded) ? stemmer(folded) : folded;
  if (stems.size >= STEMS_KEPT) stems.clear();
  stems.set(folded, found);
  return found;
}

/** Whether two neighbouring words form one name: `GPT-2`, `k-NN`, `\ell_1`, `CO$_2$`. */
function isOneName(between: string, left: string, right: string): boolean {
  const index = right === 'infty' || /^\p{N}+$/u.test(right);
  if (/^\$?[_^]?\{?$/.test(between)) return left.length <= 2 && /^\p{L}+$/u.test(left) && index;
  if (!/^[-\u2010\u2011]$/.test(between)) return false;
  return left.length === 1 || right.length === 1 || /^\p{N}/u.test(right);
}

function addBigrams({ folded, start, end }: Word, raw: string, into: Token[]): void {
  // Folding may change the length (half-width forms); each bigram then gets the offsets of the whole run.
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
