/** Chooses the vocabulary of the background table: the most frequent terms of the training texts. */
import { tokeniseRanked } from '../../lib/related/corpus.ts';

/** A paper to train on; it counts as `weight` documents, a whole number. */
export interface TrainingText {
  title: string;
  abstract?: string;
  authors?: readonly string[];
  weight: number;
}

/**
 * The distinct term numbers of all documents, one after another: document `i` has `terms[from[i] … from[i +
 * 1])`.
 */
export interface TrainingDocuments {
  terms: Uint16Array;
  from: Uint32Array;
  /** By document: as how many it counts. */
  weights: Uint8Array;
}

export interface Vocabulary {
  /** Most frequent first, then in order of code units, so that the same texts always give the same table. */
  terms: string[];
  /** The weighted number of documents with each term. */
  documentFrequencies: Uint32Array;
}

/** Removes formulas and TeX commands, which contain letters but no words. */
export function stripTex(text: string): string {
  return text
    .replace(/\$\$[^$]*\$\$|\$[^$]*\$/g, ' ')
    .replace(/\\[()[\]]|\\[a-zA-Z]+/g, ' ')
    .replace(/[{}]/g, ' ');
}

/**
 * Reads the training texts.
 *
 * @param size the number of terms to keep, at most 65,536.
 * @returns the vocabulary, and the documents with ascending term numbers.
 */
export function readTexts(
  texts: Iterable<TrainingText>,
  size: number,
): { vocabulary: Vocabulary; documents: TrainingDocuments } {
  const seen = new Map<string, number>();
  const frequencies: number[] = [];
  const rows: Uint32Array[] = [];
  const weights: number[] = [];
  for (const { title, abstract = '', weight } of texts) {
    const row = new Set<number>();
    for (const { term } of tokeniseRanked(stripTex(`${title}\n${abstract}`))) {
      const known = seen.get(term);
      const number = known ?? seen.size;
      if (known === undefined) seen.set(term, number);
      row.add(number);
    }
    for (const number of row) frequencies[number] = (frequencies[number] ?? 0) + weight;
    rows.push(Uint32Array.from(row));
    weights.push(weight);
  }
  const chosen = [...seen]
    .map(([term, number]) => ({ term, number, frequency: frequencies[number] ?? 0 }))
    .toSorted((a, b) => b.frequency - a.frequency || (a.term < b.term ? -1 : 1))
    .slice(0, size);
  const vocabulary = {
    terms: chosen.map((c) => c.term),
    documentFrequencies: Uint32Array.from(chosen, (c) => c.frequency),
  };
  const rank = new Int32Array(seen.size).fill(-1);
  chosen.forEach((c, i) => (rank[c.number] = i));
  return { vocabulary, documents: { ...encodeDocuments(rows, rank), weights: Uint8Array.from(weights) } };
}

function encodeDocuments(rows: Uint32Array[], rank: Int32Array): Omit<TrainingDocuments, 'weights'> {
  const from = new Uint32Array(rows.length + 1);
  const kept = rows.map((row) => {
    const numbers = row.map((n) => (rank[n] ?? -1) + 1).filter((n) => n > 0);
    return Uint16Array.from(numbers, (n) => n - 1).toSorted();
  });
  kept.forEach((row, i) => (from[i + 1] = (from[i] ?? 0) + row.length));
  const all = new Uint16Array(from.at(-1) ?? 0);
  kept.forEach((row, i) => all.set(row, from[i]));
  return { terms: all, from };
}
