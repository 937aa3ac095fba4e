/**
 * Finds and scores all documents that match a plan: MiniSearch's BM25, computed in typed arrays.
 *
 * MiniSearch itself creates several objects for every document that contains a word, and a third of all
 * documents contain a common word. This pass finds the few documents to show; MiniSearch then scores those
 * (`score-documents.ts`).
 */
import type { IndexField } from '../index/fields.ts';
import type { Postings } from '../index/postings.ts';
import type { IndexReader } from '../index/index-reader.ts';
import { expandTerm, type Expansion } from './expand-plan.ts';
import { MatchSet } from './match-set.ts';
import { BM25, FIELD_BOOSTS, type QueryPlan, type TermPlan, collectTerms } from './plan.ts';

// Scores are cached for fields shorter than this; longer ones are rare. Writing beyond the end of an array
// does nothing.
const MAX_CACHED_LENGTH = 512;

/** Scores every document that matches the plan. Release the result after use. */
export function evaluatePlan(reader: IndexReader, plan: QueryPlan, found: Expansion): MatchSet {
  const words = [...new Set(collectTerms(plan).map(({ term }) => term))];
  return new PlanEvaluator(reader, found, new Map(words.map((term, i) => [term, i]))).evaluate(plan);
}

class PlanEvaluator {
  constructor(
    readonly reader: IndexReader,
    readonly found: Expansion,
    readonly words: ReadonlyMap<string, number>,
  ) {}

  /** The documents that match a plan; only those in `among`, if given. */
  evaluate(plan: QueryPlan, among?: MatchSet): MatchSet {
    if (plan.kind === 'and') return this.#intersect(plan.parts, among);
    if (plan.kind === 'not') {
      const [first, ...others] = plan.parts;
      const matches = first ? this.evaluate(first, among) : this.#start();
      for (const part of others) {
        const other = this.evaluate(part, matches);
        matches.subtract(other);
        other.release();
      }
      return matches;
    }
    const matches = this.#start();
    this.#add(plan, matches, among);
    return matches;
  }

  /** Evaluates the rarest part first, and the others only among its matches. */
  #intersect(parts: readonly QueryPlan[], among?: MatchSet): MatchSet {
    const [first, ...others] = parts
      .map((part) => ({ part, most: this.#most(part) }))
      .toSorted((a, b) => a.most - b.most);
    const matches = first ? this.evaluate(first.part, among) : this.#start();
    for (const { part } of others) {
      const other = this.evaluate(part, matches);
      matches.intersect(other);
      other.release();
    }
    return matches;
  }

  /**
   * An upper bound of the number of documents that a part matches; Infinity if it is not known without
   * evaluating it.
   */
  #most(plan: QueryPlan): number {
    if (plan.kind !== 'term' || plan.prefix || plan.fuzzy) return Infinity;
    return this.found.exact.get(plan.term)?.documents.length ?? 0;
  }

  #start(): MatchSet {
    return new MatchSet(this.reader.size, this.words.size);
  }

  /** Adds the documents that match the plan to `into`. */
  #add(plan: QueryPlan, into: MatchSet, among?: MatchSet): void {
    if (plan.kind === 'term') this.#addTerm(plan, into, among);
    else if (plan.kind === 'or') for (const part of plan.parts) this.#add(part, into, among);
    else {
      const matches = this.evaluate(plan, among);
      into.addAll(matches);
      matches.release();
    }
  }

  #addTerm(plan: TermPlan, into: MatchSet, among?: MatchSet): void {
    const word = this.words.get(plan.term) ?? 0;
    for (const { weight, postings } of expandTerm(plan, this.found))
      for (const field of plan.fields) this.#addField(field, weight, postings, word, into, among);
  }

  #addField(
    field: IndexField,
    weight: number,
    postings: Postings,
    word: number,
    into: MatchSet,
    among?: MatchSet,
  ): void {
    const tf = postings.tf[field];
    if (!tf) return;
    const { k, b, d } = BM25;
    const df = postings.df[field];
    const idfWeight =
      weight * FIELD_BOOSTS[field] * Math.log(1 + (this.reader.count - df + 0.5) / (df + 0.5));
    const lengths = this.reader.lengths(field);
    const perLength = (k * b) / this.reader.averageLength(field);
    // The gain depends only on frequency and length, and most frequencies are 1: cache these gains by length.
    const gainsOfOne = new Float64Array(MAX_CACHED_LENGTH);
    const { documents } = postings;
    // Local variables, as the loop runs for every posting of a common word.
    const { scores, isMatch, wordBits, bitsWidth, list } = into;
    let found = into.count;
    const wanted = among?.isMatch;
    const [at, bit] = [word >>> 5, 1 << (word & 31)];
    const indexes = postings.indexes[field];
    const n = indexes ? indexes.length : documents.length;
    for (let j = 0; j < n; j++) {
      const i = indexes ? (indexes[j] ?? 0) : j;
      const count = tf[i] ?? 0;
      const document = documents[i] ?? 0;
      if (count === 0 || (wanted && !wanted[document])) continue;
      if (!isMatch[document]) {
        isMatch[document] = 1;
        list[found++] = document;
      }
      const length = lengths[document] ?? 0;
      let gain = count === 1 ? (gainsOfOne[length] ?? 0) : 0;
      if (gain === 0) {
        const norm = k * (1 - b) + perLength * length;
        gain = idfWeight * (d + (count * (k + 1)) / (count + norm));
        if (count === 1) gainsOfOne[length] = gain;
      }
      scores[document] = (scores[document] ?? 0) + gain;
      wordBits[document * bitsWidth + at] = (wordBits[document * bitsWidth + at] ?? 0) | bit;
    }
    into.count = found;
  }
}
