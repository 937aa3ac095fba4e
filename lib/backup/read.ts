/** Reading a backup: every byte is checked before anything is done with it; a file that is not whole is refused with its first bad line. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { type Counts, type Header, KINDS, parsedHeader, unsealed, VERSION } from './format.ts';
import { validateLine } from './validate-line.ts';
import type { BackupLine } from './portable.ts';
import { splitLines } from './split-lines.ts';

/** Why a file is refused: no backup of ours, of a later version, cut off, changed since it was written, or a record that is none. */
export type BadReason = 'foreign' | 'newer' | 'truncated' | 'altered' | 'malformed';

export class BadBackup extends Error {
  override name = 'BadBackup';
  /** @param line the first bad line, from 1; nothing where only the whole does not agree. */
  constructor(
    readonly reason: BadReason,
    readonly line?: number,
    readonly detail = '',
  ) {
    super(`${reason}${line === undefined ? '' : ` at line ${line}`}${detail && `: ${detail}`}`);
  }
}

export interface ReadBackup {
  header: Header;
  lines: BackupLine[];
}

const LONGEST_HEADER = 10_000;

/**
 * Reads and checks a whole file.
 *
 * @param pieces its bytes in order, cut anywhere.
 * @throws BadBackup, and nothing else of its own.
 */
export async function readBackup(pieces: AsyncIterable<Uint8Array>): Promise<ReadBackup> {
  const hash = sha256.create();
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const counts: Counts = { papers: 0, bin: 0, feedback: 0 };
  const lines: BackupLine[] = [];
  let header: Header | undefined;
  let number = 0;
  for await (const { bytes, ended } of splitLines(pieces)) {
    number++;
    const text = decoded(decoder, bytes);
    if (!header) {
      header = checkedHeader(bytes.length > LONGEST_HEADER ? undefined : text);
      continue;
    }
    hash.update(bytes);
    if (!ended) throw new BadBackup('truncated', number);
    hash.update(END);
    const line = text === undefined ? undefined : unsealed(text);
    if (!line) throw new BadBackup('altered', number);
    const checked = validateLine(line.value);
    if (typeof checked === 'string') throw new BadBackup('malformed', number, checked);
    counts[KINDS[line.kind]]++;
    lines.push(checked);
  }
  if (!header) throw new BadBackup('foreign', 1);
  checkWhole(header, counts, number, `sha256:${bytesToHex(hash.digest())}`);
  return { header, lines };
}

const END = Uint8Array.of(10);

function checkedHeader(text: string | undefined): Header {
  const header = text === undefined ? undefined : parsedHeader(text);
  if (!header) throw new BadBackup('foreign', 1);
  if (header.version !== VERSION) throw new BadBackup('newer', 1, String(header.version));
  return header;
}

function checkWhole(header: Header, counts: Counts, last: number, checksum: string): void {
  if (total(counts) < total(header.counts)) throw new BadBackup('truncated', last + 1);
  const agree = Object.values(KINDS).every((kind) => counts[kind] === header.counts[kind]);
  if (!agree || checksum !== header.checksum) throw new BadBackup('altered');
}

function total({ papers, bin, feedback }: Counts): number {
  return papers + bin + feedback;
}

function decoded(decoder: TextDecoder, bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}
