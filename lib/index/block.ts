/**
 * Blocks of terms: sorted by UTF-16 code unit and front-coded, each with its packed postings.
 *
 * An entry is one byte for two small numbers, each going on in a varint from 15 up: the length of the prefix shared
 * with the term before it, and the number of bytes of what follows that prefix; then these bytes, code units as varints;
 * then the number of bytes of the postings as a varint, and the postings. A block's first term shares nothing.
 */
import { ByteReader, ByteWriter } from './bytes.ts';

/** A block is closed once it holds this many bytes: large enough for few reads, small enough to read for one term. */
export const BLOCK_BYTES = 4_096;

const NIBBLE = 15;

/** The order of terms in blocks. */
export function byCodeUnit(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** One finished block. */
export interface Block {
  first: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** Packs entries, handed in term order, into one block at a time. */
export class BlockWriter {
  #bytes = new ByteWriter(BLOCK_BYTES * 2);
  #suffix = new ByteWriter();
  #first: string | undefined;
  #previous = '';

  get full(): boolean {
    return this.#bytes.length >= BLOCK_BYTES;
  }

  add(term: string, postings: Uint8Array): void {
    this.#first ??= term;
    const shared = sharedLength(this.#previous, term);
    this.#suffix.length = 0;
    for (let i = shared; i < term.length; i++) this.#suffix.varint(term.charCodeAt(i));
    const [low, high] = [Math.min(shared, NIBBLE), Math.min(this.#suffix.length, NIBBLE)];
    this.#bytes.byte((low << 4) | high);
    if (low === NIBBLE) this.#bytes.varint(shared - NIBBLE);
    if (high === NIBBLE) this.#bytes.varint(this.#suffix.length - NIBBLE);
    this.#bytes.copy(this.#suffix.view());
    this.#bytes.varint(postings.length);
    this.#bytes.copy(postings);
    this.#previous = term;
  }

  /** Makes the next term share nothing with the one before it; returns where it will stand. */
  startAfresh(): number {
    this.#previous = '';
    return this.#bytes.length;
  }

  /** The block so far, and a fresh start; nothing when nothing was added. */
  take(): Block | undefined {
    if (this.#first === undefined) return undefined;
    const block = { first: this.#first, bytes: this.#bytes.take() };
    this.#first = undefined;
    this.#previous = '';
    return block;
  }
}

/** Walks a block's entries; before the first `next()` it stands on none, after it at the bytes that follow the prefix. */
export class EntryReader extends ByteReader {
  /** Where the entries to be walked end. */
  readonly limit: number;
  /** Length of the prefix shared with the term before. */
  shared = 0;
  suffixEnd = 0;
  /** Where the postings stand. */
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

  /** Moves to the next entry that shares no more than `most` code units with the one before it. */
  protected nextSharing(most: number): boolean {
    const { bytes, limit } = this;
    let at = this.end;
    while (at < limit) {
      // Nearly all entries are short and are passed over here: a term is looked for in dozens of blocks.
      const head = bytes[at] ?? 0;
      const shared = head >>> 4;
      const length = head & NIBBLE;
      const postings = bytes[at + 1 + length] ?? 0;
      if (shared > most && shared < NIBBLE && length < NIBBLE && postings < 0x80) {
        at += 2 + length + postings;
        continue;
      }
      this.end = at;
      this.step();
      if (this.shared <= most) return true;
      at = this.end;
    }
    this.end = at;
    return false;
  }

  protected step(): boolean {
    if (this.end >= this.limit) return false;
    this.at = this.end;
    const head = this.byte();
    this.shared = head >>> 4;
    if (this.shared === NIBBLE) this.shared += this.varint();
    let length = head & NIBBLE;
    if (length === NIBBLE) length += this.varint();
    const suffix = this.at;
    this.suffixEnd = this.at += length;
    this.end = this.varint();
    this.start = this.at;
    this.end += this.start;
    this.at = suffix;
    return true;
  }
}

/** Walks a block's terms in order. */
export class BlockCursor extends EntryReader {
  term = '';

  override next(): boolean {
    if (!this.step()) return false;
    let term = this.term.slice(0, this.shared);
    while (this.at < this.suffixEnd) term += String.fromCharCode(this.varint());
    this.term = term;
    return true;
  }

  /** Moves to the first term that starts so, from the block's start, making no string of those before it. */
  seek(prefix: string): boolean {
    // How much of `prefix` the entry read last begins with; that entry is smaller than `prefix`.
    let matched = 0;
    while (this.nextSharing(matched)) {
      if (this.shared < matched) return false;
      let isBeyond = false;
      while (matched < prefix.length && this.at < this.suffixEnd) {
        const unit = this.varint();
        isBeyond = unit > prefix.charCodeAt(matched);
        if (unit !== prefix.charCodeAt(matched)) break;
        matched++;
      }
      if (matched === prefix.length) {
        this.term = prefix;
        while (this.at < this.suffixEnd) this.term += String.fromCharCode(this.varint());
        return true;
      }
      if (isBeyond) return false;
    }
    return false;
  }
}

/** Finds the entry of `term` in a block, if it is there. */
export function findEntry(bytes: Uint8Array, term: string): EntryReader | undefined {
  const cursor = new BlockCursor(bytes);
  // Of the terms that start with `term`, itself comes first.
  return cursor.seek(term) && cursor.term === term ? cursor : undefined;
}

/** The number of the block that holds `term` if any does, given the first term of each; −1 when it is before them all. */
export function blockOf(firsts: readonly string[], term: string): number {
  let low = 0;
  let high = firsts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((firsts[middle] ?? '') <= term) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function sharedLength(a: string, b: string): number {
  const limit = Math.min(a.length, b.length);
  let i = 0;
  while (i < limit && a.charCodeAt(i) === b.charCodeAt(i)) i++;
  return i;
}
