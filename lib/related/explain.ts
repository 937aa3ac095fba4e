/**
 * Explains a document's score by the reasons it is the sum of; done only for the few results that are shown.
 */
import { findSharedAuthors } from './authors.ts';
import { countTerms } from './corpus.ts';
import { mutedPaperShares, type Feedback } from './feedback.ts';
import { dot, dotRow } from './vectors.ts';
import type { NeighbourWord } from './neighbour-words.ts';
import type { PaperQuery, QueryTerm } from './paper-query.ts';
import { prepareQueries } from './rank.ts';
import { sortByWeight, createTermReasons, sumWeights, type ExplainedPaper, type Reason } from './reasons.ts';
import { weightInVector, scoreDocument, scoreTerm, scoreVectors } from './score.ts';
import type { Space } from './space.ts';
import type { BackgroundTable } from './background-table.ts';
import { TopK } from './top-k.ts';
import { logTf } from './weights.ts';
import { findSharedPhrases, surfaceForms } from './phrases.ts';

export interface ExplainOptions {
  feedback?: Feedback | undefined;
  /** The words of the papers nearest to the query, as it was ranked. */
  neighbours?: readonly NeighbourWord[] | undefined;
  /** Whether the page of the query links to the document. */
  linked?: boolean | undefined;
}

/**
 * All reasons for a document's score, largest effect first.
 *
 * @param text the query, as it was ranked.
 * @param found the document's text, as it was indexed: reasons quote its words.
 * @returns reasons whose weights add up to the score that `createRanker` gives with the same feedback.
 */
export function explain(
  text: ExplainedPaper,
  document: number,
  found: ExplainedPaper,
  space: Space,
  { feedback, neighbours, linked }: ExplainOptions = {},
): Reason[] {
  return createExplainer(text, space, feedback, neighbours)(document, found, linked);
}

/** Like `explain`, for many documents of one ranking: what depends only on the query is prepared once. */
export function createExplainer(
  text: ExplainedPaper,
  space: Space,
  feedback?: Feedback,
  neighbours?: readonly NeighbourWord[],
): (document: number, found: ExplainedPaper, linked?: boolean) => Reason[] {
  const queries = prepareQueries(text, space, feedback, neighbours).map(({ query, ...rest }) => ({
    ...rest,
    query,
    vectors: query.terms.map(({ vector }) => vector && new Float64Array(vector)),
  }));
  const mutedShares = mutedPaperShares(feedback);
  const forms = surfaceForms(text);
  const explainMuted = createMutedWordExplainer(text, space, feedback, neighbours);
  return (document, found, linked) => {
    const reasons = queries.flatMap(({ query, vectors, weight, label, neighbours: words }): Reason[] => {
      if (label !== undefined)
        return [{ kind: 'liked', label, weight: weight * scoreDocument(space, query, document) }];
      return words
        ? createNeighbourReasons(query, words, document, found, space)
        : createWordReasons({ query, vectors, forms }, document, found, space);
    });
    const mutedShare = mutedShares.get(document);
    if (mutedShare !== undefined)
      reasons.push({ kind: 'mutedPaper', weight: -mutedShare * sumWeights(reasons) });
    return sortByWeight([
      ...reasons.filter((reason) => reason.weight !== 0),
      ...explainMuted(document),
      ...createAuthorReasons(text, found),
      ...(linked ? [{ kind: 'linked', weight: 0 } as const] : []),
    ]);
  };
}

/** A query prepared for explaining. */
interface ExplainedQuery {
  query: PaperQuery;
  /** The vectors of the query's terms, in their order. */
  vectors: readonly (Float64Array | undefined)[];
  /** The surface form of each term. */
  forms: ReadonlyMap<string, string>;
}

/** How many of the largest 'near' reasons name words of the document; more are never shown. */
const MAX_NAMED = 16;

/**
 * The reasons by words: a contribution of each shared term, and of each query term by its similarity to other
 * terms.
 */
