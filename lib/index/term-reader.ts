/** Looks terms up for searches: exactly, by prefix, or by similar spelling. */
import { lookUpPrefix, lookUpTerms, locatePrefix, locateTerm } from './lookup.ts';
import { type Postings, byteSizeOf, unpackPostings } from './postings.ts';
import type { IndexReader } from './index-reader.ts';
import type { Snapshot } from './snapshot.ts';
import { findSimilarTerms } from './similar-terms.ts';

const POSTINGS_CACHE_BYTES = 12_000_000;

const readers = new WeakMap<Snapshot, TermReader>();

/** The term reader for the same state of the index. One is shared by all callers, for its cache. */
export function termReaderOf({ snapshot }: IndexReader): TermReader {
  const existing = readers.get(snapshot);
  if (existing) return existing;
  const reader = new TermReader(snapshot);
  readers.set(snapshot, reader);
  return reader;
}

/**
 * Reads and caches postings. Its methods throw `IndexChangedError` when segments were merged since the
 * snapshot.
 */
class TermReader {
  readonly #snapshot: Snapshot;
  /** In order of last use. */
  #postings = new Map<string, Postings>();
  #postingsBytes = 0;
  /** The terms with each prefix that was read: typing and deleting letters repeats the same prefixes. */
  #termsByPrefix = new Map<string, string[]>();

  constructor(snapshot: Snapshot) {
    this.#snapshot = snapshot;
  }

  /** Loads, in one read, the blocks that `readPostings` and `readPrefixed` will need. */
  async prefetch(terms: Iterable<string>, prefixes: Iterable<string>): Promise<void> {
    const unknown = [...terms].filter((term) => !this.#postings.has(term));
    const locations = [
      ...unknown.flatMap((term) => locateTerm(this.#snapshot, term)),
      ...[...prefixes]
        .filter((prefix) => !this.#termsByPrefix.has(prefix))
        .flatMap((prefix) => locatePrefix(this.#snapshot, prefix)),
    ];
    await this.#snapshot.blocks.read(locations.map(({ key }) => key));
  }

  /** The postings of those of these terms that the index has, from the cache or in one read. */
  async readPostings(terms: Iterable<string>): Promise<Map<string, Postings>> {
    const wanted = [...new Set(terms)];
    const unknown = wanted.filter((term) => !this.#postings.has(term));
    const packed = await lookUpTerms(this.#snapshot, unknown);
    const found = new Map<string, Postings>();
    for (const term of wanted) {
      const parts = packed.get(term);
      const postings = parts ? unpackPostings(parts, this.#snapshot.isDeleted) : this.#postings.get(term);
      if (!postings) continue;
      this.#add(term, postings);
      if (postings.documents.length > 0) found.set(term, postings);
    }
    this.#evict();
    return found;
  }

  /** The terms with this prefix and their postings. */
  async readPrefixed(prefix: string): Promise<Map<string, Postings>> {
    const cached = this.#termsByPrefix.get(prefix)?.map((term) => [term, this.#postings.get(term)] as const);
    if (cached?.every((entry): entry is [string, Postings] => entry[1] !== undefined)) return new Map(cached);
    const found = new Map<string, Postings>();
    for (const [term, parts] of await lookUpPrefix(this.#snapshot, prefix)) {
      const postings = unpackPostings(parts, this.#snapshot.isDeleted);
      if (postings.documents.length > 0) found.set(term, postings);
    }
    for (const [term, postings] of found) this.#add(term, postings);
    this.#evict();
    this.#termsByPrefix.set(prefix, [...found.keys()]);
    return found;
  }

  /** Terms within an edit distance, with that distance: 0 for the term itself. */
  findSimilar(term: string, maxDistance: number): Promise<Map<string, number>> {
    return findSimilarTerms(this.#snapshot, term, maxDistance);
  }

  #add(term: string, postings: Postings): void {
    const before = this.#postings.get(term);
    if (before) {
      this.#postings.delete(term);
      this.#postingsBytes -= byteSizeOf(before);
    }
    this.#postings.set(term, postings);
    this.#postingsBytes += byteSizeOf(postings);
  }

  /** Removes the least recently used postings until the cache fits its limit. */
  #evict(): void {
    for (const [term, postings] of this.#postings) {
      if (this.#postingsBytes <= POSTINGS_CACHE_BYTES) return;
      this.#postings.delete(term);
      this.#postingsBytes -= byteSizeOf(postings);
    }
  }
}
