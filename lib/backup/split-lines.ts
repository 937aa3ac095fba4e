/** Splits a file that arrives in pieces into lines. */

export interface LineBytes {
  /** Without the end of the line, which may be CR LF once an editor has saved the file. */
  bytes: Uint8Array;
  /** Whether it ends with a newline; false for the rest of a file that was cut off. */
  ended: boolean;
}

const NEWLINE = 10;
const RETURN = 13;
// No line of a backup is as long. A file without newlines is not read to its end.
const LONGEST = 1 << 26;

/** @param pieces bytes in order, cut anywhere. */
export async function* splitLines(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<LineBytes> {
  let open: Uint8Array[] = [];
  for await (const piece of pieces) {
    let from = 0;
    for (let at = piece.indexOf(NEWLINE); at >= 0; at = piece.indexOf(NEWLINE, from)) {
      yield { bytes: withoutReturn(concatenate([...open, piece.subarray(from, at)])), ended: true };
      open = [];
      from = at + 1;
    }
    if (from < piece.length) open.push(piece.slice(from));
    if (open.reduce((length, part) => length + part.length, 0) > LONGEST) break;
  }
  if (open.length > 0) yield { bytes: concatenate(open), ended: false };
}

function withoutReturn(bytes: Uint8Array): Uint8Array {
  return bytes.at(-1) === RETURN ? bytes.subarray(0, -1) : bytes;
}

function concatenate(parts: Uint8Array[]): Uint8Array {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
