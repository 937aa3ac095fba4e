/** Reads one consistent state of the index, fetching only the blocks that contain the requested terms. */
import { type IndexField, FIELDS } from './fields.ts';
import { computeDelta, type IndexDelta } from './index-delta.ts';
import { lookUpManyTerms } from './lookup-many.ts';
import type { PackedPostings } from './postings.ts';
import { scanTerms } from './scan.ts';
import type { Snapshot } from './snapshot.ts';
import { type FieldWeights, PostingsBuffer, type WeightedPostings } from './weighted-postings.ts';

/**
 * One consistent state of the index. Documents are numbered from 0 to `size` − 1, so that numbers can index
 * typed arrays; numbers of deleted papers are unused. Numbers are valid for this reader only: store paper ids
 * instead.
 *
 * Asynchronous methods throw `IndexChangedError` when segments were merged since: open the index again and
 * repeat.
 */
export class IndexReader {
  #averageLengths: number[];
  #ids: Float64Array | undefined;

  constructor(readonly snapshot: Snapshot) {
    this.#averageLengths = snapshot.totals.map((total) => total / snapshot.count);
  }

  /** Changes with every change of the index: readers of the same revision number documents alike. */
  get revision(): number {
    return this.snapshot.revision;
  }

  /** Number of papers in the index. */
  get count(): number {
    return this.snapshot.count;
  }

  /** The largest document number plus one. */
  get size(): number {
    return this.snapshot.ids.size;
  }

  /**
   * Paper ids by document number, including those of deleted papers. Computed on first use; for one id use
   * `idOf`.
   */
  get ids(): Float64Array {
    return (this.#ids ??= this.snapshot.ids.toArray());
  }

  /** By document number: 1 if the paper was deleted. */
  get isDeleted(): Uint8Array {
    return this.snapshot.isDeleted;
  }

  /** The paper id of a document. */
  idOf(document: number): number {
    return this.snapshot.ids.idOf(document);
  }

  /** The number of distinct terms in a field, by document number. Read-only. */
  lengths(field: IndexField): Uint16Array {
    return this.snapshot.lengths[FIELDS.indexOf(field)] ?? new Uint16Array();
  }

  /** The mean of `lengths(field)` over all papers, including those without the field. */
  averageLength(field: IndexField): number {
    return this.#averageLengths[FIELDS.indexOf(field)] ?? 0;
  }

  /** The document number of a paper id; `undefined` if the paper is not in the index. */
  documentOf(id: number): number | undefined {
    for (const document of this.snapshot.ids.documentsOf(id)) if (!this.isDeleted[document]) return document;
    return undefined;
  }

  /** The postings of these terms, with frequencies weighted by field. Terms without postings are left out. */
  async readPostings(terms: Iterable<string>, weights: FieldWeights): Promise<Map<string, WeightedPostings>> {
    const buffer = new PostingsBuffer();
    const found = new Map<string, WeightedPostings>();
    for (const [term, parts] of await lookUpManyTerms(this.snapshot, [...new Set(terms)])) {
      buffer.unpack(parts, this.isDeleted, weights);
      if (buffer.length > 0) found.set(term, buffer.take());
    }
    return found;
  }

  /** What changed since an earlier reader, if only a few papers did; see `computeDelta`. */
  deltaSince(before: IndexReader, weights: FieldWeights): IndexDelta | undefined {
    return computeDelta(before.snapshot, this.snapshot, weights);
  }

  /**
   * Calls `visit` with the postings of every term, in order: one pass over the whole index.
   *
   * @param visit must not keep the postings, which are overwritten by those of the next term.
   * @param pause awaited at each block, so that the caller can yield to other work.
   */
  scan(
    weights: FieldWeights,
    visit: (term: string, postings: Readonly<PostingsBuffer>) => void,
    pause: () => Promise<void> | void,
  ): Promise<void> {
    const buffer = new PostingsBuffer();
    const unpack = (term: string, parts: readonly PackedPostings[]) => {
      buffer.unpack(parts, this.isDeleted, weights);
      if (buffer.length > 0) visit(term, buffer);
    };
    return scanTerms(this.snapshot, unpack, pause);
  }
}
