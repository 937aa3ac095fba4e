/** The query plan: index terms to look up, combined by and, or and not; and the parameters of BM25. */
import type { Query, SearchOptions } from 'minisearch';
import { type IndexField, FIELDS } from '../index/fields.ts';

/**
 * One index term in some fields; optionally also, at a lower weight, terms with it as prefix or with similar
 * spelling.
 */
export interface TermPlan {
  kind: 'term';
  term: string;
  fields: readonly IndexField[];
  prefix?: boolean;
  /** Edits allowed: below 1 as a share of the term's length, otherwise their number. */
  fuzzy?: number;
}

/** `not` matches the first part and none of the others. */
export type QueryPlan = TermPlan | { kind: 'and' | 'or' | 'not'; parts: readonly QueryPlan[] };

/**
 * The weights of terms found by prefix or by similar spelling, relative to the exact term: MiniSearch's
 * defaults.
 */
export const EXPANSION_WEIGHTS = { prefix: 0.375, fuzzy: 0.45 };

/** The most edits of a similar spelling. */
export const MAX_EDITS = 6;

/**
 * Parameters of BM25+ (Lv and Zhai 2011) that performed best on keyword collections (Cranfield, CISI, CACM):
 * stronger length normalisation than MiniSearch's default, and no lower bound `d` for a matching term.
 */
export const BM25 = { k: 1.5, b: 0.9, d: 0 };

/** A word in the title counts twice as much as one in the abstract. */
export const FIELD_BOOSTS: Record<IndexField, number> = { title: 2, abstract: 1, authors: 1, venue: 1 };

/** Options with which MiniSearch scores a plan exactly as `evaluatePlan` does. */
export const SEARCH_OPTIONS: SearchOptions = {
  boost: FIELD_BOOSTS,
  bm25: BM25,
  weights: EXPANSION_WEIGHTS,
  maxFuzzy: MAX_EDITS,
};

/** Converts a plan to a MiniSearch query. Its terms are already analysed. */
export function toMiniSearchQuery(plan: QueryPlan): Query {
  if (plan.kind === 'term') {
    const { term, fields, prefix = false, fuzzy = false } = plan;
    return { queries: [term], fields: [...fields], prefix, fuzzy };
  }
  const combineWith = ({ and: 'AND', or: 'OR', not: 'AND_NOT' } as const)[plan.kind];
  return { combineWith, queries: plan.parts.map(toMiniSearchQuery) };
}

/** All terms of a plan, including those of excluded parts. */
export function collectTerms(plan: QueryPlan): TermPlan[] {
  return plan.kind === 'term' ? [plan] : plan.parts.flatMap(collectTerms);
}

/** The most edits that MiniSearch allows for a term; 0 if it is not fuzzy. */
export function maxEditsOf({ term, fuzzy = 0 }: TermPlan): number {
  return fuzzy < 1 ? Math.min(MAX_EDITS, Math.round(term.length * fuzzy)) : fuzzy;
}

/** All fields, for words that are not restricted to one. */
export const ALL_FIELDS: readonly IndexField[] = FIELDS;
