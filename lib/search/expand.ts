/** The index terms each part of a plan stands for, with their postings: all that is read to answer it. */
import type { Postings } from '../index/postings.ts';
import type { IndexReader } from '../index/index-reader.ts';
import { termReaderOf } from '../index/term-reader.ts';
import { editsOf, type Plan, type TermPlan, termPlans, WEIGHTS } from './plan.ts';

/** Terms of the index that a plan asks for. */
export interface Expansion {
  exact: Map<string, Postings>;
  /** By the beginning asked for. */
  prefixed: Map<string, Map<string, Postings>>;
  /** By the term asked for: similar terms and their distances, up to the most edits any part allows. */
  similar: Map<string, Map<string, number>>;
}

/** Reads the postings a plan needs. */
export async function expand(reader: IndexReader, plan: Plan): Promise<Expansion> {
  const plans = termPlans(plan);
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
  for (const [term, edits] of mostEdits(plans)) {
    if (edits > 0) similar.set(term, await terms.findSimilar(term, edits));
  }
  const wanted = new Set(plans.map(({ term }) => term));
  for (const of of similar.values()) for (const term of of.keys()) wanted.add(term);
  return { exact: await terms.readPostings(wanted), prefixed, similar };
}

/** An index term that a term of the plan stands for, and how much it is worth against the term itself. */
export interface Derived {
  term: string;
  weight: number;
  postings: Postings;
}

/** What one term of a plan stands for. A term both similar and longer counts as longer. */
export function derivedTerms({ term, prefix, ...plan }: TermPlan, found: Expansion): Derived[] {
  const derived: Derived[] = [];
  const exact = found.exact.get(term);
  if (exact) derived.push({ term, weight: 1, postings: exact });
  const longer = prefix ? found.prefixed.get(term) : undefined;
  for (const [other, postings] of longer ?? []) {
    if (other === term) continue;
    const weight = (WEIGHTS.prefix * other.length) / (other.length + 0.3 * (other.length - term.length));
    derived.push({ term: other, weight, postings });
  }
  const edits = editsOf({ term, ...plan });
  for (const [other, distance] of (edits > 0 && found.similar.get(term)) || []) {
    const postings = found.exact.get(other);
    if (!postings || distance === 0 || distance > edits || longer?.has(other)) continue;
    derived.push({
      term: other,
      weight: (WEIGHTS.fuzzy * other.length) / (other.length + distance),
      postings,
    });
  }
  return derived;
}

function mostEdits(plans: readonly TermPlan[]): Map<string, number> {
  const most = new Map<string, number>();
  for (const plan of plans) most.set(plan.term, Math.max(most.get(plan.term) ?? 0, editsOf(plan)));
  return most;
}
