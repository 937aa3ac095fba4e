/**
 * The words of the saved papers nearest to a paper (pseudo-relevance feedback): a saved paper that has them,
 * too, is nearer than the words of the paper alone say.
 */
import { countTerms, type PaperText } from './corpus.ts';
import type { PaperQuery } from './paper-query.ts';
import { idfOf, type Space } from './space.ts';
import { cosineWeight } from './weights.ts';

/** A saved paper near to the one that is ranked for. */
export interface NearPaper {
  document: number;
  /** How near it is: its score without neighbours' words. */
  score: number;
  text: PaperText;
}

export interface NeighbourWord {
  term: string;
  /** Its entry in the mean of the near papers' tf-idf vectors, 0 to 1. */
  weight: number;
  /** The titles of the near papers that have it, nearest first. */
  titles: string[];
}

/** How many near papers are read. */
export const NEAR_PAPERS = 5;
/** How many of their words count. */
const MAX_WORDS = 40;
/** Titles that are given for a word. */
const MAX_TITLES = 2;
/** The weight of the cosine with the mean of the near papers, in a score. */
const SHARE = 0.3;

/**
 * The words with the largest entries in the mean of the near papers' vectors, the nearer papers counting
 * more.
 *
 * @param space with the postings of all terms of the near papers.
 */
export function findNeighbourWords(near: readonly NearPaper[], space: Space): NeighbourWord[] {
  const total = near.reduce((sum, { score }) => sum + score ** 3, 0);
  const words = new Map<string, NeighbourWord>();
  for (const { document, score, text } of near) {
    const share = (score ** 3 / total) * (space.profiles.inverseNorms[document] ?? 0);
    if (!(share > 0)) continue;
    for (const [term, count] of countTerms(text)) {
      const word = words.get(term) ?? { term, weight: 0, titles: [] };
      word.weight += share * cosineWeight(count, idfOf(space, term));
      if (word.titles.length < MAX_TITLES) word.titles.push(text.title);
      words.set(term, word);
    }
  }
  return [...words.values()]
    .toSorted((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1))
    .slice(0, MAX_WORDS);
}

/**
 * Prepares neighbours' words as a further query, whose score is added to the paper's own.
 *
 * @param gains the remaining share of each muted term.
 */
export function prepareNeighbourWords(
  words: readonly NeighbourWord[],
  space: Space,
  gains?: ReadonlyMap<string, number>,
): PaperQuery {
  const terms = words.map(({ term, weight }) => {
    const cosineEntry = SHARE * weight * (gains?.get(term) ?? 1);
    return {
      term,
      postings: space.corpus.postings(term),
      cosineFactor: cosineEntry * Math.sqrt(idfOf(space, term)),
      bm25Factor: 0,
      saturation: 0,
      cosineEntry,
      vector: undefined,
      vectorWeight: 0,
    };
  });
  const vector = new Float64Array(space.table?.dimensions ?? 0);
  return { text: { title: '' }, terms, vector, muted: [] };
}
