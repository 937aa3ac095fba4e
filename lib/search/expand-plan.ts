/** Query expansion: finds the index terms that each term of a plan matches, and reads their postings. */
import type { Postings } from '../index/postings.ts';
import type { IndexReader } from '../index/index-reader.ts';
import { termReaderOf } from '../index/term-reader.ts';
import { maxEditsOf, type QueryPlan, type TermPlan, collectTerms, EXPANSION_WEIGHTS } from './plan.ts';

/** The index terms that a plan matches. */
export interface Expansion {
  /** Postings of the plan's terms and of the similar ones. */
  exact: Map<string, Postings>;
  /** By prefix: the terms with that prefix and their postings. */
  prefixed: Map<string, Map<string, Postings>>;
  /**
   * By term: similar terms and their edit distances, up to the most edits that any part of the plan allows.
   */
  similar: Map<string, Map<string, number>>;
}

/**
 * Reads the postings that a plan needs.
 *
 * @throws IndexChangedError when segments were merged since the reader was opened.
 */
export async function expandPlan(reader: IndexReader, plan: QueryPlan): Promise<Expansion> {
  const plans = collectTerms(plan);
  const prefixed: Expansion['prefixed'] = new Map();
  const similar: Expansion['similar'] = new Map();
  const terms = termReaderOf(reader);
  await terms.prefetch(
    plans.map(({ term }) => term),
    plans.filter(({ prefix }) => prefix).map(({ term }) => term),
  );
  for (const term of plans) {
    if (term.prefix && !prefixed.has(term.term)) prefixed.set(term.term, await terms.readPrefixed(term.term));
  }
  for (const [term, edits] of maxEditsByTerm(plans)) {
    if (edits > 0) similar.set(term, await terms.findSimilar(term, edits));
  }
  const wanted = new Set(plans.map(({ term }) => term));
  for (const terms of similar.values()) for (const term of terms.keys()) wanted.add(term);
  return { exact: await terms.readPostings(wanted), prefixed, similar };
}

/** An index term that a term of the plan matches, and its weight relative to the exact term. */
export interface ExpandedTerm {
  term: string;
  weight: number;
  postings: Postings;
}

/**
 * The index terms that one term of a plan matches. A term that has the prefix and is similar too counts as
 * prefix match.
 */
export function expandTerm({ term, prefix, ...plan }: TermPlan, found: Expansion): ExpandedTerm[] {
  const expanded: ExpandedTerm[] = [];
  const exact = found.exact.get(term);
  if (exact) expanded.push({ term, weight: 1, postings: exact });
  const longer = prefix ? found.prefixed.get(term) : undefined;
  for (const [other, postings] of longer ?? []) {
    if (other === term) continue;
    const weight =
      (EXPANSION_WEIGHTS.prefix * other.length) / (other.length + 0.3 * (other.length - term.length));
    expanded.push({ term: other, weight, postings });
  }
  const edits = maxEditsOf({ term, ...plan });
  for (const [other, distance] of (edits > 0 && found.similar.get(term)) || []) {
    const postings = found.exact.get(other);
    if (!postings || distance === 0 || distance > edits || longer?.has(other)) continue;
    expanded.push({
      term: other,
      weight: (EXPANSION_WEIGHTS.fuzzy * other.length) / (other.length + distance),
      postings,
    });
  }
  return expanded;
}

function maxEditsByTerm(plans: readonly TermPlan[]): Map<string, number> {
  const most = new Map<string, number>();
  for (const plan of plans) most.set(plan.term, Math.max(most.get(plan.term) ?? 0, maxEditsOf(plan)));
  return most;
}
