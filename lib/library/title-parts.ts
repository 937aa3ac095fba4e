/** Numbers made of parts of a title: two papers whose titles are nearly the same share at least one. */
import { familyKey, firstFamilyName } from '../identity/author-names.ts';
import { hash } from '../identity/hash.ts';
import { isDistinctive, mainTitle, titleWords } from '../identity/title.ts';
import type { Paper } from '../paper.ts';

/**
 * Up to so many words, each title without one of its words is a part; of a longer one, its first and last
 * words are.
 */
const SHORT = 12;

/**
 * The parts of a paper's title; none where it says nothing.
 *
 * Equal titles share a part, whoever wrote them; so do a title and its main title, two that differ in one
 * word (mistyped, left out, added), and, of one first author, two that begin or end with the same words.
 */
export function titleParts(paper: Pick<Paper, 'title' | 'authors'>): number[] {
  if (!isDistinctive(paper.title)) return [];
  const words = wordsOf(paper.title);
  const parts = new Set([words.join('')]);
  const main = mainTitle(paper.title);
  if (main && isDistinctive(main)) parts.add(wordsOf(main).join(''));
  if (words.length <= SHORT) {
    if (words.length > 2) for (const i of words.keys()) parts.add(words.toSpliced(i, 1).join(''));
    const family = firstFamilyName(paper);
    if (family && words.length >= 4) addEnds(parts, words, 3, family);
  } else addEnds(parts, words, 5, '');
  return [...parts].map((part) => Number.parseInt(hash(part), 36));
}

function addEnds(parts: Set<string>, words: string[], size: number, family: string): void {
  parts.add(`${words.slice(0, size).join('')} … ${family}`);
  parts.add(`… ${words.slice(-size).join('')} ${family}`);
}

/** The words of a title, with one spelling of umlauts. */
export function wordsOf(title: string): string[] {
  return titleWords(title).map(familyKey);
}
