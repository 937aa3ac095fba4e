/** Picks the reasons that convince a reader: the few most specific things that two papers share. */
import { tokeniseRanked } from './corpus.ts';
import { vectorOf, type BackgroundTable } from './background-table.ts';
import { isTelling } from './rarity.ts';
import type { Reason } from './reasons.ts';
import { cosine } from './vectors.ts';

/** How many are told. */
const MAX_TOLD = 3;
/** The least cosine of the vectors of two words that are said to be close in meaning. */
const MIN_COSINE = 0.5;

/**
 * At most three reasons, the most specific first: what the user likes, names (`ImageNet`, `GPT-4`), phrases,
 * words; then words that are close in meaning, with only the closest one. No term is told twice, and none
 * that more than a fiftieth of all papers have.
 *
 * @param reasons largest first.
 * @returns nothing if all that is shared is common.
 */
export function pickTelling(reasons: readonly Reason[], table: BackgroundTable | undefined): Reason[] {
  const specific = reasons.flatMap((reason) => specificReason(reason, table) ?? []);
  const sorted = specific.toSorted((a, b) => rankOf(a) - rankOf(b));
  const told = new Set<string>();
  const picked: Reason[] = [];
  for (const reason of sorted) {
    if (picked.length === MAX_TOLD) break;
    const terms = wordsOf(reason).flatMap((words) => tokeniseRanked(words).map(({ term }) => term));
    if (terms.some((term) => told.has(term))) continue;
    for (const term of terms) told.add(term);
    picked.push(reason);
  }
  return picked;
}

/** The reason as it is told; undefined for one that is not specific, or speaks against. */
function specificReason(reason: Reason, table: BackgroundTable | undefined): Reason | undefined {
  if (reason.weight <= 0) return undefined;
  if (reason.kind === 'liked') return reason;
  if (reason.kind === 'term' || reason.kind === 'phrase')
    return isTelling(reason.words, table) ? reason : undefined;
  if (reason.kind !== 'near') return undefined;
  const closest = reason.near.find((other) => isClose(reason.words, other, table));
  return closest === undefined || !isTelling(reason.words, table)
    ? undefined
    : { ...reason, near: [closest] };
}

function isClose(words: string, other: string, table: BackgroundTable | undefined): boolean {
  if (!table || !isTelling(other, table)) return false;
  const [a, b] = [words, other].map((word) => {
    const term = tokeniseRanked(word)[0]?.term;
    return term === undefined ? undefined : vectorOf(table, term);
  });
  return a !== undefined && b !== undefined && cosine(a, b) >= MIN_COSINE;
}

/** The lower, the more it says. */
function rankOf(reason: Reason): number {
  if (reason.kind === 'liked') return 0;
  if (reason.kind === 'near') return 4;
  if ('words' in reason && isName(reason.words)) return 1;
  return reason.kind === 'phrase' ? 2 : 3;
}

/** Whether words are written like the name of a data set, a method or a gene: `ImageNet`, `BERT`, `p53`. */
function isName(words: string): boolean {
  return words.split(/\s+/).some((word) => /\p{L}.*\p{Lu}|\p{L}[-\p{L}]*\p{N}/u.test(word));
}

function wordsOf(reason: Reason): string[] {
  if (reason.kind === 'near') return [reason.words, ...reason.near];
  return 'words' in reason ? [reason.words] : [];
}
