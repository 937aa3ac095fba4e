/**
 * Which documents answer a plan, and in which order: MiniSearch's BM25 over packed postings, in typed arrays.
 *
 * MiniSearch makes several objects for every document that holds a word, and a common word is held by a third of them.
 * This pass finds the few documents that will be shown; MiniSearch itself then scores those (`engine.ts`).
 */
import type { Field } from '../index/fields.ts';
import type { Postings } from '../index/postings.ts';
import type { IndexReader } from '../index/index-reader.ts';
import { derivedTerms, type Expansion } from './expand.ts';
import { Matches } from './matches.ts';
import { BM25, BOOST, type Plan, type TermPlan, termPlans } from './plan.ts';

// Lengths from here on are rare enough to be worked out each time; a write beyond the end of an array does nothing.
const LENGTHS = 512;

/** Scores every document that answers the plan. */
export function rankMatches(reader: IndexReader, plan: Plan, found: Expansion): Matches {
  const words = [...new Set(termPlans(plan).map(({ term }) => term))];
  return new Ranker(reader, found, new Map(words.map((term, i) => [term, i]))).rank(plan);
}

class Ranker {
  constructor(
    readonly reader: IndexReader,
    readonly found: Expansion,
    readonly words: ReadonlyMap<string, number>,
  ) {}

  /** What answers the plan; given `among`, what of these documents does. */
  rank(plan: Plan, among?: Matches): Matches {
    if (plan.kind === 'and') return this.#rankAll(plan.parts, among);
    if (plan.kind === 'not') {
      const [first, ...others] = plan.parts;
      const matches = first ? this.rank(first, among) : this.#start();
      for (const part of others) {
        const other = this.rank(part, matches);
        matches.remove(other);
        other.release();
      }
      return matches;
    }
    const matches = this.#start();
    this.#add(plan, matches, among);
    return matches;
  }

  /** The rarest part first: of the others only what is in it counts. */
  #rankAll(parts: readonly Plan[], among?: Matches): Matches {
    const [first, ...others] = parts
      .map((part) => ({ part, most: this.#most(part) }))
      .toSorted((a, b) => a.most - b.most);
    const matches = first ? this.rank(first.part, among) : this.#start();
    for (const { part } of others) {
      const other = this.rank(part, matches);
      matches.keepCommon(other);
      other.release();
    }
    return matches;
  }

  /** How many documents a part may match, as far as that is known at once. */
  #most(plan: Plan): number {
    if (plan.kind !== 'term' || plan.prefix || plan.fuzzy) return Infinity;
    return this.found.exact.get(plan.term)?.documents.length ?? 0;
  }

  #start(): Matches {
    return new Matches(this.reader.size, this.words.size);
  }

  /** Adds what answers the plan to `into`, as one more alternative to what is there. */
  #add(plan: Plan, into: Matches, among?: Matches): void {
    if (plan.kind === 'term') this.#addTerm(plan, into, among);
    else if (plan.kind === 'or') for (const part of plan.parts) this.#add(part, into, among);
    else {
      const matches = this.rank(plan, among);
      into.addAll(matches);
      matches.release();
    }
  }

  #addTerm(plan: TermPlan, into: Matches, among?: Matches): void {
    const word = this.words.get(plan.term) ?? 0;
    for (const { weight, postings } of derivedTerms(plan, this.found))
      for (const field of plan.fields) this.#addField(field, weight, postings, word, into, among);
  }

  #addField(
    field: Field,
    weight: number,
    postings: Postings,
    word: number,
    into: Matches,
    among?: Matches,
  ): void {
    const tf = postings.tf[field];
    if (!tf) return;
    const { k, b, d } = BM25;
    const df = postings.df[field];
    const worth = weight * BOOST[field] * Math.log(1 + (this.reader.count - df + 0.5) / (df + 0.5));
    const lengths = this.reader.lengths(field);
    const perLength = (k * b) / this.reader.averageLength(field);
    // What a document gains hangs on two small numbers, and most have the word once: worked out once for each length.
    const ofOnce = new Float64Array(LENGTHS);
    const { documents } = postings;
    // Names for what the loop uses over and over: it runs for every posting of a common word.
    const { scores, isIn, bits, width, list } = into;
    let found = into.count;
    const wanted = among?.isIn;
    const [at, bit] = [word >>> 5, 1 << (word & 31)];
    const places = postings.indexes[field];
    const n = places ? places.length : documents.length;
    for (let place = 0; place < n; place++) {
      const i = places ? (places[place] ?? 0) : place;
      const count = tf[i] ?? 0;
      const document = documents[i] ?? 0;
      if (count === 0 || (wanted && !wanted[document])) continue;
      if (!isIn[document]) {
        isIn[document] = 1;
        list[found++] = document;
      }
      const length = lengths[document] ?? 0;
      let gain = count === 1 ? (ofOnce[length] ?? 0) : 0;
      if (gain === 0) {
        const norm = k * (1 - b) + perLength * length;
        gain = worth * (d + (count * (k + 1)) / (count + norm));
        if (count === 1) ofOnce[length] = gain;
      }
      scores[document] = (scores[document] ?? 0) + gain;
      bits[document * width + at] = (bits[document * width + at] ?? 0) | bit;
    }
    into.count = found;
  }
}
