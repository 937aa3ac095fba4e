/** Plans a query: analyses the words of its clauses and combines them. */
import { STOP_WORDS } from '../text/stop-words.ts';
import { splitWords, stem } from '../text/analyser.ts';
import { fold } from '../text/fold.ts';
import { isCompound, type SearchToken, searchTokens } from '../text/search-tokens.ts';
import type { IndexField } from '../index/fields.ts';
import { ALL_FIELDS, type QueryPlan, type TermPlan } from './plan.ts';
import { type Clause, type Condition, TEXT_FIELDS } from './query.ts';
import { completeStems } from './word-endings.ts';
import { splitCompound, transliterated } from './word-variants.ts';

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
  /**
   * The words of a short query of which any is enough: papers that match one plan of each word come
   * before the others.
   */
  words?: QueryPlan[][];
}

/** In a query of up to so many words, papers that have all of them come first. */
const MOST_ORDERED = 5;

/** Neighbouring words of a query are tried as one in queries of up to so many. */
const MOST_JOINED = 6;

/** Combines words without a field by or; phrases and words of a field are required. */
export function planQuery(clauses: readonly Clause[], { typing, fuzzy }: PlanOptions): QueryPlans {
  const last = clauses.at(-1);
  const alternatives: QueryPlan[] = [];
  const demands: QueryPlan[] = [];
  const excluded: QueryPlan[] = [];
  const loose: { clause: Clause; plans: QueryPlan[] }[] = [];
  for (const clause of clauses) {
    const { condition, negated } = clause;
    if (condition.kind !== 'text') continue;
    // A paper may contain the words of an excluded phrase but not the phrase: the row filter decides.
    if (negated && condition.phrase) continue;
    const open = typing && clause === last && (!condition.phrase || condition.open) && !negated;
    const isLoose = !condition.phrase && !condition.field && !negated;
    const plans = planWords(condition, isLoose, fuzzy, open ? { alone: clauses.length === 1 } : undefined);
    if (plans.length === 0) continue;
    if (negated) excluded.push(combine('and', plans));
    else if (!isLoose) demands.push(combine('and', plans));
    else {
      alternatives.push(...plans, ...(condition.quoted ? plans : []));
      loose.push(...plans.map((plan) => ({ clause, plans: [plan] })));
    }
  }
  const joined = joinedNeighbours(clauses, typing);
  alternatives.push(...joined.flatMap(({ plans }) => plans));
  for (const { left, right, plans } of joined)
    for (const word of loose) if (word.clause === left || word.clause === right) word.plans.push(...plans);
  if (alternatives.length > 0) demands.unshift(combine('or', alternatives));
  // Where there is nothing but stop words and single letters, titles are found that have them all.
  else if (demands.length === 0) demands.push(...smallWords(clauses));
  return {
    ...(demands.length > 0 && { wanted: combine('and', demands) }),
    ...(excluded.length > 0 && { excluded: combine('or', excluded) }),
    ...(loose.length > 1 && loose.length <= MOST_ORDERED && { words: loose.map(({ plans }) => plans) }),
  };
}

function combine(kind: 'and' | 'or', parts: readonly QueryPlan[]): QueryPlan {
  return parts.length === 1 && parts[0] ? parts[0] : { kind, parts };
}

/** Two words typed one after another as one, as a paper may write them: `pre training`, `alpha fold`. */
function joinedNeighbours(
  clauses: readonly Clause[],
  typing: boolean,
): { left: Clause | undefined; right: Clause | undefined; plans: QueryPlan[] }[] {
  if (clauses.length > MOST_JOINED) return [];
  const words = clauses.map(({ condition, negated }) =>
    condition.kind === 'text' && !negated && !condition.phrase && !condition.field && !condition.quoted
      ? fold(condition.text)
      : '',
  );
  return words.slice(1).flatMap((right, i) => {
    const left = words[i] ?? '';
    if (!isCompound(left, right)) return [];
    const whole: TermPlan = { kind: 'term', term: stem(left + right), fields: ALL_FIELDS };
    const isOpen = typing && i + 2 === clauses.length;
    const plans = isOpen ? [{ ...whole, term: left + right, prefix: true }, whole] : [whole];
    return [{ left: clauses[i], right: clauses[i + 1], plans }];
  });
}

function smallWords(clauses: readonly Clause[]): QueryPlan[] {
  const words = clauses.flatMap(({ condition, negated }) =>
    condition.kind === 'text' && !negated ? searchTokens(condition.text, { small: true }) : [],
  );
  const terms = new Set(words.flatMap(({ term, kind }) => (kind === 'small' ? [term] : [])));
  return Array.from(terms, (term) => ({ kind: 'term', term, fields: ALL_FIELDS }) as const);
}

/**
 * Plans the words of one clause. What may be written in several ways (`pre-training`, `AlphaFold`) becomes
 * one part.
 *
 * @param isLoose whether any of the words is enough.
 * @param open set if the last word is still being typed; `alone` if the query has no other clause.
 */
