/** What the ranker reads papers from: a page's rows, a pool or a small library in memory, or the index of a large one. */
import { tokenise, type Token } from '../text/analyser.ts';

/** The words of a paper that count: everything else about it plays no part in the score. */
export interface PaperText {
  title: string;
  abstract?: string | undefined;
}

/** Where one term stands: document numbers, rising, and how often in each (an occurrence in a title counts twice). */
export interface Postings {
  documents: Uint32Array;
  frequencies: Uint16Array;
}

/** Documents are numbered from 0 to `size` − 1; numbers of removed documents may be missing. */
export interface Corpus {
  size: number;
  /** How many documents there are. */
  count: number;
  /** Nothing for a term in no document. */
  postings: (term: string) => Postings | undefined;
}

/** A corpus that holds all its postings. */
export interface MemoryCorpus extends Corpus {
  /** Every term once, in any order. */
  entries: () => Iterable<readonly [term: string, postings: Postings]>;
}

/** What an occurrence counts: in a title twice. */
export const WEIGHTS = { title: 2, abstract: 1 };

/** Whether a term plays a part: a number by itself is no reason why two papers belong together. */
export function counts(term: string): boolean {
  const first = term.charCodeAt(0);
  const startsWithLetter = first >= 0x61 && first <= 0x7a;
  return startsWithLetter || !/^[\p{N}.]+$/u.test(term);
}

// Ranking and explaining ask for the words of the same few texts again and again.
const TOKENS_KEPT = 60_000;
const kept = new Map<string, readonly Token[]>();
let tokensKept = 0;

/** The words of a text that play a part, in order. */
export function countedTokens(text: string): readonly Token[] {
  const known = kept.get(text);
  if (known) return known;
  const found = tokenise(text).filter(({ term }) => counts(term));
  if (tokensKept + found.length > TOKENS_KEPT) {
    kept.clear();
    tokensKept = 0;
  }
  kept.set(text, found);
  tokensKept += found.length;
  return found;
}

/** How often each term of a paper counts, in order of first occurrence. */
export function termCounts({ title, abstract = '' }: PaperText): Map<string, number> {
  const found = new Map<string, number>();
  for (const { term } of countedTokens(title)) found.set(term, (found.get(term) ?? 0) + WEIGHTS.title);
  for (const { term } of countedTokens(abstract)) found.set(term, (found.get(term) ?? 0) + WEIGHTS.abstract);
  return found;
}

/** Sum of the counts: a document's length. */
export function lengthOf(counts: ReadonlyMap<string, number>): number {
  let length = 0;
  for (const count of counts.values()) length += count;
  return length;
}

/** A corpus of these papers, numbered as they come. */
export function memoryCorpus(papers: readonly PaperText[]): MemoryCorpus {
  const lists = new Map<string, { documents: number[]; frequencies: number[] }>();
  for (const [document, paper] of papers.entries())
    for (const [term, count] of termCounts(paper)) {
      let list = lists.get(term);
      if (!list) lists.set(term, (list = { documents: [], frequencies: [] }));
      list.documents.push(document);
      list.frequencies.push(count);
    }
  const index = new Map<string, Postings>();
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
