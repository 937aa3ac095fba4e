/** Finds the sentence of each of two papers that says best what they share. */
import { tokeniseRanked, type PaperText } from './corpus.ts';

/** Longer sentences are not read. */
const MAX_LENGTH = 400;

export interface Passage {
  text: string;
  /** Where it says what the other passage says too: UTF-16 offsets, end exclusive, in order. */
  marked: { start: number; end: number }[];
}

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * The sentence of each paper with the most weight of terms, each counted once; the title if none has more.
 *
 * @param weights of the terms that count.
 */
export function pickPassages(
  row: PaperText,
  saved: PaperText,
  weights: ReadonlyMap<string, number>,
): { row: Passage; saved: Passage } {
  const [ofRow, ofSaved] = [pickSentence(row, weights), pickSentence(saved, weights)];
  return { row: markShared(ofRow, ofSaved, weights), saved: markShared(ofSaved, ofRow, weights) };
}

function pickSentence({ title, abstract = '' }: PaperText, weights: ReadonlyMap<string, number>): string {
  let best = { sentence: title, weight: weightOf(title, weights) };
  for (const { segment } of sentences.segment(abstract)) {
    const sentence = segment.trim();
    if (sentence.length > MAX_LENGTH) continue;
    const weight = weightOf(sentence, weights);
    if (weight > best.weight) best = { sentence, weight };
  }
  return best.sentence;
}

function weightOf(sentence: string, weights: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const term of termsOf(sentence)) sum += weights.get(term) ?? 0;
  return sum;
}

function markShared(text: string, other: string, weights: ReadonlyMap<string, number>): Passage {
  const inOther = termsOf(other);
  const shared = tokeniseRanked(text).filter(({ term }) => inOther.has(term) && weights.has(term));
  const marked: Passage['marked'] = [];
  // The parts of a name (`GPT-4`) are tokens too, and lie in it.
  for (const { start, end } of shared) if (start >= (marked.at(-1)?.end ?? 0)) marked.push({ start, end });
  return { text, marked };
}

function termsOf(text: string): Set<string> {
  return new Set(tokeniseRanked(text).map(({ term }) => term));
}
