/**
 * Reads a backup and checks every byte first. A file that is not complete and unaltered is refused with its
 * first bad line.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { COUNTED_AS, type Header, type LineCounts, parseHeader, parseLine, VERSION } from './format.ts';
import type { BackupLine } from './portable.ts';
import { splitLines } from './split-lines.ts';
import { upgradeLine } from './upgrade-line.ts';
import { validateLine } from './validate-line.ts';

/**
 * Why a file is refused: not a backup of Offprint, of a later version, cut off, altered, or with a malformed
 * record.
 */
export type BadReason = 'foreign' | 'newer' | 'truncated' | 'altered' | 'malformed';

export class BadBackup extends Error {
  override name = 'BadBackup';
  /** @param line the first bad line, from 1; undefined where only the file as a whole does not agree. */
  constructor(
    readonly reason: BadReason,
    readonly line?: number,
    readonly detail = '',
  ) {
    super(`${reason}${line === undefined ? '' : ` at line ${line}`}${detail && `: ${detail}`}`);
  }
}

export interface BackupContent {
  header: Header;
  lines: BackupLine[];
}

const LONGEST_HEADER = 10_000;

/**
 * Reads and checks a whole file.
 *
 * @param pieces its bytes in order, cut anywhere.
 * @throws BadBackup; and whatever reading the pieces throws.
 */
export async function readBackup(pieces: AsyncIterable<Uint8Array>): Promise<BackupContent> {
  const hash = sha256.create();
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const counts: LineCounts = { papers: 0, bin: 0, feedback: 0 };
  const lines: BackupLine[] = [];
  let header: Header | undefined;
  let number = 0;
  for await (const { bytes, ended } of splitLines(pieces)) {
    number++;
    const text = decode(decoder, bytes);
    if (!header) {
      header = checkHeader(bytes.length > LONGEST_HEADER ? undefined : text);
      continue;
    }
    hash.update(bytes);
    if (!ended) throw new BadBackup('truncated', number);
    hash.update(NEWLINE);
    const line = text === undefined ? undefined : parseLine(text);
    if (!line) throw new BadBackup('altered', number);
    const checked = validateLine(header.version === VERSION ? line.value : upgradeLine(line.value));
    if (typeof checked === 'string') throw new BadBackup('malformed', number, checked);
    counts[COUNTED_AS[line.kind]]++;
    lines.push(checked);
  }
  if (!header) throw new BadBackup('foreign', 1);
  checkWhole(header, counts, number, `sha256:${bytesToHex(hash.digest())}`);
  return { header, lines };
}

const NEWLINE = Uint8Array.of(10);

function checkHeader(text: string | undefined): Header {
  const header = text === undefined ? undefined : parseHeader(text);
  if (!header) throw new BadBackup('foreign', 1);
  if (header.version > VERSION) throw new BadBackup('newer', 1, String(header.version));
  return header;
}

function checkWhole(header: Header, counts: LineCounts, last: number, checksum: string): void {
  if (total(counts) < total(header.counts)) throw new BadBackup('truncated', last + 1);
  const agree = Object.values(COUNTED_AS).every((kind) => counts[kind] === header.counts[kind]);
  if (!agree || checksum !== header.checksum) throw new BadBackup('altered');
}

function total({ papers, bin, feedback }: LineCounts): number {
  return papers + bin + feedback;
}

function decode(decoder: TextDecoder, bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}
