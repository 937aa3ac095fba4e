/** Tells the papers that have all words of a query from those that have some. */
import type { MatchSet } from './match-set.ts';
import { collectTerms, type QueryPlan } from './plan.ts';

/** Documents in their order, those with all words apart. */
export interface ByCompleteness {
  all: Uint32Array;
  some: Uint32Array;
}

/**
 * Separates documents.
 *
 * @param plan that was evaluated to `matches`.
 * @param words each a list of plans of which a document has to match one.
 */
export function separateComplete(
  documents: readonly number[] | Uint32Array,
  matches: MatchSet,
  plan: QueryPlan,
  words: readonly (readonly QueryPlan[])[],
): ByCompleteness {
  const bits = new Map([...new Set(collectTerms(plan).map(({ term }) => term))].map((term, i) => [term, i]));
  const { wordBits, bitsWidth } = matches;
  // Most words are one term or one of several: a mask for each number of bits then tells.
  const tests = words.map((plans) => {
    const masks = new Uint32Array(bitsWidth);
    const others: QueryPlan[] = [];
    for (const one of plans) if (!addToMasks(one, bits, masks)) others.push(one);
    return { masks, others };
  });
  const has = (one: QueryPlan, document: number): boolean => {
    if (one.kind === 'term') {
      const bit = bits.get(one.term) ?? 0;
      return ((wordBits[document * bitsWidth + (bit >>> 5)] ?? 0) & (1 << (bit & 31))) !== 0;
    }
    if (one.kind === 'or') return one.parts.some((part) => has(part, document));
    return one.parts.every((part) => has(part, document));
  };
  const isComplete = (document: number) => {
    for (const { masks, others } of tests) {
      let isFound = false;
      for (let i = 0; i < bitsWidth && !isFound; i++)
        isFound = ((wordBits[document * bitsWidth + i] ?? 0) & (masks[i] ?? 0)) !== 0;
      if (!isFound && !others.some((one) => has(one, document))) return false;
    }
    return true;
  };
  const all = new Uint32Array(documents.length);
  const some = new Uint32Array(documents.length);
  let [allCount, someCount] = [0, 0];
  for (let i = 0; i < documents.length; i++) {
    const document = documents[i] ?? 0;
    if (isComplete(document)) all[allCount++] = document;
    else some[someCount++] = document;
  }
  return { all: all.subarray(0, allCount), some: some.subarray(0, someCount) };
}

/** Adds the terms of which any is enough. @returns false for a plan that needs several terms at once. */
function addToMasks(plan: QueryPlan, bits: ReadonlyMap<string, number>, masks: Uint32Array): boolean {
  if (plan.kind === 'term') {
    const bit = bits.get(plan.term) ?? 0;
    masks[bit >>> 5] = (masks[bit >>> 5] ?? 0) | (1 << (bit & 31));
    return true;
  }
  if (plan.kind !== 'or' || plan.parts.some((part) => part.kind !== 'term')) return false;
  for (const part of plan.parts) addToMasks(part, bits, masks);
  return true;
}
