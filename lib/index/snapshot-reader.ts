/** Answers about one state of the index, reading only the blocks that hold the terms asked for. */
import { type Field, FIELDS } from './fields.ts';
import { locatePrefixed, locateTerms, placesFrom, placesOf } from './lookup.ts';
import { type Postings, sizeOf, unpackPostings } from './postings.ts';
import { scanTerms } from './scan.ts';
import type { Snapshot } from './snapshot.ts';
import { findSimilar } from './vocabulary.ts';

const POSTINGS_KEPT = 12_000_000;

export class SnapshotReader {
  #postings = new Map<string, Postings>();
  #postingsBytes = 0;
  /** The terms of beginnings asked for: while a word is typed and taken back, the same come again. */
  #prefixed = new Map<string, string[]>();
  #averages: number[];
  #ids: Float64Array | undefined;

  constructor(readonly snapshot: Snapshot) {
    this.#averages = snapshot.totals.map((total) => total / snapshot.count);
  }

  get revision(): number {
    return this.snapshot.revision;
  }

  get count(): number {
    return this.snapshot.count;
  }

  get size(): number {
    return this.snapshot.ids.size;
  }

  get ids(): Float64Array {
    return (this.#ids ??= this.snapshot.ids.all());
  }

  get isVoid(): Uint8Array {
    return this.snapshot.isVoid;
  }

  idOf(document: number): number {
    return this.snapshot.ids.idOf(document);
  }

  lengths(field: Field): Uint16Array {
    return this.snapshot.lengths[FIELDS.indexOf(field)] ?? new Uint16Array();
  }

  averageLength(field: Field): number {
    return this.#averages[FIELDS.indexOf(field)] ?? 0;
  }

  length(id: number, field: Field): number {
    return this.lengths(field)[this.documentOf(id) ?? -1] ?? 0;
  }

  documentOf(id: number): number | undefined {
    for (const document of this.snapshot.ids.documentsOf(id)) if (!this.isVoid[document]) return document;
    return undefined;
  }

  async prefetch(terms: Iterable<string>, prefixes: Iterable<string>): Promise<void> {
    const unknown = [...terms].filter((term) => !this.#postings.has(term));
    const places = [
      ...unknown.flatMap((term) => placesOf(this.snapshot, term)),
      ...[...prefixes]
        .filter((prefix) => !this.#prefixed.has(prefix))
        .flatMap((prefix) => placesFrom(this.snapshot, prefix)),
    ];
    await this.snapshot.blocks.read(places.map(({ key }) => key));
  }

  async postings(terms: Iterable<string>): Promise<Map<string, Postings>> {
    const wanted = [...new Set(terms)];
    const unknown = wanted.filter((term) => !this.#postings.has(term));
    const located = await locateTerms(this.snapshot, unknown);
    const found = new Map<string, Postings>();
    for (const term of wanted) {
      const parts = located.get(term);
      const postings = parts ? unpackPostings(parts, this.isVoid) : this.#postings.get(term);
      if (!postings) continue;
      this.#keep(term, postings);
      if (postings.documents.length > 0) found.set(term, postings);
    }
    this.#evict();
    return found;
  }

  async prefixed(prefix: string): Promise<Map<string, Postings>> {
    const known = this.#prefixed.get(prefix)?.map((term) => [term, this.#postings.get(term)] as const);
    if (known?.every((entry): entry is [string, Postings] => entry[1] !== undefined)) return new Map(known);
    const found = new Map<string, Postings>();
    for (const [term, parts] of await locatePrefixed(this.snapshot, prefix)) {
      const postings = unpackPostings(parts, this.isVoid);
      if (postings.documents.length > 0) found.set(term, postings);
    }
    for (const [term, postings] of found) this.#keep(term, postings);
    this.#evict();
    this.#prefixed.set(prefix, [...found.keys()]);
    return found;
  }

  similar(term: string, maxDistance: number): Promise<Map<string, number>> {
    return findSimilar(this.snapshot, term, maxDistance);
  }

  scan(): AsyncIterable<[string, Postings]> {
    return scanTerms(this.snapshot);
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
