/**
 * The corpus that is ranked: papers in memory, or the library's index; and which of a paper's terms count.
 */
import { stemmer } from 'stemmer';
import type { WeightedPostings } from '../index/weighted-postings.ts';
import { tokenise, type Token } from '../text/analyser.ts';

/** The texts of a paper that its score depends on. */
export interface PaperText {
  title: string;
  abstract?: string | undefined;
}

/** A set of documents, numbered from 0 to `size` − 1; numbers of removed documents are unused. */
export interface Corpus {
  size: number;
  /** Number of documents. */
  count: number;
  /** `undefined` for a term that no document contains. */
  postings: (term: string) => WeightedPostings | undefined;
}

/** A corpus with all its postings in memory. */
export interface MemoryCorpus extends Corpus {
  /** Every term once, unordered. */
  entries: () => Iterable<readonly [term: string, postings: WeightedPostings]>;
}

/** How much an occurrence of a term counts, by field. */
export const FIELD_WEIGHTS = { title: 2, abstract: 1 };

/** The parts of addresses, which say where something is kept and not what it is about. */
const ADDRESS_TERMS = new Set(
  ['http', 'https', 'www', 'com', 'url', 'github', 'gitlab', 'bitbucket', 'huggingface'].map((word) =>
    stemmer(word),
  ),
);

/** Whether a term counts for relatedness. Plain numbers do not, nor what addresses are made of. */
export function isRanked(term: string): boolean {
  if (ADDRESS_TERMS.has(term)) return false;
  const first = term.charCodeAt(0);
  const startsWithLetter = first >= 0x61 && first <= 0x7a;
  return startsWithLetter || !/^[\p{N}.]+$/u.test(term);
}

// Ranking and explaining need the tokens of the same few texts repeatedly.
const MAX_CACHED_TOKENS = 60_000;
const tokenCache = new Map<string, readonly Token[]>();
let cachedTokens = 0;

/** The tokens of a text that count for relatedness, in order. */
export function tokeniseRanked(text: string): readonly Token[] {
  const known = tokenCache.get(text);
  if (known) return known;
  const found = tokenise(text).filter(({ term }) => isRanked(term));
  if (cachedTokens + found.length > MAX_CACHED_TOKENS) {
    tokenCache.clear();
    cachedTokens = 0;
  }
  tokenCache.set(text, found);
  cachedTokens += found.length;
  return found;
}

/** The weighted frequency of each term of a paper, in order of first occurrence. */
export function countTerms({ title, abstract = '' }: PaperText): Map<string, number> {
  const found = new Map<string, number>();
  for (const { term } of tokeniseRanked(title)) found.set(term, (found.get(term) ?? 0) + FIELD_WEIGHTS.title);
  for (const { term } of tokeniseRanked(abstract))
    found.set(term, (found.get(term) ?? 0) + FIELD_WEIGHTS.abstract);
  return found;
}

/** The length of a document: the sum of its weighted term frequencies. */
export function documentLength(counts: ReadonlyMap<string, number>): number {
  let length = 0;
  for (const count of counts.values()) length += count;
  return length;
}

/** Creates a corpus of these papers, numbered in their order. */
export function createMemoryCorpus(papers: readonly PaperText[]): MemoryCorpus {
  return createCountedCorpus(papers.map(countTerms));
}

/** Creates a corpus of documents of which only the weighted frequency of each term is known. */
export function createCountedCorpus(papers: readonly ReadonlyMap<string, number>[]): MemoryCorpus {
  const lists = new Map<string, { documents: number[]; frequencies: number[] }>();
  for (const [document, counts] of papers.entries())
    for (const [term, count] of counts) {
      let list = lists.get(term);
      if (!list) lists.set(term, (list = { documents: [], frequencies: [] }));
      list.documents.push(document);
      list.frequencies.push(count);
    }
  const index = new Map<string, WeightedPostings>();
  for (const [term, { documents, frequencies }] of lists)
    index.set(term, {
      documents: Uint32Array.from(documents),
      frequencies: Uint16Array.from(frequencies),
    });
  return {
    size: papers.length,
    count: papers.length,
    postings: (term) => index.get(term),
    entries: () => index,
  };
}
