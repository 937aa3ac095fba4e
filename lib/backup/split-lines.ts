/** Lines of a file that comes in pieces. */

export interface LineBytes {
  /** Without the line's end. */
  bytes: Uint8Array;
  /** Whether there was one: false for the rest of a file that was cut off. */
  ended: boolean;
}

const END = 10;
// No line of ours is as long: a file that goes on without an end is not read to its own.
const LONGEST = 1 << 26;

/** @param pieces bytes in order, cut anywhere. */
export async function* splitLines(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<LineBytes> {
  let open: Uint8Array[] = [];
  for await (const piece of pieces) {
    let from = 0;
    for (let at = piece.indexOf(END); at >= 0; at = piece.indexOf(END, from)) {
      yield { bytes: joined([...open, piece.subarray(from, at)]), ended: true };
      open = [];
      from = at + 1;
    }
    if (from < piece.length) open.push(piece.slice(from));
    if (open.reduce((length, part) => length + part.length, 0) > LONGEST) break;
  }
  if (open.length > 0) yield { bytes: joined(open), ended: false };
}

function joined(parts: Uint8Array[]): Uint8Array {
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