function createWordReasons(
  { query, vectors, forms }: ExplainedQuery,
  document: number,
  found: ExplainedPaper,
  space: Space,
): Reason[] {
  const shared = new Map<string, number>();
  const near: { term: string; vector: Float64Array; weight: number }[] = [];
  for (const [i, term] of query.terms.entries()) {
    const vector = vectors[i];
    const self = vector ? selfSimilarity(term, vector, document, query, space) : 0;
    const contribution = scoreTerm(space, term, document) + self;
    if (contribution !== 0) shared.set(term.term, contribution);
    if (!vector) continue;
    const whole = term.vectorWeight * scoreVectors(space, query, vector, document);
    near.push({ term: term.term, vector, weight: whole - self });
  }
  near.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  const { table } = space;
  const termVectors = table ? listTermVectors(found, table) : [];
  const nearestTerms = near
    .slice(0, MAX_NAMED)
    .map(({ term, vector }) => (table ? findNearestTerms(term, vector, termVectors, table) : []));
  const foundForms = surfaceForms(found, new Set(nearestTerms.flat()));
  const nearReasons = near.map(({ term, weight }, i): Reason => {
    const words = forms.get(term) ?? term;
    const nearest = (nearestTerms[i] ?? []).map((one) => foundForms.get(one) ?? one);
    return { kind: 'near', weight, words, near: nearest, terms: [term] };
  });
  return [...createTermReasons(shared, findSharedPhrases(query.text, found), forms), ...nearReasons];
}

/** The reasons by words that the document has in common with the papers nearest to the query. */
function createNeighbourReasons(
  query: PaperQuery,
  neighbours: readonly NeighbourWord[],
  document: number,
  found: ExplainedPaper,
  space: Space,
): Reason[] {
  const forms = surfaceForms(found, new Set(neighbours.map(({ term }) => term)));
  return query.terms.map((one, i): Reason => {
    const weight = scoreTerm(space, one, document);
    const words = forms.get(one.term) ?? one.term;
    return { kind: 'neighbour', weight, words, titles: neighbours[i]?.titles ?? [], terms: [one.term] };
  });
}

/** The part of a shared term's vector contribution that comes from the same term in the document. */
function selfSimilarity(
  { term, vectorWeight }: QueryTerm,
  vector: Float64Array,
  document: number,
  query: PaperQuery,
  space: Space,
): number {
  const weight = vectorWeight === 0 ? 0 : weightInVector(space, term, document);
  if (weight === 0) return 0;
  const gain = query.muted.find((muted) => muted.term === term)?.gain ?? 1;
  return vectorWeight * gain * weight * dot(vector, vector);
}

/** A term of a document that has a vector. */
interface TermVector {
  term: string;
  /** The offset of its vector in the table. */
  offset: number;
  /** Its weight in the document's vector, before normalisation. */
  weight: number;
}

function listTermVectors(found: ExplainedPaper, { termNumbers, dimensions }: BackgroundTable): TermVector[] {
  return Array.from(countTerms(found), ([term, count]) => ({
    term,
    offset: (termNumbers.get(term) ?? -1) * dimensions,
    weight: logTf(count),
  })).filter(({ offset }) => offset >= 0);
}

/** The two other terms of the document that contribute most to a query term's similarity, largest first. */
function findNearestTerms(
  queryTerm: string,
  vector: Float64Array,
  termVectors: readonly TermVector[],
  { vectors }: BackgroundTable,
): string[] {
  const top = new TopK(2);
  for (const [document, { term, offset, weight }] of termVectors.entries()) {
    const score = weight * dotRow(vector, vectors, offset);
    if (score > 0 && term !== queryTerm) top.add({ document, score });
  }
  return top.ranked().map(({ document }) => termVectors[document]?.term ?? '');
}

/**
 * Computes what muting each word took from a document's score: the change when it is muted after those before
 * it.
 */
function createMutedWordExplainer(
  text: ExplainedPaper,
  space: Space,
  feedback: Feedback = {},
  neighbours?: readonly NeighbourWord[],
): (document: number) => Reason[] {
  const muted = feedback.mutedWords ?? [];
  if (muted.length === 0) return () => [];
  const queries = [...muted, undefined].map((_, i) =>
    prepareQueries(text, space, { mutedWords: muted.slice(0, i) }, neighbours),
  );
  return (document) => {
    const scores = queries.map((all) =>
      all.reduce((sum, { query }) => sum + scoreDocument(space, query, document), 0),
    );
    return muted.flatMap(({ words }, i): Reason[] => {
      const removed = (scores[i] ?? 0) - (scores[i + 1] ?? 0);
      return removed === 0 ? [] : [{ kind: 'muted', weight: 0, words, removed }];
    });
  };
}

function createAuthorReasons(text: ExplainedPaper, found: ExplainedPaper): Reason[] {
  return findSharedAuthors(text.authors ?? [], found.authors ?? []).map((name) => ({
    kind: 'author',
    weight: 0,
    name,
  }));
}
