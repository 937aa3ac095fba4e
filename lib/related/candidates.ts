/** Which documents come near a query, by the terms they share with it. */
import type { Query, QueryTerm } from './query.ts';
import { sharedContribution } from './score.ts';
import type { Space } from './space.ts';

/** Scores by document number, and which of them are not zero. */
export interface Scores {
  of: Float64Array;
  touched: Uint32Array;
  count: number;
}

/**
 * Adds what shared terms give to every document that has one, rarest first, until `reach` postings are passed.
 *
 * @returns the terms left out.
 */
export function addShared(
  { profiles }: Space,
  query: Query,
  weight: number,
  reach: number,
  scores: Scores,
): QueryTerm[] {
  const { inverseNorms, lengthNorms } = profiles;
  const { of, touched } = scores;
  // A muted term gives nothing, and must not touch: what is untouched is told by its zero.
  const terms = query.terms.filter((term) => term.postings && term.cosine > 0);
  if (Number.isFinite(reach)) terms.sort((a, b) => frequency(a) - frequency(b));
  let passed = 0;
  let { count } = scores;
  let left: QueryTerm[] = [];
  for (const [i, term] of terms.entries()) {
    if (passed > 0 && passed + frequency(term) > reach) {
      left = terms.slice(i);
      break;
    }
    if (!term.postings) continue;
    const { documents, frequencies } = term.postings;
    passed += documents.length;
    for (let p = 0; p < documents.length; p++) {
      const document = documents[p] ?? 0;
      const before = of[document] ?? 0;
      if (before === 0) touched[count++] = document;
      const norm = inverseNorms[document] ?? 0;
      const part = sharedContribution(term, frequencies[p] ?? 0, norm, lengthNorms[document] ?? 0);
      of[document] = before + weight * part;
    }
  }
  scores.count = count;
  return left;
}

/** In how many documents a term stands. */
function frequency(term: QueryTerm): number {
  return term.postings?.documents.length ?? 0;
}

const BUCKETS = 1024;
const sizes = new Uint32Array(BUCKETS);

/** At least `count` of the documents touched, those with the best scores, in any order. Linear: sorting all would cost more. */
export function best({ of, touched, count: all }: Scores, count: number): number[] {
  if (all <= count) return Array.from(touched.subarray(0, all));
  let most = 0;
  for (let i = 0; i < all; i++) {
    const score = of[touched[i] ?? 0] ?? 0;
    if (score > most) most = score;
  }
  const scale = (BUCKETS - 1) / most;
  sizes.fill(0);
  for (let i = 0; i < all; i++) {
    const bucket = ((of[touched[i] ?? 0] ?? 0) * scale) | 0;
    sizes[bucket] = (sizes[bucket] ?? 0) + 1;
  }
  let lowest = BUCKETS - 1;
  for (let sum = sizes[lowest] ?? 0; sum < count && lowest > 0; sum += sizes[lowest] ?? 0) lowest--;
  const chosen: number[] = [];
  for (let i = 0; i < all; i++) {
    const document = touched[i] ?? 0;
    if ((((of[document] ?? 0) * scale) | 0) >= lowest) chosen.push(document);
  }
  return chosen;
}
