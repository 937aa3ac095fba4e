/** Finds pairs of papers that may be the same although they share no id. */
import type { Paper } from '../paper.ts';
import { analyse } from '../text/analyser.ts';
import { familyName, normaliseForComparison } from '../identity/ids.ts';

/**
 * Two papers by their places in the list, `a` before `b`, and how alike their titles are, above 0 and up to
 * 1.
 */
export interface NearDuplicate {
  a: number;
  b: number;
  similarity: number;
}

/** The least similarity of a pair: below it, titles of a series ("… Part I: …") would be paired. */
const ALIKE = 0.75;

/**
 * Pairs of papers with near-equal titles, the same first author's family name and years at most one apart,
 * most alike first. Papers without an author are in no pair; one without a year meets every year.
 *
 * Similarity is Jaccard's over the titles' index terms. Only papers of one family name are compared, those
 * without a rare word in common not at all.
 */
export function nearDuplicates(papers: readonly Paper[]): NearDuplicate[] {
  const steps = nearDuplicateSteps(papers);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * As `nearDuplicates`, in steps to pause between (a paper read, or the papers of one family name compared).
 */
export function* nearDuplicateSteps(papers: readonly Paper[]): Generator<undefined, NearDuplicate[]> {
  const byFamily = new Map<string, Candidate[]>();
  for (const [place, paper] of papers.entries()) {
    yield;
    const family = paper.authors[0] ? normaliseForComparison(familyName(paper.authors[0])) : '';
    const words = new Set(analyse(paper.title));
    if (!family || words.size === 0) continue;
    const block = byFamily.get(family);
    const candidate = { place, words, year: paper.year };
    if (block) block.push(candidate);
    else byFamily.set(family, [candidate]);
  }
  const found: NearDuplicate[] = [];
  for (const block of byFamily.values()) {
    yield;
    for (const pair of pairsWithin(block)) found.push(pair);
  }
  return found.toSorted((x, y) => y.similarity - x.similarity || x.a - y.a);
}

interface Candidate {
  place: number;
  words: Set<string>;
  year: number | undefined;
}

/**
 * Prefix filtering: with words ordered from rare to common, two sets as alike as `ALIKE` share one of their
 * first `size - ceil(ALIKE · size) + 1` words, so that only papers which share such a word are compared.
 */
function pairsWithin(block: Candidate[]): NearDuplicate[] {
  const found: NearDuplicate[] = [];
  const frequency = new Map<string, number>();
  for (const { words } of block)
    for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const rareFirst = (x: string, y: string) =>
    (frequency.get(x) ?? 0) - (frequency.get(y) ?? 0) || (x < y ? -1 : 1);
  const byWord = new Map<string, Candidate[]>();
  for (const candidate of block) {
    const size = candidate.words.size;
    const prefix = [...candidate.words].toSorted(rareFirst).slice(0, size - Math.ceil(ALIKE * size) + 1);
    const met = new Set(prefix.flatMap((word) => byWord.get(word) ?? []));
    for (const earlier of met) {
      const similarity = near(earlier.year, candidate.year) ? jaccard(earlier.words, candidate.words) : 0;
      if (similarity >= ALIKE) found.push({ a: earlier.place, b: candidate.place, similarity });
    }
    for (const word of prefix) byWord.set(word, [...(byWord.get(word) ?? []), candidate]);
  }
  return found;
}

function near(a: number | undefined, b: number | undefined): boolean {
  return a === undefined || b === undefined || Math.abs(a - b) <= 1;
}

/** Size of the common part over size of the whole. */
function jaccard(a: Set<string>, b: Set<string>): number {
  const common = [...a].filter((word) => b.has(word)).length;
  return common / (a.size + b.size - common);
}
