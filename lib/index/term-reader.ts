/** Looking terms up in one state of the index, by the word, its beginning or its spelling: what searches need, and relations do not. */
import { locatePrefixed, locateTerms, placesFrom, placesOf } from './lookup.ts';
import { type Postings, sizeOf, unpackPostings } from './postings.ts';
import type { IndexReader } from './reader.ts';
import type { Snapshot } from './snapshot.ts';
import { findSimilar } from './vocabulary.ts';

const POSTINGS_KEPT = 12_000_000;

const known = new WeakMap<Snapshot, TermReader>();

/** The terms of the state that a reader is of. The same for all who ask: what was read is kept. */
export function termsOf({ snapshot }: IndexReader): TermReader {
  const before = known.get(snapshot);
  if (before) return before;
  const reader = new TermReader(snapshot);
  known.set(snapshot, reader);
  return reader;
}

/** Methods that read throw `IndexChangedError` when segments were merged since. */
class TermReader {
  readonly #snapshot: Snapshot;
  #postings = new Map<string, Postings>();
  #postingsBytes = 0;
  /** The terms of beginnings asked for: while a word is typed and taken back, the same come again. */
  #prefixed = new Map<string, string[]>();

  constructor(snapshot: Snapshot) {
    this.#snapshot = snapshot;
  }

  /** Reads in one go what `postings` of these terms and `prefixed` of these beginnings will need. */
  async prefetch(terms: Iterable<string>, prefixes: Iterable<string>): Promise<void> {
    const unknown = [...terms].filter((term) => !this.#postings.has(term));
    const places = [
      ...unknown.flatMap((term) => placesOf(this.#snapshot, term)),
      ...[...prefixes]
        .filter((prefix) => !this.#prefixed.has(prefix))
        .flatMap((prefix) => placesFrom(this.#snapshot, prefix)),
    ];
    await this.#snapshot.blocks.read(places.map(({ key }) => key));
  }

  /** Postings of the terms that are in the index. Read in one go; kept in memory up to a limit. */
  async postings(terms: Iterable<string>): Promise<Map<string, Postings>> {
    const wanted = [...new Set(terms)];
    const unknown = wanted.filter((term) => !this.#postings.has(term));
    const located = await locateTerms(this.#snapshot, unknown);
    const found = new Map<string, Postings>();
    for (const term of wanted) {
      const parts = located.get(term);
      const postings = parts ? unpackPostings(parts, this.#snapshot.isVoid) : this.#postings.get(term);
      if (!postings) continue;
      this.#keep(term, postings);
      if (postings.documents.length > 0) found.set(term, postings);
    }
    this.#evict();
    return found;
  }

  /** Terms that start so, with their postings. */
  async prefixed(prefix: string): Promise<Map<string, Postings>> {
    const known = this.#prefixed.get(prefix)?.map((term) => [term, this.#postings.get(term)] as const);
    if (known?.every((entry): entry is [string, Postings] => entry[1] !== undefined)) return new Map(known);
    const found = new Map<string, Postings>();
    for (const [term, parts] of await locatePrefixed(this.#snapshot, prefix)) {
      const postings = unpackPostings(parts, this.#snapshot.isVoid);
      if (postings.documents.length > 0) found.set(term, postings);
    }
    for (const [term, postings] of found) this.#keep(term, postings);
    this.#evict();
    this.#prefixed.set(prefix, [...found.keys()]);
    return found;
  }

  /** Terms within an edit distance (see `similarTerms`), with that distance: 0 for the term itself. */
  similar(term: string, maxDistance: number): Promise<Map<string, number>> {
    return findSimilar(this.#snapshot, term, maxDistance);
  }

  #keep(term: string, postings: Postings): void {
    const before = this.#postings.get(term);
    if (before) {
      this.#postings.delete(term);
      this.#postingsBytes -= sizeOf(before);
    }
    this.#postings.set(term, postings);
    this.#postingsBytes += sizeOf(postings);
  }

  /** Lets go of what was used longest ago. */
  #evict(): void {
    for (const [term, postings] of this.#postings) {
      if (this.#postingsBytes <= POSTINGS_KEPT) return;
      this.#postings.delete(term);
      this.#postingsBytes -= sizeOf(postings);
    }
  }
}
