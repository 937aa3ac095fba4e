/**
 * Maps document numbers to paper ids and back, stored as runs of consecutive ids: most segments have only one
 * run.
 */
import type { Numbers } from '../db/index-tables.ts';

/**
 * The paper ids of all documents. Documents are numbered in the order in which they are added, part by part.
 * A part is a segment or the tail; ids ascend within it, and the same id may be in several parts.
 */
export class DocumentIds {
  /** Number of documents added so far. */
  size = 0;
  /** The first id and the first document number of each run. */
  #ids: number[] = [];
  #documents: number[] = [];
  /** The first run of each part. */
  #parts: number[] = [];

  startPart(): void {
    this.#parts.push(this.#ids.length);
  }

  /** Adds runs to the part started last, given as pairs of first id and length. */
  addRuns(runs: Numbers | readonly number[]): void {
    for (let i = 0; i < runs.length; i += 2) {
      this.#ids.push(runs[i] ?? 0);
      this.#documents.push(this.size);
      this.size += runs[i + 1] ?? 0;
    }
  }

  idOf(document: number): number {
    const run = indexOfLastAtMost(this.#documents, document, 0, this.#documents.length);
    return (this.#ids[run] ?? 0) + document - (this.#documents[run] ?? 0);
  }

  /** The number of the document with this id in one part, or −1. */
  documentIn(part: number, id: number): number {
    const start = this.#parts[part] ?? 0;
    const run = indexOfLastAtMost(this.#ids, id, start, this.#parts[part + 1] ?? this.#ids.length);
    if (run < start) return -1;
    const document = (this.#documents[run] ?? 0) + id - (this.#ids[run] ?? 0);
    return document < (this.#documents[run + 1] ?? this.size) ? document : -1;
  }

  /** The numbers of all documents with this id: one for each part that contains it. */
  *documentsOf(id: number): Generator<number> {
    for (let part = 0; part < this.#parts.length; part++) {
      const document = this.documentIn(part, id);
      if (document >= 0) yield document;
    }
  }

  /** All ids, by document number. */
  toArray(): Float64Array {
    const ids = new Float64Array(this.size);
    for (const [run, first] of this.#ids.entries()) {
      const end = this.#documents[run + 1] ?? this.size;
      let id = first;
      for (let document = this.#documents[run] ?? 0; document < end; document++) ids[document] = id++;
    }
    return ids;
  }
}

/**
 * The index of the last of `numbers[low … high)`, which ascend, that is at most `most`; `low − 1` if there is
 * none.
 */
function indexOfLastAtMost(numbers: readonly number[], most: number, low: number, high: number): number {
  let from = low;
  let to = high;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((numbers[middle] ?? 0) <= most) from = middle + 1;
    else to = middle;
  }
  return from - 1;
}
