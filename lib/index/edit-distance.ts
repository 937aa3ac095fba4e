/** The edit distance of two words, computed row by row so that words with a common prefix share the work. */

/** The Levenshtein distance of two words in UTF-16 code units. */
export function editDistance(a: string, b: string): number {
  const table = new EditDistanceTable(a, Math.max(a.length, b.length));
  for (let i = 0; i < b.length; i++) table.setUnit(i, b.charCodeAt(i));
  return table.distance(b.length);
}

/**
 * The table of edit distances between the prefixes of a wanted word and those of another one, which is
 * entered code unit by code unit. Only cells at most `most` columns from the diagonal are filled, as all
 * others are larger than `most`.
 */
export class EditDistanceTable {
  #table: Uint8Array;
  #units: Uint16Array;
  #width: number;

  constructor(
    readonly wanted: string,
    readonly most: number,
  ) {
    this.#width = wanted.length + 1;
    const rows = wanted.length + most + 2;
    this.#units = new Uint16Array(rows);
    this.#table = new Uint8Array(this.#width * rows);
    for (let j = 0; j < this.#width; j++) this.#table[j] = j;
  }

  /**
   * Sets a code unit of the other word and discards those after it.
   *
   * @returns whether a word with this prefix can still be within `most` edits.
   */
  setUnit(index: number, unit: number): boolean {
    const row = index + 1;
    const { wanted, most } = this;
    const table = this.#table;
    const width = this.#width;
    if (row > wanted.length + most) return false;
    this.#units[index] = unit;
    const here = row * width;
    const from = Math.max(1, row - most);
    const to = Math.min(width - 1, row + most);
    let left = from === 1 ? row : most + 1;
    let least = left;
    table[here + from - 1] = left;
    for (let j = from; j <= to; j++) {
      const replaced = (table[here - width + j - 1] ?? 0) + (wanted.charCodeAt(j - 1) === unit ? 0 : 1);
      const removed = (table[here - width + j] ?? 0) + 1;
      left = Math.min(replaced, removed, left + 1);
      table[here + j] = left;
      if (left < least) least = left;
    }
    // The next row reads one column further than this row was filled.
    if (to + 1 < width) table[here + to + 1] = most + 1;
    return least <= most;
  }

  /**
   * The distance to the first `length` code units of the other word; some number above `most` if it is
   * larger.
   */
  distance(length: number): number {
    if (Math.abs(length - this.wanted.length) > this.most) return Infinity;
    return this.#table[length * this.#width + this.wanted.length] ?? Infinity;
  }

  /** The first `length` code units of the other word. */
  word(length: number): string {
    return String.fromCharCode(...this.#units.subarray(0, length));
  }
}
