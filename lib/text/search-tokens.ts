/** The terms by which papers are searched: those of the analyser, and further forms of the same words. */
import {
  type AnalyserOptions,
  splitWords,
  stem,
  toTerm,
  type Token,
  tokenise,
  type Word,
} from './analyser.ts';
import { STOP_WORDS } from './stop-words.ts';

/** A token and what it is beside the words themselves. */
export interface SearchToken extends Token {
  /**
   * - `joined`: two words with a hyphen between them as one (`pre-training`: `pretrain`);
   * - `part`: a part of a name in camel case (`AlphaFold`: `alpha`, `fold`);
   * - `sign`: letters around an ampersand (`AT&T`: `at&t`);
   * - `initials`: those of a person in a row (`J. R. R.`: `jrr`);
   * - `small`: a stop word or a single letter, marked so that it is never found by accident (`=to`, `=r`).
   */
  kind?: 'joined' | 'part' | 'sign' | 'initials' | 'small';
}

export interface SearchTokenOptions extends AnalyserOptions {
  /** Whether stop words and all single letters are given as `small`, and not capital letters alone. */
  small?: boolean;
}

/** The tokens of a text: those of `tokenise` in its order, then the others. */
export function searchTokens(text: string, options: SearchTokenOptions = {}): SearchToken[] {
  const found: SearchToken[] = tokenise(text, options);
  let previous: Word | undefined;
  let initials: Word | undefined;
  const endInitials = () => {
    if (initials && initials.folded.length > 1)
      found.push({ ...spanOf(initials), term: initials.folded, kind: 'initials' });
    initials = undefined;
  };
  for (const word of splitWords(text)) {
    const between = previous ? text.slice(previous.end, word.start) : '';
    const written = text.slice(word.start, word.end);
    if (previous) found.push(...across(previous, between, word));
    if (!/^\p{Lu}$/u.test(written)) endInitials();
    else if (initials && isBetweenInitials(between, options))
      initials = { ...initials, folded: initials.folded + word.folded, end: word.end };
    else {
      endInitials();
      initials = word;
    }
    found.push(...partsOf(word, written), ...smallOf(word, written, options));
    previous = word.cjk ? undefined : word;
  }
  endInitials();
  return found;
}

/** The marked term of a stop word or a single letter. */
export function smallTerm(folded: string): string {
  return `=${folded}`;
}

// Stop words that begin compounds (`over-fitting`, `on-line`).
const BEGINNINGS = new Set([
  'over',
  'under',
  'up',
  'on',
  'off',
  'out',
  'in',
  'down',
  'through',
  'after',
  'with',
]);

/** The terms of two neighbouring words together. */
function* across(left: Word, between: string, right: Word): Generator<SearchToken> {
  const span = { start: left.start, end: right.end };
  if (/^\s?&(?:amp;)?\s?$/.test(between) && left.folded.length <= 3 && right.folded.length <= 3)
    yield { ...span, term: `${left.folded}&${right.folded}`, kind: 'sign' };
  if (/^[-\u2010\u2011\u00ad]$/.test(between) && isCompound(left.folded, right.folded))
    yield { ...span, term: stem(left.folded + right.folded), kind: 'joined' };
}

/** Whether two folded words may be written as one. */
export function isCompound(left: string, right: string): boolean {
  const areWords = left.length > 1 && right.length > 1 && /^\p{L}+$/u.test(left + right);
  return areWords && !STOP_WORDS.has(right) && (!STOP_WORDS.has(left) || BEGINNINGS.has(left));
}

/** Shorter parts of names in camel case are found too often. */
const SHORTEST_PART = 3;

function* partsOf({ start }: Word, written: string): Generator<SearchToken> {
  if (!/\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll}{2}/u.test(written)) return;
  let at = start;
  const parts = written.split(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll}{2})/u);
  for (const part of parts.length > 1 ? parts : []) {
    const [word] = splitWords(part.replace(/[+#*]+$/, ''));
    const term = word && word.folded.length >= SHORTEST_PART ? toTerm(word.folded) : '';
    if (term) yield { term, start: at, end: at + (word?.end ?? 0), kind: 'part' };
    at += part.length;
  }
}

function* smallOf(
  word: Word,
  written: string,
  { small, keepStopWords }: SearchTokenOptions,
): Generator<SearchToken> {
  const isLetter = word.folded.length === 1 && /^[a-z]$/.test(word.folded);
  const isStopWord = STOP_WORDS.has(word.folded) && !keepStopWords;
  const isCapital = isLetter && /^\p{Lu}$/u.test(written) && !keepStopWords;
  if (small ? isLetter || isStopWord : isCapital && !isStopWord)
    yield { ...spanOf(word), term: smallTerm(word.folded), kind: 'small' };
}

function isBetweenInitials(between: string, { keepStopWords }: AnalyserOptions): boolean {
  return /^\.(?:[^\S\n]|-)?$/.test(between) || (keepStopWords === true && /^[^\S\n]$|^-$/.test(between));
}

function spanOf({ start, end }: Word): { start: number; end: number } {
  return { start, end };
}
