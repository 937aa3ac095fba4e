/** Finds the words of a text for its index terms, and the phrases that two texts share. */
import type { Token } from '../text/analyser.ts';
import { tokeniseRanked, type PaperText } from './corpus.ts';

/** Two neighbouring words of a text. */
interface Bigram {
  /** Their stems, separated by a space. */
  key: string;
  from: Token;
  to: Token;
}

/** Neighbouring words as written in a text, and their stems. */
export interface Phrase {
  words: string;
  terms: string[];
}

/** Stems that are not part of phrases, as they belong to the style of papers and not to their subject. */
const NON_PHRASE_STEMS = new Set(
  `achiev analyz approach base consid demonstr describ develop differ evalu examin exist experi find found
  futur gener high import improv includ introduc investig larg method new novel number obtain paper perform
  present propos provid recent requir result review show shown signific similar simpl small solv state studi
  suggest technique techniqu two three various work`.split(/\s+/),
);
const MAX_PHRASE_LENGTH = 4;
/** What may separate two words of a phrase. */
const SEPARATOR = /^[\s\u2010\u2011-]{0,2}$/;

/**
 * The most frequent surface form of each term in a paper; the last one if several are equally frequent, as
 * titles are capitalised.
 *
 * @param wanted the terms to look for; by default all.
 */
export function surfaceForms(paper: PaperText, wanted?: ReadonlySet<string>): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  const forms = new Map<string, string>();
  for (const text of [paper.title, paper.abstract ?? ''])
    for (const { term, start, end } of tokeniseRanked(text)) {
      if (wanted && !wanted.has(term)) continue;
      const form = text.slice(start, end);
      const ofTerm = counts.get(term) ?? new Map<string, number>();
      counts.set(term, ofTerm.set(form, (ofTerm.get(form) ?? 0) + 1));
      if ((ofTerm.get(form) ?? 0) >= (ofTerm.get(forms.get(term) ?? '') ?? 0)) forms.set(term, form);
    }
  return forms;
}

/** The phrases of two to four words that both papers contain, as written in the first. */
export function findSharedPhrases(paper: PaperText, other: PaperText): Phrase[] {
  const withBigrams = textsOf(paper).map((text) => ({ text, bigrams: findBigrams(text) }));
  const keys = new Set(withBigrams.flatMap(({ bigrams }) => bigrams.map(({ key }) => key)));
  const shared = new Set(textsOf(other).flatMap((text) => findBigrams(text, keys).map(({ key }) => key)));
  if (shared.size === 0) return [];
  const phrases = new Map<string, Phrase>();
  for (const { text, bigrams } of withBigrams) {
    let current: Token[] = [];
    for (const { key, from, to } of bigrams) {
      if (!shared.has(key)) current = [];
      else {
        current = current.at(-1) === from ? [...current, to].slice(-MAX_PHRASE_LENGTH) : [from, to];
        for (let length = 2; length <= current.length; length++)
          addPhrase(current.slice(-length), text, phrases);
      }
    }
  }
  return [...phrases.values()];
}

function textsOf(paper: PaperText): string[] {
  return [paper.title, paper.abstract ?? ''];
}

/**
 * Words separated by at most two spaces or hyphens; the overlapping tokens of a name (`GPT-2`) count as
 * neighbours too.
 *
 * @param keys the bigrams to look for; by default all.
 */
function findBigrams(text: string, keys?: ReadonlySet<string>): Bigram[] {
  const found: Bigram[] = [];
  let from: Token | undefined;
  for (const to of tokeniseRanked(text)) {
    if (NON_PHRASE_STEMS.has(to.term)) continue;
    const key = from && `${from.term} ${to.term}`;
    if (from && key && (!keys || keys.has(key)) && SEPARATOR.test(text.slice(from.end, to.start)))
      found.push({ key, from, to });
    from = to;
  }
  return found;
}

function addPhrase(tokens: Token[], text: string, into: Map<string, Phrase>): void {
  const terms = [...new Set(tokens.map((token) => token.term))];
  const key = terms.join(' ');
  const start = Math.min(...tokens.map((token) => token.start));
  const end = Math.max(...tokens.map((token) => token.end));
  if (terms.length > 1 && !into.has(key)) into.set(key, { words: text.slice(start, end), terms });
}
