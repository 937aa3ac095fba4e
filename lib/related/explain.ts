/** Takes the score of one document apart into its reasons. Done for the few results that are shown. */
import { sharedPeople } from './authors.ts';
import { termCounts } from './corpus.ts';
import { mutedShares, termGains, type Feedback } from './feedback.ts';
import { dot, dotRow } from './vectors.ts';
import { prepareQuery, type Query, type QueryTerm } from './query.ts';
import { weightedQueries } from './rank.ts';
import { byEffect, sharedReasons, sumOf, type Explained, type Reason } from './reasons.ts';
import { documentWeight, scoreOf, sharedIn, vectorContribution } from './score.ts';
import type { Space } from './space.ts';
import type { BackgroundTable } from './table.ts';
import { Top } from './top.ts';
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
  const queries = weightedQueries(text, space, feedback).map(({ query, ...more }) => ({
    ...more,
    query,
    vectors: query.terms.map(({ vector }) => vector && new Float64Array(vector)),
  }));
  const shares = mutedShares(feedback);
  const forms = surfaceForms(text);
  const muted = createMutedReasons(text, space, feedback);
  return (document, found, linked) => {
    const reasons = queries.flatMap(({ query, vectors, weight, label }): Reason[] =>
      label === undefined
        ? wordReasons({ query, vectors, forms }, document, found, space)
        : [{ kind: 'liked', label, weight: weight * scoreOf(space, query, document) }],
    );
    const share = shares.get(document);
    if (share !== undefined) reasons.push({ kind: 'mutedPaper', weight: -share * sumOf(reasons) });
    return byEffect([
      ...reasons.filter((reason) => reason.weight !== 0),
      ...muted(document),
      ...authorReasons(text, found),
      ...(linked ? [{ kind: 'linked', weight: 0 } as const] : []),
    ]);
  };
}

/** What explaining needs of the query: the vectors of its terms, in their order, and the words they stand for. */
interface Asked {
  query: Query;
  vectors: readonly (Float64Array | undefined)[];
  forms: ReadonlyMap<string, string>;
}

/** So many of the largest reasons through the vectors name their words in the document: no more are ever shown. */
const NAMED = 16;

/** What single words give: each shared one by itself, and each of the query's through its relatives. */
function wordReasons(
  { query, vectors, forms }: Asked,
  document: number,
  found: Explained,
  space: Space,
): Reason[] {
  const shared = new Map<string, number>();
  const near: { term: string; vector: Float64Array; weight: number }[] = [];
  for (const [i, term] of query.terms.entries()) {
    const vector = vectors[i];
    const own = vector ? selfPair(term, vector, document, query, space) : 0;
    const part = sharedIn(space, term, document) + own;
    if (part !== 0) shared.set(term.term, part);
    if (!vector) continue;
    const whole = term.alike * vectorContribution(space, query, vector, document);
    near.push({ term: term.term, vector, weight: whole - own });
  }
  near.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  const { table } = space;
  const relatives = table ? relativesIn(found, table) : [];
  const named = near
    .slice(0, NAMED)
    .map(({ term, vector }) => (table ? nearest(term, vector, relatives, table) : []));
  const foundForms = surfaceForms(found, new Set(named.flat()));
  const told = near.map(({ term, weight }, i): Reason => {
    const words = forms.get(term) ?? term;
    const relatives = (named[i] ?? []).map((one) => foundForms.get(one) ?? one);
    return { kind: 'near', weight, words, near: relatives, terms: [term] };
  });
  return [...sharedReasons(shared, sharedRuns(query.text, found), forms), ...told];
}

/** What a shared term gives through the vectors by being the same word: no relative is needed to tell that. */
function selfPair(
  { term, alike }: QueryTerm,
  vector: Float64Array,
  document: number,
  query: Query,
  space: Space,
): number {
  const weight = alike === 0 ? 0 : documentWeight(space, term, document);
  if (weight === 0) return 0;
  const gain = query.muted.find((muted) => muted.term === term)?.gain ?? 1;
  return alike * gain * weight * dot(vector, vector);
}

/** A word of a document: where its vector stands in the table, and how much of the document's meaning it is. */
interface Relative {
  term: string;
  at: number;
  weight: number;
}

function relativesIn(found: Explained, { numbers, dimensions }: BackgroundTable): Relative[] {
  return Array.from(termCounts(found), ([term, count]) => ({
    term,
    at: (numbers.get(term) ?? -1) * dimensions,
    weight: damped(count),
  })).filter(({ at }) => at >= 0);
}

/** The two other words of the document that add most to a query term's share, the first of them first. */
function nearest(
  own: string,
  vector: Float64Array,
  relatives: readonly Relative[],
  { vectors }: BackgroundTable,
): string[] {
  const top = new Top(2);
  for (const [document, { term, at, weight }] of relatives.entries()) {
    const score = weight * dotRow(vector, vectors, at);
    if (score > 0 && term !== own) top.add({ document, score });
  }
  return top.ranked().map(({ document }) => relatives[document]?.term ?? '');
}

/** What each muted word took away from a document: the score's change when it is muted after those before it. */
function createMutedReasons(
  text: Explained,
  space: Space,
  feedback: Feedback = {},
): (document: number) => Reason[] {
  const muted = feedback.mutedWords ?? [];
  if (muted.length === 0) return () => [];
  const queries = [...muted, undefined].map((_, i) =>
    prepareQuery(text, space, termGains({ mutedWords: muted.slice(0, i) })),
  );
  return (document) => {
    const left = queries.map((query) => scoreOf(space, query, document));
    return muted.flatMap(({ words }, i): Reason[] => {
      const removed = (left[i] ?? 0) - (left[i + 1] ?? 0);
      return removed === 0 ? [] : [{ kind: 'muted', weight: 0, words, removed }];
    });
  };
}

function authorReasons(text: Explained, found: Explained): Reason[] {
  return sharedPeople(text.authors ?? [], found.authors ?? []).map((name) => ({
    kind: 'author',
    weight: 0,
    name,
  }));
}
