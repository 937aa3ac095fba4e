/** Where the words that were found stand in a text, and which sentence shows them best. */
import { tokenise } from '../text/analyser.ts';

/** UTF-16 offsets, end exclusive. */
export interface Range {
  start: number;
  end: number;
}

/**
 * The places of index terms in a text, in order, none overlapping another: `interpretable` for the term `interpret`.
 *
 * @param terms index terms as a search hands them out.
 */
export function matches(text: string, terms: Iterable<string>): Range[] {
  const wanted = new Set(terms);
  const found: Range[] = [];
  const held = tokenise(text, { keepStopWords: true }).filter(({ term }) => wanted.has(term));
  for (const { start, end } of held.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = found.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else found.push({ start, end });
  }
  return found;
}

/** The sentence with the most different terms, then the most places, the earlier of equals; of no matches, the first. */
export function bestSentence(abstract: string, terms: Iterable<string>): Range {
  const wanted = new Set(terms);
  let best = { start: 0, end: 0, different: -1, places: -1 };
  for (const { start, end } of sentences(abstract)) {
    const held = tokenise(abstract.slice(start, end), { keepStopWords: true }).filter(({ term }) =>
      wanted.has(term),
    );
    const different = new Set(held.map(({ term }) => term)).size;
    if (different > best.different || (different === best.different && held.length > best.places))
      best = { start, end, different, places: held.length };
  }
  return { start: best.start, end: best.end };
}

/** The sentences of a text, without the white space around them. */
export function sentences(text: string): Range[] {
  const found: Range[] = [];
  for (const { segment, index } of new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)) {
    const start = index + segment.length - segment.trimStart().length;
    const end = index + segment.trimEnd().length;
    if (start >= end) continue;
    const last = found.at(-1);
    // `et al. (2019)`, `Fig. 2`, `i.e. it`: no sentence ends there.
    if (
      last &&
      /\b(?:al|cf|e\.g|i\.e|eq|eqs|fig|figs|resp|vs|sec|ref|no|approx)\.$/i.test(
        text.slice(last.start, last.end),
      )
    )
      last.end = end;
    else found.push({ start, end });
  }
  return found;
}
