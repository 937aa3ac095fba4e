/** Writing a backup: the library as bytes, piece by piece, never as one text. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { OffprintDb } from '../db/database.ts';
import { type Counts, FORMAT, type Header, KINDS, sealed, VERSION } from './format.ts';
import { eachLine } from './lines.ts';

const PIECE = 1 << 18;

/** The header, and its line as it comes before the pieces. */
export interface Written {
  header: Header;
  first: Uint8Array<ArrayBuffer>;
}

/**
 * Writes all there is at one moment.
 *
 * @param take is handed the bytes after the header's line in order; it must not wait for anything.
 * @param made ms since 1970 UTC.
 */
export async function writeBackup(
  db: OffprintDb,
  made: number,
  take: (piece: Uint8Array<ArrayBuffer>) => void,
): Promise<Written> {
  const encoder = new TextEncoder();
  const hash = sha256.create();
  const counts: Counts = { papers: 0, bin: 0, feedback: 0 };
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
    eachLine(db, (line) => {
      const text = `${sealed(line)}\n`;
      lines.push(text);
      length += text.length;
      for (const [kind, name] of Object.entries(KINDS)) if (kind in line) counts[name]++;
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
  return { header, first: encoder.encode(`${JSON.stringify(header)}\n`) };
}
