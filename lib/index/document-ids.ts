/** Which paper each document of an index is, kept as runs of consecutive ids: mostly one run a segment. */
import type { Numbers } from '../db/index-tables.ts';

/**
 * Ids by document number. Documents are added in order, part by part; within a part (a segment, or the tail) ids ascend,
 * and an id may be in several parts.
 */
export class DocumentIds {
  /** Documents added so far. */
  size = 0;
  /** Id and document number that each run starts with. */
  #ids: number[] = [];
  #documents: number[] = [];
  /** The first run of each part. */
  #parts: number[] = [];

  startPart(): void {
    this.#parts.push(this.#ids.length);
  }

  /** Adds runs to the part started last: first id and length of each. */
  addRuns(runs: Numbers | readonly number[]): void {
    for (let i = 0; i < runs.length; i += 2) {
      this.#ids.push(runs[i] ?? 0);
      this.#documents.push(this.size);
      this.size += runs[i + 1] ?? 0;
    }
  }

  /** The id of a document. */
  idOf(document: number): number {
    const run = lastUpTo(this.#documents, document, 0, this.#documents.length);
    return (this.#ids[run] ?? 0) + document - (this.#documents[run] ?? 0);
  }

  /** The document that has an id in one part, or −1. */
  documentIn(part: number, id: number): number {
    const start = this.#parts[part] ?? 0;
    const run = lastUpTo(this.#ids, id, start, this.#parts[part + 1] ?? this.#ids.length);
    if (run < start) return -1;
    const document = (this.#documents[run] ?? 0) + id - (this.#ids[run] ?? 0);
    return document < (this.#documents[run + 1] ?? this.size) ? document : -1;
  }

  /** The documents that have an id, one of each part that holds it. */
  *documentsOf(id: number): Generator<number> {
    for (let part = 0; part < this.#parts.length; part++) {
      const document = this.documentIn(part, id);
      if (document >= 0) yield document;
    }
  }

  /** All ids, by document number. */
  all(): Float64Array {
    const ids = new Float64Array(this.size);
    for (const [run, first] of this.#ids.entries()) {
      const end = this.#documents[run + 1] ?? this.size;
      let id = first;
      for (let document = this.#documents[run] ?? 0; document < end; document++) ids[document] = id++;
    }
    return ids;
  }
}

/** Where the last of ascending numbers from `low` to before `high` stands that is no more than `most`; `low` − 1 if none is. */
function lastUpTo(numbers: readonly number[], most: number, low: number, high: number): number {
  let from = low;
  let to = high;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((numbers[middle] ?? 0) <= most) from = middle + 1;
    else to = middle;
  }
  return from - 1;
}
