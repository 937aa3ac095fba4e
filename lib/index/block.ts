/**
 * The format of a block: front-coded terms, sorted by UTF-16 code unit, each with its packed postings.
 *
 * An entry starts with one byte that holds two four-bit numbers: the length of the prefix shared with the
 * previous term, and the number of bytes of the suffix. A number of 15 or more is written as 15, and the rest
 * follows as a varint. Then come the suffix (code units as varints), the number of bytes of the postings (a
 * varint) and the postings. The first term of a block has no prefix.
 */
import { ByteReader, ByteWriter } from './bytes.ts';

/**
 * A block is finished once it has this many bytes: large enough for few reads, small enough to read for one
 * term.
 */
export const BLOCK_BYTES = 4_096;

const NIBBLE_MAX = 15;

/** Compares terms for sorting in the order of blocks. */
export function compareCodeUnits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

export interface Block {
  /** Its first term. */
  first: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** Writes entries, added in order of their terms, into one block at a time. */
export class BlockWriter {
  #bytes = new ByteWriter(BLOCK_BYTES * 2);
  #suffix = new ByteWriter();
  #first: string | undefined;
  #previous = '';

  get isFull(): boolean {
    return this.#bytes.length >= BLOCK_BYTES;
  }

  add(term: string, postings: Uint8Array): void {
    this.#first ??= term;
    const prefixLength = commonPrefixLength(this.#previous, term);
    this.#suffix.length = 0;
    for (let i = prefixLength; i < term.length; i++) this.#suffix.writeVarint(term.charCodeAt(i));
    const prefixNibble = Math.min(prefixLength, NIBBLE_MAX);
    const suffixNibble = Math.min(this.#suffix.length, NIBBLE_MAX);
    this.#bytes.writeByte((prefixNibble << 4) | suffixNibble);
    if (prefixNibble === NIBBLE_MAX) this.#bytes.writeVarint(prefixLength - NIBBLE_MAX);
    if (suffixNibble === NIBBLE_MAX) this.#bytes.writeVarint(this.#suffix.length - NIBBLE_MAX);
    this.#bytes.writeBytes(this.#suffix.view());
    this.#bytes.writeVarint(postings.length);
    this.#bytes.writeBytes(postings);
    this.#previous = term;
  }

  /** Writes the next term without a prefix. Returns the offset at which it will start. */
  restartPrefix(): number {
    this.#previous = '';
    return this.#bytes.length;
  }

  /** Returns the block and starts a new one; `undefined` if no entry was added. */
  take(): Block | undefined {
    if (this.#first === undefined) return undefined;
    const block = { first: this.#first, bytes: this.#bytes.take() };
    this.#first = undefined;
    this.#previous = '';
    return block;
  }
}

/**
 * Reads a block's entries one after another, without building the terms. Call `next()` to reach the first
 * entry; after that, `position` is the start of the suffix.
 */
export class EntryReader extends ByteReader {
  /** Where to stop reading entries. */
  readonly limit: number;
  /** Length of the prefix shared with the previous term, in code units. */
  prefixLength = 0;
  suffixEnd = 0;
  /** The postings are `bytes[start … end)`. */
  start = 0;
  end: number;

  constructor(bytes: Uint8Array, from = 0, limit = bytes.length) {
    super(bytes, from);
    this.end = from;
    this.limit = limit;
  }

  next(): boolean {
    return this.step();
  }

  /** Moves to the next entry whose prefix is at most `most` code units long. */
  protected nextWithPrefix(most: number): boolean {
    const { bytes, limit } = this;
    let at = this.end;
    while (at < limit) {
      // The fast path for nearly all entries: a lookup skips through dozens of blocks.
      const head = bytes[at] ?? 0;
      const shared = head >>> 4;
      const length = head & NIBBLE_MAX;
      const postings = bytes[at + 1 + length] ?? 0;
      if (shared > most && shared < NIBBLE_MAX && length < NIBBLE_MAX && postings < 0x80) {
        at += 2 + length + postings;
        continue;
      }
      this.end = at;
      this.step();
      if (this.prefixLength <= most) return true;
      at = this.end;
    }
    this.end = at;
    return false;
  }

  protected step(): boolean {
    if (this.end >= this.limit) return false;
    this.position = this.end;
    const head = this.readByte();
    this.prefixLength = head >>> 4;
    if (this.prefixLength === NIBBLE_MAX) this.prefixLength += this.readVarint();
    let length = head & NIBBLE_MAX;
    if (length === NIBBLE_MAX) length += this.readVarint();
    const suffix = this.position;
    this.suffixEnd = this.position += length;
    this.end = this.readVarint();
    this.start = this.position;
    this.end += this.start;
    this.position = suffix;
    return true;
  }
}

/** Reads a block's terms in order. */
export class BlockCursor extends EntryReader {
  term = '';

  override next(): boolean {
    if (!this.step()) return false;
    let term = this.term.slice(0, this.prefixLength);
    while (this.position < this.suffixEnd) term += String.fromCharCode(this.readVarint());
    this.term = term;
    return true;
  }

  /**
   * Moves to the first term with this prefix, without building the terms before it. Call it on a new cursor.
   */
  seek(prefix: string): boolean {
    // How many code units of `prefix` the previous term starts with; that term sorts before `prefix`.
    let matched = 0;
    while (this.nextWithPrefix(matched)) {
      if (this.prefixLength < matched) return false;
      let isBeyond = false;
      while (matched < prefix.length && this.position < this.suffixEnd) {
        const unit = this.readVarint();
        isBeyond = unit > prefix.charCodeAt(matched);
        if (unit !== prefix.charCodeAt(matched)) break;
        matched++;
      }
      if (matched === prefix.length) {
        this.term = prefix;
        while (this.position < this.suffixEnd) this.term += String.fromCharCode(this.readVarint());
        return true;
      }
      if (isBeyond) return false;
    }
    return false;
  }
}

/** The entry of `term` in a block, if the block has one. */
export function findEntry(bytes: Uint8Array, term: string): EntryReader | undefined {
  const cursor = new BlockCursor(bytes);
  // The first term with the prefix `term` is `term` itself, if it is there.
  return cursor.seek(term) && cursor.term === term ? cursor : undefined;
}

/**
 * The number of the only block that can hold `term`, given each block's first term; −1 if it sorts before all
 * of them.
 */
export function findBlock(firsts: readonly string[], term: string): number {
  let low = 0;
  let high = firsts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((firsts[middle] ?? '') <= term) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function commonPrefixLength(a: string, b: string): number {
  const limit = Math.min(a.length, b.length);
  let i = 0;
  while (i < limit && a.charCodeAt(i) === b.charCodeAt(i)) i++;
  return i;
}
