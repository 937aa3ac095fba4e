/** From a query as it was read to what is looked up in the index. */
import { STOP_WORDS } from '../text/stop-words.ts';
import { tokenise, splitWords } from '../text/analyser.ts';
import { ALL_FIELDS, type Plan, type TermPlan } from './plan.ts';
import { type Clause, type Condition, TEXT_FIELDS } from './query.ts';
import { stemsOfBeginning } from './typing.ts';

type Text = Extract<Condition, { kind: 'text' }>;

export interface PlanOptions {
  /** The query is still being typed: its last word may be a beginning. */
  typing: boolean;
  /** Share of a word's length that may be misspelt. */
  fuzzy?: number;
}

/** What must be found, and what must not; either is absent when no word says so. */
export interface Plans {
  wanted?: Plan;
  excluded?: Plan;
}

/** Words without a field are alternatives, the best matches first; phrases and words of a field must be there. */
export function toPlans(clauses: readonly Clause[], { typing, fuzzy }: PlanOptions): Plans {
  const last = clauses.at(-1);
  const alternatives: Plan[] = [];
  const demands: Plan[] = [];
  const excluded: Plan[] = [];
  for (const clause of clauses) {
    const { condition, without } = clause;
    if (condition.kind !== 'text') continue;
    // A paper may hold the words of an excluded phrase and not the phrase: rows decide on that.
    if (without && condition.phrase) continue;
    const open = typing && clause === last && !condition.phrase && !without;
    const plans = wordPlans(condition, fuzzy, open ? { alone: clauses.length === 1 } : undefined);
    if (plans.length === 0) continue;
    if (without) excluded.push(together('and', plans));
    else if (condition.phrase || condition.field) demands.push(together('and', plans));
    else alternatives.push(...plans);
  }
  if (alternatives.length > 0) demands.unshift(together('or', alternatives));
  return {
    ...(demands.length > 0 && { wanted: together('and', demands) }),
    ...(excluded.length > 0 && { excluded: together('or', excluded) }),
  };
}

function together(kind: 'and' | 'or', parts: readonly Plan[]): Plan {
  return parts.length === 1 && parts[0] ? parts[0] : { kind, parts };
}

/** The words of one clause; the last of them may be `open`, still being typed, on its own or after others. */
function wordPlans({ text, field }: Text, fuzzy?: number, open?: { alone: boolean }): Plan[] {
  const fields = field ? [TEXT_FIELDS[field]] : ALL_FIELDS;
  const plan = (term: string): TermPlan => ({ kind: 'term', term, fields, ...(fuzzy && { fuzzy }) });
  const found = tokenise(text, { keepStopWords: field === 'author' || field === 'venue' });
  const last = open && beginningOf(text, open.alone);
  if (!last) return found.map(({ term }) => plan(term));
  const before = found.filter(({ start }) => start !== last.start).map(({ term }) => plan(term));
  const whole = found.filter(({ start }) => start === last.start).map(({ term }) => term);
  const stems = new Set([...whole, ...stemsOfBeginning(last.folded)]);
  stems.delete(last.folded);
  return [
    ...before,
    together('or', [{ ...plan(last.folded), prefix: true }, ...Array.from(stems, (stem) => plan(stem))]),
  ];
}

/** The last word of a text, if it may be the beginning of one worth looking for. */
function beginningOf(text: string, alone: boolean) {
  const last = [...splitWords(text)].at(-1);
  if (!last || last.end !== text.length) return undefined;
  // A single character is no pair yet; longer runs are found by their pairs.
  if (last.cjk) return last.folded.length === 1 ? last : undefined;
  // Beginnings that half of all words have, and little words between two others, say nothing beside other words.
  if (!alone && (last.folded.length < 2 || STOP_WORDS.has(last.folded))) return undefined;
  return last;
}
