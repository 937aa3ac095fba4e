/** Papers as numbers of terms, in the order of the text: what training pairs are made of. */
import { FIELD_WEIGHTS, tokeniseRanked } from '../../lib/related/corpus.ts';
import { stripTex, type TrainingText } from './vocabulary.ts';

/** The terms of a paper, in order; −1 for a term that is not in the vocabulary. */
export interface TokenisedPaper {
  title: Int32Array;
  abstract: Int32Array;
  weight: number;
}

/** A text as the weighted frequency of each of its terms, by the term's number. */
export type Bag = Map<number, number>;

/** @param numbers the number of each term of the vocabulary. */
export function tokenisePaper(
  { title, abstract = '', weight }: TrainingText,
  numbers: ReadonlyMap<string, number>,
): TokenisedPaper {
  const read = (text: string) =>
    Int32Array.from(tokeniseRanked(stripTex(text)), ({ term }) => numbers.get(term) ?? -1);
  return { title: read(title), abstract: read(abstract), weight };
}

/** Counts terms, and adds them to a bag. */
export function addTerms(bag: Bag, terms: Int32Array, weight: number): Bag {
  for (const term of terms) if (term >= 0) bag.set(term, (bag.get(term) ?? 0) + weight);
  return bag;
}

/** Title and abstract of a paper, counted as the ranking counts them. */
export function bagOf({ title, abstract }: TokenisedPaper): Bag {
  return addTerms(addTerms(new Map(), title, FIELD_WEIGHTS.title), abstract, FIELD_WEIGHTS.abstract);
}
