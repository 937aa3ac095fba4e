/** The best of many scored documents, kept in order while they come. */

export interface Ranked {
  document: number;
  score: number;
}

export class Top {
  #kept: Ranked[] = [];

  constructor(readonly limit: number) {}

  /** What a score must not be below to come among the best. */
  get least(): number {
    return this.#kept.length < this.limit ? -Infinity : (this.#kept.at(-1)?.score ?? Infinity);
  }

  add(one: Ranked): void {
    const kept = this.#kept;
    if (one.score < this.least) return;
    if (!Number.isFinite(this.limit)) {
      kept.push(one);
      return;
    }
    let at = kept.length;
    while (at > 0 && isBefore(one, kept[at - 1])) at--;
    kept.splice(at, 0, one);
    if (kept.length > this.limit) kept.pop();
  }

  /** Highest score first; equal scores in the order of the documents' numbers. */
  ranked(): Ranked[] {
    if (Number.isFinite(this.limit)) return this.#kept;
    return this.#kept.toSorted((a, b) => b.score - a.score || a.document - b.document);
  }
}

function isBefore(one: Ranked, other: Ranked | undefined): boolean {
  if (!other || one.score !== other.score) return one.score > (other?.score ?? -Infinity);
  return one.document < other.document;
}
