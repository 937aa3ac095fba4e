/**
 * Writes and reads bytes and varints: seven bits a byte, low bits first; the high bit says that more bytes
 * follow.
 */

/** A byte array that grows as it is written. */
export class ByteWriter {
  length = 0;
  #bytes: Uint8Array<ArrayBuffer>;

  constructor(capacity = 256) {
    this.#bytes = new Uint8Array(capacity);
  }

  /** Writes an integer from 0 to 2³² − 1. */
  writeVarint(value: number): void {
    this.#reserve(5);
    let rest = value;
    while (rest > 0x7f) {
      this.#bytes[this.length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.#bytes[this.length++] = rest;
  }

  writeByte(value: number): void {
    this.#reserve(1);
    this.#bytes[this.length++] = value;
  }

  /** Appends `source[start … end)`. */
  writeBytes(source: Uint8Array, start = 0, end = source.length): void {
    this.#reserve(end - start);
    // Most postings are one or two bytes: a loop is faster than creating a view of them.
    if (end - start < 32) for (let i = start; i < end; i++) this.#bytes[this.length++] = source[i] ?? 0;
    else {
      this.#bytes.set(source.subarray(start, end), this.length);
      this.length += end - start;
    }
  }

  /** A view of the bytes written so far, valid until the next write. */
  view(): Uint8Array {
    return this.#bytes.subarray(0, this.length);
  }

  /** Returns a copy of the bytes written so far and empties the writer. */
  take(): Uint8Array<ArrayBuffer> {
    const taken = this.#bytes.slice(0, this.length);
    this.length = 0;
    return taken;
  }

  #reserve(more: number): void {
    if (this.length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.length + more));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/** Reads bytes and varints from a position onwards. */
export class ByteReader {
  constructor(
    readonly bytes: Uint8Array,
    public position = 0,
  ) {}

  readByte(): number {
    return this.bytes[this.position++] ?? 0;
  }

  readVarint(): number {
    const { bytes } = this;
    let byte = bytes[this.position++] ?? 0;
    if (byte < 0x80) return byte;
    let value = byte & 0x7f;
    for (let shift = 7; ; shift += 7) {
      byte = bytes[this.position++] ?? 0;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  }
}