function planWords(
  { text, field }: TextCondition,
  isLoose: boolean,
  fuzzy?: number,
  open?: { alone: boolean },
): QueryPlan[] {
  const last = open && findUnfinishedWord(text, open.alone);
  const planner = new WordPlanner(field ? [TEXT_FIELDS[field]] : ALL_FIELDS, fuzzy);
  const isLast = ({ start, end }: TextRange) => start === last?.start && end === last.end;
  const tokens = searchTokens(text, { keepStopWords: field === 'author' || field === 'venue' });
  const rest = tokens.filter((token) => !isLast(token) && isLookedFor(token, tokens, isLoose));
  const units = unitsOf(last ? [...rest, { ...last, term: '' }] : rest);
  return units.flatMap((unit) =>
    planUnit(unit, isLoose, (token) => {
      const written = text.slice(token.start, token.end);
      if (!last || !isLast(token)) return combine('or', planner.word(token.term, written));
      const known = tokens.filter(isLast).map(({ term }) => term);
      return combine('or', planner.beginning(last.folded, known, written));
    }),
  );
}

type TextRange = Pick<SearchToken, 'start' | 'end'>;

/**
 * Whether a token of a query is looked for: not the initials of a name, nor what an ampersand joins by
 * itself.
 */
function isLookedFor(
  { kind, start, end }: SearchToken,
  tokens: readonly SearchToken[],
  isLoose: boolean,
): boolean {
  if (kind !== 'small') return kind !== 'initials';
  return (
    isLoose && !tokens.some((other) => other.kind === 'sign' && other.start <= start && other.end >= end)
  );
}

/** Plans single words with all the ways in which they may be written. */
class WordPlanner {
  constructor(
    private readonly fields: readonly IndexField[],
    private readonly fuzzy: number | undefined,
  ) {}

  /** A whole word, whose term is known. */
  word(term: string, written: string): QueryPlan[] {
    return [this.#term(term), ...this.#variants(term, written)];
  }

  /**
   * A word that is still being typed.
   *
   * @param known the terms that it has if it is whole.
   */
  beginning(folded: string, known: readonly string[], written: string): QueryPlan[] {
    const stems = new Set([...known, ...completeStems(folded)]);
    stems.delete(folded);
    return [
      { ...this.#term(folded), prefix: true },
      ...Array.from(stems, (term) => this.#term(term)),
      ...this.#variants(folded, written),
    ];
  }

  #variants(term: string, written: string): QueryPlan[] {
    const spelled = transliterated(written)
      .map(stem)
      .filter((other) => other !== term);
    return [
      ...splitCompound(fold(written)).map((words) =>
        combine(
          'and',
          words.map((word) => this.#term(stem(word))),
        ),
      ),
      ...Array.from(new Set(spelled), (other) => this.#term(other)),
    ];
  }

  #term(term: string): TermPlan {
    // The digits of a number are not misspelt: another number is another thing.
    const isFuzzy = this.fuzzy && !/\d/.test(term);
    return { kind: 'term', term, fields: this.fields, ...(isFuzzy && { fuzzy: this.fuzzy }) };
  }
}

/** Tokens that overlap, as those of one name do. */
interface Unit {
  start: number;
  end: number;
  tokens: SearchToken[];
}

function unitsOf(tokens: readonly SearchToken[]): Unit[] {
  const units: Unit[] = [];
  for (const token of tokens.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const unit = units.at(-1);
    if (unit && token.start < unit.end) {
      unit.tokens.push(token);
      unit.end = Math.max(unit.end, token.end);
    } else units.push({ start: token.start, end: token.end, tokens: [token] });
  }
  return units;
}

function planUnit(
  { start, end, tokens }: Unit,
  isLoose: boolean,
  planToken: (token: SearchToken) => QueryPlan,
): QueryPlan[] {
  const isWhole = (token: SearchToken) => token.start === start && token.end === end;
  const isName = tokens.some(({ kind }) => kind === 'part');
  if (isLoose && !isName) return tokens.map(planToken);
  const wholes = tokens.filter(isWhole).map(planToken);
  // A joined pair in a longer chain is no part of its own.
  const parts = tokens.filter((token) => !isWhole(token) && token.kind !== 'joined').map(planToken);
  return [combine('or', [...wholes, ...(parts.length > 0 ? [combine('and', parts)] : [])])];
}

/** The last word of a text, if it should be searched as a prefix. */
function findUnfinishedWord(text: string, alone: boolean) {
  const last = [...splitWords(text)].at(-1);
  if (!last || last.end !== text.length) return undefined;
  // A single character is no bigram yet; longer runs are found by their bigrams.
  if (last.cjk) return last.folded.length === 1 ? last : undefined;
  // A capital letter alone is a name (R, C), and one after a sign is part of one (AT&T).
  if (last.folded.length < 2 && !/^\p{Ll}$/u.test(text)) return undefined;
  // A stop word in capital letters is a name (WHO, IT, US).
  if (STOP_WORDS.has(last.folded) && /^\p{Lu}{2,}$/u.test(text)) return undefined;
  // Beside other words, a single letter or a stop word would match too much as a prefix.
  if (!alone && (last.folded.length < 2 || STOP_WORDS.has(last.folded))) return undefined;
  return last;
}
