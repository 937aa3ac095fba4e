/** Documents that answer a query: what each scores so far, and which words of the query it holds. */

/** Arrays made once and used again: new ones for each query cost more than most queries do. All but the last are zeros. */
interface Scratch {
  scores: Float64Array;
  isIn: Uint8Array;
  bits: Uint32Array;
  documents: Uint32Array;
}

const MOST_SPARE = 4;
const spare: Scratch[] = [];

function borrow(size: number, bits: number): Scratch {
  const at = spare.findIndex((scratch) => scratch.scores.length >= size && scratch.bits.length >= bits);
  const [found] = at < 0 ? [] : spare.splice(at, 1);
  return (
    found ?? {
      scores: new Float64Array(size),
      isIn: new Uint8Array(size),
      bits: new Uint32Array(bits),
      documents: new Uint32Array(size),
    }
  );
}

export class Matches {
  /** By document number. */
  readonly scores: Float64Array;
  readonly isIn: Uint8Array;
  /** One bit a word of the query, `width` numbers a document. */
  readonly bits: Uint32Array;
  readonly width: number;
  /** The documents, in no order: the first `count` of it. */
  readonly list: Uint32Array;
  count = 0;
  #words: number;

  /** @param size one more than the largest document number. @param words how many words the query has. */
  constructor(size: number, words: number) {
    this.width = Math.max(1, Math.ceil(words / 32));
    this.#words = Math.max(1, words);
    const { scores, isIn, bits, documents } = borrow(size, size * this.width);
    this.scores = scores;
    this.isIn = isIn;
    this.bits = bits;
    this.list = documents;
  }

  /** Hands its memory on to the next query; neither it nor its `documents()` may be used after. */
  release(): void {
    const { scores, isIn, bits } = this;
    // Clearing everything at once is much the faster way per document.
    if (this.count * 32 < isIn.length) for (const document of this.documents()) this.#clear(document);
    else for (const array of [scores, isIn, bits]) array.fill(0);
    spare.push({ scores, isIn, bits, documents: this.list });
    if (spare.length > MOST_SPARE) spare.shift();
  }

  addAll(other: Matches): void {
    for (const document of other.documents()) {
      if (!this.isIn[document]) {
        this.isIn[document] = 1;
        this.list[this.count++] = document;
      }
      this.#take(document, other);
    }
  }

  /** Keeps the documents that are in the other too, with both scores added. */
  keepCommon(other: Matches): void {
    this.#keep((document) => other.isIn[document] === 1);
    for (const document of this.documents()) this.#take(document, other);
  }

  remove(other: Matches): void {
    this.#keep((document) => other.isIn[document] !== 1);
  }

  /** The documents, in no order; a view that lasts until the next change. */
  documents(): Uint32Array {
    return this.list.subarray(0, this.count);
  }

  /** How many words the query has: no document's score is more than so many times its sum. */
  get words(): number {
    return this.#words;
  }

  /** The bits of a document that holds all words; nothing when there are too many for one number. */
  get allBits(): number | undefined {
    return this.width === 1 ? 2 ** this.#words - 1 : undefined;
  }

  /** A document's score: what its words came to, times how many different words of the query it holds. */
  score(document: number): number {
    const sum = this.scores[document] ?? 0;
    if (this.#words === 1) return sum;
    if (this.width === 1) return sum * bitsIn(this.bits[document] ?? 0);
    let words = 0;
    for (let i = document * this.width; i < (document + 1) * this.width; i++)
      words += bitsIn(this.bits[i] ?? 0);
    return sum * words;
  }

  #keep(isKept: (document: number) => boolean): void {
    let kept = 0;
    for (const document of this.documents())
      if (isKept(document)) this.list[kept++] = document;
      else this.#clear(document);
    this.count = kept;
  }

  #take(document: number, other: Matches): void {
    this.scores[document] = (this.scores[document] ?? 0) + (other.scores[document] ?? 0);
    for (let i = document * this.width; i < (document + 1) * this.width; i++)
      this.bits[i] = (this.bits[i] ?? 0) | (other.bits[i] ?? 0);
  }

  #clear(document: number): void {
    this.isIn[document] = 0;
    this.scores[document] = 0;
    for (let i = document * this.width; i < (document + 1) * this.width; i++) this.bits[i] = 0;
  }
}

/** Bits set in a 32-bit number. */
function bitsIn(number: number): number {
  // In parallel: of every two bits, every four, every eight, then all bytes together.
  const twos = number - ((number >>> 1) & 0x55555555);
  const fours = (twos & 0x33333333) + ((twos >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
