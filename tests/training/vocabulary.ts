/** Which stems the background table knows: the commonest of the training texts, with their document frequencies. */
import { countedTokens } from '../../lib/related/corpus.ts';

/** A text to learn from, and as how many documents it counts: a whole number. */
export interface TrainingText {
  text: string;
  weight: number;
}

/** Distinct vocabulary numbers of each document, end to end: document `i` holds `from[i] … from[i + 1]`. */
export interface Documents {
  terms: Uint16Array;
  from: Uint32Array;
  /** As how many each document counts. */
  weights: Uint8Array;
}

export interface Vocabulary {
  /** Commonest first; ties by code unit, so that the same texts always give the same table. */
  terms: string[];
  /** In how many documents each term stands, by their weights. */
  documentFrequencies: Uint32Array;
}

/** Formulas and commands taken out: their letters are no words of the language. */
export function stripTex(text: string): string {
  return text
    .replace(/\$\$[^$]*\$\$|\$[^$]*\$/g, ' ')
    .replace(/\\[()[\]]|\\[a-zA-Z]+/g, ' ')
    .replace(/[{}]/g, ' ');
}

/**
 * Reads the training texts.
 *
 * @param size how many stems to keep, at most 65,536.
 * @returns the vocabulary, and every text as the distinct numbers of its stems in it, rising.
 */
export function readTexts(
  texts: Iterable<TrainingText>,
  size: number,
): { vocabulary: Vocabulary; documents: Documents } {
  const seen = new Map<string, number>();
  const frequencies: number[] = [];
  const rows: Uint32Array[] = [];
  const weights: number[] = [];
  for (const { text, weight } of texts) {
    const row = new Set<number>();
    for (const { term } of countedTokens(stripTex(text))) {
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
  return { vocabulary, documents: { ...renumber(rows, rank), weights: Uint8Array.from(weights) } };
}

function renumber(rows: Uint32Array[], rank: Int32Array): Omit<Documents, 'weights'> {
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
