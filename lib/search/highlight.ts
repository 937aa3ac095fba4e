/** Finds the matched words to highlight in a text, and the sentence to show as a snippet. */
import { searchTokens } from '../text/search-tokens.ts';

/** A range of a text: UTF-16 offsets, end exclusive. */
export interface TextRange {
  start: number;
  end: number;
}

/**
 * The ranges of words with these index terms, in order and without overlaps: `interpretable` for the term
 * `interpret`.
 *
 * @param terms as in `SearchHit.terms`.
 */
export function findHighlights(text: string, terms: Iterable<string>): TextRange[] {
  const wanted = new Set(terms);
  const found: TextRange[] = [];
  const held = searchTokens(text, { keepStopWords: true, small: true }).filter(({ term }) =>
    wanted.has(term),
  );
  for (const { start, end } of held.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = found.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else found.push({ start, end });
  }
  return found;
}

/**
 * The sentence with the most different terms, then the most matches; the first such one, also if nothing
 * matches.
 */
export function findSnippet(abstract: string, terms: Iterable<string>): TextRange {
  const wanted = new Set(terms);
  let best = { start: 0, end: 0, different: -1, places: -1 };
  for (const { start, end } of splitSentences(abstract)) {
    const held = searchTokens(abstract.slice(start, end), { keepStopWords: true, small: true }).filter(
      ({ term }) => wanted.has(term),
    );
    const different = new Set(held.map(({ term }) => term)).size;
    if (different > best.different || (different === best.different && held.length > best.places))
      best = { start, end, different, places: held.length };
  }
  return { start: best.start, end: best.end };
}

/** Code units that are segmented at a time: the browser's segmenter looks ahead without bound for the end of a sentence. */
const PIECE = 2_000;
// No sentence ends after the abbreviations in `et al. (2019)`, `Fig. 2` and `i.e. it`.
const ABBREVIATION = /\b(?:al|cf|e\.g|i\.e|eq|eqs|fig|figs|resp|vs|sec|ref|no|approx)\.$/i;
const LONGEST_ABBREVIATION = 8;

/** Splits a text into sentences, without the white space around them. */
export function splitSentences(text: string): TextRange[] {
  const found: TextRange[] = [];
  for (const { segment, index } of segmentsOf(text)) {
    const start = index + segment.length - segment.trimStart().length;
    const end = index + segment.trimEnd().length;
    if (start >= end) continue;
    const last = found.at(-1);
    const lastWord = last && text.slice(Math.max(last.start, last.end - LONGEST_ABBREVIATION), last.end);
    if (last && lastWord && ABBREVIATION.test(lastWord)) last.end = end;
    else found.push({ start, end });
  }
  return found;
}

function* segmentsOf(text: string): Generator<{ segment: string; index: number }> {
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  for (let from = 0; from < text.length;) {
    const piece = text.slice(from, from + PIECE);
    const isLast = from + PIECE >= text.length;
    const cut = isLast
      ? -1
      : Math.max(piece.lastIndexOf('\n'), piece.lastIndexOf('. '), piece.lastIndexOf('? '));
    const whole = cut > 0 ? piece.slice(0, cut + 1) : piece;
    for (const { segment, index } of segmenter.segment(whole)) yield { segment, index: from + index };
    from += whole.length;
  }
}
