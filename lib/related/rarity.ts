/** How rare terms are in the sciences at large: a word that many papers have says little of any. */
import { tokeniseRanked } from './corpus.ts';
import type { BackgroundTable } from './background-table.ts';

/** The share of all papers that have a term from which on it tells a reader nothing. */
const MAX_SHARE = 0.02;

/**
 * The share of all papers, 0 to 1, that have a term. Terms that the table lacks are rare; without a table,
 * nothing is known and all count as rare.
 */
export function documentShare(term: string, table: BackgroundTable | undefined): number {
  const number = table?.termNumbers.get(term);
  if (!table || number === undefined) return 0;
  return (table.documentFrequencies[number] ?? 0) / table.documentCount;
}

/** Whether words hold at least one that few papers have. */
export function isTelling(words: string, table: BackgroundTable | undefined): boolean {
  return tokeniseRanked(words).some(({ term }) => documentShare(term, table) <= MAX_SHARE);
}
