/** Writes a backup as pieces of bytes, never as one long text. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { OffprintDb } from '../db/database.ts';
import { COUNTED_AS, FORMAT, formatLine, type Header, type LineCounts, VERSION } from './format.ts';
import { forEachLine } from './lines.ts';

/** Length of a piece, in UTF-16 code units. */
const PIECE = 1 << 18;

export interface WrittenHeader {
  header: Header;
  /** The first line of the file, newline included; the pieces follow it. */
  headerLine: Uint8Array<ArrayBuffer>;
}

/**
 * Writes the library as it is at one moment.
 *
 * @param made ms since 1970 UTC.
 * @param take is called with the bytes after the header, in order; it must not wait for anything.
 */
export async function writeBackup(
  db: OffprintDb,
  made: number,
  take: (piece: Uint8Array<ArrayBuffer>) => void,
): Promise<WrittenHeader> {
  const encoder = new TextEncoder();
  const hash = sha256.create();
  const counts: LineCounts = { papers: 0, bin: 0, feedback: 0 };
  let lines: string[] = [];
  let length = 0;
  const flush = () => {
    const piece = encoder.encode(lines.join(''));
    lines = [];
    length = 0;
    hash.update(piece);
    take(piece);
  };
  await db.transaction('r', [db.papers, db.bin, db.feedback], () =>
    forEachLine(db, (line) => {
      const text = `${formatLine(line)}\n`;
      lines.push(text);
      length += text.length;
      for (const [kind, name] of Object.entries(COUNTED_AS)) if (kind in line) counts[name]++;
      if (length >= PIECE) flush();
    }),
  );
  flush();
  const checksum = `sha256:${bytesToHex(hash.digest())}`;
  const header: Header = {
    format: FORMAT,
    version: VERSION,
    made: new Date(made).toISOString(),
    counts,
    checksum,
  };
  return { header, headerLine: encoder.encode(`${JSON.stringify(header)}\n`) };
}
