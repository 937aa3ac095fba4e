/** Keeps the k documents with the highest scores, in order, while documents are scored. */

export interface RankedDocument {
  document: number;
  score: number;
}

export class TopK {
  #kept: RankedDocument[] = [];

  constructor(readonly limit: number) {}

  /** The lowest score that is still accepted. */
  get threshold(): number {
    return this.#kept.length < this.limit ? -Infinity : (this.#kept.at(-1)?.score ?? Infinity);
  }

  add(one: RankedDocument): void {
    const kept = this.#kept;
    if (one.score < this.threshold) return;
    if (!Number.isFinite(this.limit)) {
      kept.push(one);
      return;
    }
    let at = kept.length;
    while (at > 0 && ranksBefore(one, kept[at - 1])) at--;
    kept.splice(at, 0, one);
    if (kept.length > this.limit) kept.pop();
  }

  /** The documents with the highest scores, highest first; equal scores are ordered by document number. */
  ranked(): RankedDocument[] {
    if (Number.isFinite(this.limit)) return this.#kept;
    return this.#kept.toSorted((a, b) => b.score - a.score || a.document - b.document);
  }
}

function ranksBefore(one: RankedDocument, other: RankedDocument | undefined): boolean {
  if (!other || one.score !== other.score) return one.score > (other?.score ?? -Infinity);
  return one.document < other.document;
}
