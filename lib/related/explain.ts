/** Takes the score of one document apart into its reasons. Done for the few results that are shown. */
import { sharedPeople } from './authors.ts';
import { termCounts } from './corpus.ts';
import { mutedShares, termGains, type Feedback } from './feedback.ts';
import { dot } from './vectors.ts';
import { prepareQuery, type Query, type QueryTerm } from './query.ts';
import { weightedQueries } from './rank.ts';
import { byEffect, sharedReasons, sumOf, type Explained, type Reason } from './reasons.ts';
import { documentWeight, scoreOf, sharedIn, vectorContribution } from './score.ts';
import type { Space } from './space.ts';
import { vectorOf, type BackgroundTable } from './table.ts';
import { damped } from './weights.ts';
import { sharedRuns, surfaceForms } from './wording.ts';

export interface ExplainOptions {
  feedback?: Feedback | undefined;
  /** The page of the query links to the document. */
  linked?: boolean | undefined;
}

/**
 * Every reason of a document's score for a query, largest effect first.
 *
 * @param text the query as it was ranked, `found` the document's text as it was indexed, for the words to show.
 * @returns reasons whose weights add up to the score `createRanker` gives with the same feedback.
 */
export function explain(
  text: Explained,
  document: number,
  found: Explained,
  space: Space,
  { feedback, linked }: ExplainOptions = {},
): Reason[] {
  return createExplainer(text, space, feedback)(document, found, linked);
}

/** The same for many documents of one ranking: what hangs on the query alone is prepared once. */
export function createExplainer(
  text: Explained,
  space: Space,
  feedback?: Feedback,
): (document: number, found: Explained, linked?: boolean) => Reason[] {
  const queries = weightedQueries(text, space, feedback);
  const shares = mutedShares(feedback);
  const forms = surfaceForms(text);
  return (document, found, linked) => {
    const reasons = queries.flatMap(({ query, weight, label }): Reason[] =>
      label === undefined
        ? wordReasons(query, document, found, space, forms)
        : [{ kind: 'liked', label, weight: weight * scoreOf(space, query, document) }],
    );
    const share = shares.get(document);
    if (share !== undefined) reasons.push({ kind: 'mutedPaper', weight: -share * sumOf(reasons) });
    return byEffect([
      ...reasons.filter((reason) => reason.weight !== 0),
      ...mutedReasons(text, document, space, feedback),
      ...authorReasons(text, found),
      ...(linked ? [{ kind: 'linked', weight: 0 } as const] : []),
    ]);
  };
}

/** So many of the largest reasons through the vectors name their words in the document: no more are ever shown. */
const NAMED = 16;

/** What single words give: each shared one by itself, and each of the query's through its relatives. */
function wordReasons(
  query: Query,
  document: number,
  found: Explained,
  space: Space,
  forms: ReadonlyMap<string, string>,
): Reason[] {
  const shared = new Map<string, number>();
  const near: { term: QueryTerm; weight: number }[] = [];
  const relatives = relativesIn(found, space.table);
  for (const term of query.terms) {
    const own = selfPair(term, document, query, space);
    const part = sharedIn(space, term, document) + own;
    if (part !== 0) shared.set(term.term, part);
    if (!term.vector) continue;
    const whole = term.alike * vectorContribution(space, query, new Float64Array(term.vector), document);
    near.push({ term, weight: whole - own });
  }
  near.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  const told = near.map(({ term, weight }, i): Reason => {
    const words = forms.get(term.term) ?? term.term;
    const named = i < NAMED ? nearest(term, relatives) : [];
    return { kind: 'near', weight, words, near: named, terms: [term.term] };
  });
  return [...sharedReasons(shared, sharedRuns(query.text, found), forms), ...told];
}

/** What a shared term gives through the vectors by being the same word: no relative is needed to tell that. */
function selfPair(term: QueryTerm, document: number, query: Query, space: Space): number {
  if (!term.vector || term.alike === 0) return 0;
  const gain = query.muted.find((muted) => muted.term === term.term)?.gain ?? 1;
  return term.alike * gain * documentWeight(space, term.term, document) * dot(term.vector, term.vector);
}

/** A word of the document, and how much of the document's meaning it is. */
interface Relative {
  term: string;
  words: string;
  vector: Float32Array;
  weight: number;
}

function relativesIn(found: Explained, table: BackgroundTable | undefined): Relative[] {
  if (!table) return [];
  const forms = surfaceForms(found);
  return Array.from(termCounts(found)).flatMap(([term, count]) => {
    const vector = vectorOf(table, term);
    return vector ? [{ term, words: forms.get(term) ?? term, vector, weight: damped(count) }] : [];
  });
}

/** The two other words of the document that add most to a query term's share. */
function nearest({ term, vector }: QueryTerm, relatives: Relative[]): string[] {
  if (!vector) return [];
  return relatives
    .filter((relative) => relative.term !== term)
    .map((relative) => ({ words: relative.words, part: relative.weight * dot(vector, relative.vector) }))
    .filter(({ part }) => part > 0)
    .toSorted((a, b) => b.part - a.part)
    .slice(0, 2)
    .map(({ words }) => words);
}

/** What each muted word took away: the score's change when it is muted after those before it. */
function mutedReasons(text: Explained, document: number, space: Space, feedback?: Feedback): Reason[] {
  const muted = feedback?.mutedWords ?? [];
  if (muted.length === 0) return [];
  const left = muted.map((_, i) => {
    const gains = termGains({ mutedWords: muted.slice(0, i) });
    return scoreOf(space, prepareQuery(text, space, gains), document);
  });
  const end = scoreOf(space, prepareQuery(text, space, termGains(feedback)), document);
  return muted.flatMap(({ words }, i): Reason[] => {
    const removed = (left[i] ?? end) - (left[i + 1] ?? end);
    return removed === 0 ? [] : [{ kind: 'muted', weight: 0, words, removed }];
  });
}

function authorReasons(text: Explained, found: Explained): Reason[] {
  return sharedPeople(text.authors ?? [], found.authors ?? []).map((name) => ({
    kind: 'author',
    weight: 0,
    name,
  }));
}
