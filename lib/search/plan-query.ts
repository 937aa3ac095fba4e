/** Plans a query: analyses the words of its clauses and combines them. */
import { STOP_WORDS } from '../text/stop-words.ts';
import { tokenise, splitWords } from '../text/analyser.ts';
import { ALL_FIELDS, type QueryPlan, type TermPlan } from './plan.ts';
import { type Clause, type Condition, TEXT_FIELDS } from './query.ts';
import { completeStems } from './word-endings.ts';

type TextCondition = Extract<Condition, { kind: 'text' }>;

export interface PlanOptions {
  /** Whether the query is still being typed, so that its last word may be unfinished. */
  typing: boolean;
  /** The share of a word's letters that may differ. */
  fuzzy?: number;
}

/** What a document must match and what it must not match; either is absent if no word asks for it. */
export interface QueryPlans {
  wanted?: QueryPlan;
  excluded?: QueryPlan;
}

/** Combines words without a field by or; phrases and words of a field are required. */
export function planQuery(clauses: readonly Clause[], { typing, fuzzy }: PlanOptions): QueryPlans {
  const last = clauses.at(-1);
  const alternatives: QueryPlan[] = [];
  const demands: QueryPlan[] = [];
  const excluded: QueryPlan[] = [];
  for (const clause of clauses) {
    const { condition, negated } = clause;
    if (condition.kind !== 'text') continue;
    // A paper may contain the words of an excluded phrase but not the phrase: the row filter decides.
    if (negated && condition.phrase) continue;
    const open = typing && clause === last && !condition.phrase && !negated;
    const plans = planWords(condition, fuzzy, open ? { alone: clauses.length === 1 } : undefined);
    if (plans.length === 0) continue;
    if (negated) excluded.push(combine('and', plans));
    else if (condition.phrase || condition.field) demands.push(combine('and', plans));
    else alternatives.push(...plans);
  }
  if (alternatives.length > 0) demands.unshift(combine('or', alternatives));
  return {
    ...(demands.length > 0 && { wanted: combine('and', demands) }),
    ...(excluded.length > 0 && { excluded: combine('or', excluded) }),
  };
}

function combine(kind: 'and' | 'or', parts: readonly QueryPlan[]): QueryPlan {
  return parts.length === 1 && parts[0] ? parts[0] : { kind, parts };
}

/**
 * Plans the words of one clause.
 *
 * @param open set if the last word is still being typed; `alone` if the query has no other clause.
 */
function planWords({ text, field }: TextCondition, fuzzy?: number, open?: { alone: boolean }): QueryPlan[] {
  const fields = field ? [TEXT_FIELDS[field]] : ALL_FIELDS;
  const plan = (term: string): TermPlan => ({ kind: 'term', term, fields, ...(fuzzy && { fuzzy }) });
  const found = tokenise(text, { keepStopWords: field === 'author' || field === 'venue' });
  const last = open && findUnfinishedWord(text, open.alone);
  if (!last) return found.map(({ term }) => plan(term));
  const before = found.filter(({ start }) => start !== last.start).map(({ term }) => plan(term));
  const whole = found.filter(({ start }) => start === last.start).map(({ term }) => term);
  const stems = new Set([...whole, ...completeStems(last.folded)]);
  stems.delete(last.folded);
  return [
    ...before,
    combine('or', [{ ...plan(last.folded), prefix: true }, ...Array.from(stems, (stem) => plan(stem))]),
  ];
}

/** The last word of a text, if it should be searched as a prefix. */
function findUnfinishedWord(text: string, alone: boolean) {
  const last = [...splitWords(text)].at(-1);
  if (!last || last.end !== text.length) return undefined;
  // A single character is no bigram yet; longer runs are found by their bigrams.
  if (last.cjk) return last.folded.length === 1 ? last : undefined;
  // Beside other words, a single letter or a stop word would match too much as a prefix.
  if (!alone && (last.folded.length < 2 || STOP_WORDS.has(last.folded))) return undefined;
  return last;
}
