/**
 * The set of documents that match a query, with the score accumulated so far and the words each document
 * contains.
 */

/**
 * Reusable arrays, as allocating them would cost more than most queries. When free, all but `documents` are
 * zero.
 */
interface Buffers {
  scores: Float64Array;
  isMatch: Uint8Array;
  wordBits: Uint32Array;
  documents: Uint32Array;
}

const MAX_SPARE = 4;
const spare: Buffers[] = [];

function takeBuffers(size: number, bitsLength: number): Buffers {
  const index = spare.findIndex(
    ({ scores, wordBits }) => scores.length >= size && wordBits.length >= bitsLength,
  );
  const [found] = index < 0 ? [] : spare.splice(index, 1);
  return (
    found ?? {
      scores: new Float64Array(size),
      isMatch: new Uint8Array(size),
      wordBits: new Uint32Array(bitsLength),
      documents: new Uint32Array(size),
    }
  );
}

export class MatchSet {
  /** By document number: the sum of the scores of its words. */
  readonly scores: Float64Array;
  /** By document number: 1 for documents in the set. */
  readonly isMatch: Uint8Array;
  /** The words that each document contains, one bit for each: `bitsWidth` numbers a document. */
  readonly wordBits: Uint32Array;
  readonly bitsWidth: number;
  /** The first `count` entries are the numbers of the documents, unordered. */
  readonly list: Uint32Array;
  count = 0;
  /** Number of words in the query: no document's score is more than its sum times this. */
  readonly wordCount: number;

  /**
   * Creates an empty set.
   *
   * @param size the largest document number plus one.
   * @param wordCount number of different words in the query.
   */
  constructor(size: number, wordCount: number) {
    this.bitsWidth = Math.max(1, Math.ceil(wordCount / 32));
    this.wordCount = Math.max(1, wordCount);
    const { scores, isMatch, wordBits, documents } = takeBuffers(size, size * this.bitsWidth);
    this.scores = scores;
    this.isMatch = isMatch;
    this.wordBits = wordBits;
    this.list = documents;
  }

  /** Returns the memory for reuse; neither the set nor its `documents()` may be used afterwards. */
  release(): void {
    const { scores, isMatch, wordBits } = this;
    // Filling whole arrays is much faster per document than clearing single entries.
    if (this.count * 32 < isMatch.length) for (const document of this.documents()) this.#clear(document);
    else for (const array of [scores, isMatch, wordBits]) array.fill(0);
    spare.push({ scores, isMatch, wordBits, documents: this.list });
    if (spare.length > MAX_SPARE) spare.shift();
  }

  /** Adds the documents of another set, and their scores to those already in this one. */
  addAll(other: MatchSet): void {
    for (const document of other.documents()) {
      if (!this.isMatch[document]) {
        this.isMatch[document] = 1;
        this.list[this.count++] = document;
      }
      this.#merge(document, other);
    }
  }

  /** Keeps the documents that the other set contains too, with both scores added. */
  intersect(other: MatchSet): void {
    this.#filter((document) => other.isMatch[document] === 1);
    for (const document of this.documents()) this.#merge(document, other);
  }

  /** Removes the documents that the other set contains. */
  subtract(other: MatchSet): void {
    this.#filter((document) => other.isMatch[document] !== 1);
  }

  /** The numbers of the documents, unordered; a view that is valid until the next change. */
  documents(): Uint32Array {
    return this.list.subarray(0, this.count);
  }

  /** The bits of a document that contains all words; `undefined` if they do not fit into one number. */
  get allWordBits(): number | undefined {
    return this.bitsWidth === 1 ? 2 ** this.wordCount - 1 : undefined;
  }

  /**
   * A document's score as MiniSearch computes it: the sum over its words, times the number of different
   * words.
   */
  score(document: number): number {
    const sum = this.scores[document] ?? 0;
    if (this.wordCount === 1) return sum;
    if (this.bitsWidth === 1) return sum * countBits(this.wordBits[document] ?? 0);
    let words = 0;
    for (let i = document * this.bitsWidth; i < (document + 1) * this.bitsWidth; i++)
      words += countBits(this.wordBits[i] ?? 0);
    return sum * words;
  }

  #filter(isKept: (document: number) => boolean): void {
    let kept = 0;
    for (const document of this.documents())
      if (isKept(document)) this.list[kept++] = document;
      else this.#clear(document);
    this.count = kept;
  }

  #merge(document: number, other: MatchSet): void {
    this.scores[document] = (this.scores[document] ?? 0) + (other.scores[document] ?? 0);
    for (let i = document * this.bitsWidth; i < (document + 1) * this.bitsWidth; i++)
      this.wordBits[i] = (this.wordBits[i] ?? 0) | (other.wordBits[i] ?? 0);
  }

  #clear(document: number): void {
    this.isMatch[document] = 0;
    this.scores[document] = 0;
    for (let i = document * this.bitsWidth; i < (document + 1) * this.bitsWidth; i++) this.wordBits[i] = 0;
  }
}

/** The number of bits set in a 32-bit number. */
function countBits(number: number): number {
  // Counts in parallel: in every two bits, every four, every eight, then in all bytes together.
  const twos = number - ((number >>> 1) & 0x55555555);
  const fours = (twos & 0x33333333) + ((twos >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
