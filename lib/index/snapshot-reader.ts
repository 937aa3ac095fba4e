/** Answers about one state of the index, reading only the blocks that hold the terms asked for. */
import { type Counts, CountsBuffer, type FieldWeights } from './counts.ts';
import { type Field, FIELDS } from './fields.ts';
import { type Growth, growthSince } from './growth.ts';
import { locateMany } from './locate-many.ts';
import type { PackedPostings } from './postings.ts';
import { scanTerms } from './scan.ts';
import type { Snapshot } from './snapshot.ts';

export class SnapshotReader {
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

  async counts(terms: Iterable<string>, weights: FieldWeights): Promise<Map<string, Counts>> {
    const buffer = new CountsBuffer();
    const found = new Map<string, Counts>();
    for (const [term, parts] of await locateMany(this.snapshot, [...new Set(terms)])) {
      buffer.unpack(parts, this.isVoid, weights);
      if (buffer.length > 0) found.set(term, buffer.take());
    }
    return found;
  }

  growthSince(before: object, weights: FieldWeights): Growth | undefined {
    return before instanceof SnapshotReader
      ? growthSince(before.snapshot, this.snapshot, weights)
      : undefined;
  }

  scan(
    weights: FieldWeights,
    visit: (term: string, counts: Readonly<CountsBuffer>) => void,
    pause: () => Promise<void> | void,
  ): Promise<void> {
    const buffer = new CountsBuffer();
    const unpack = (term: string, parts: readonly PackedPostings[]) => {
      buffer.unpack(parts, this.isVoid, weights);
      if (buffer.length > 0) visit(term, buffer);
    };
    return scanTerms(this.snapshot, unpack, pause);
  }
}
