/**
 * Reads a backup and checks every byte. Lines that are not as they were written are named; all others can be
 * restored. Only a file that is no backup, or of which no line is good, is refused. What editors add when
 * they save a text (a byte order mark, carriage returns, a last newline more or less) is not an alteration.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { COUNTED_AS, type Header, type LineCounts, parseHeader, parseLine, VERSION } from './format.ts';
import type { BackupLine } from './portable.ts';
import { splitLines } from './split-lines.ts';
import { titleIn } from './title-in.ts';
import { upgradeLine } from './upgrade-line.ts';
import { validateLine } from './validate-line.ts';

/** Why a line or a file is bad: not of Offprint, of a later version, cut off, altered, or no valid record. */
export type BadReason = 'foreign' | 'newer' | 'truncated' | 'altered' | 'malformed';

/** A line that cannot be restored. */
export interface BadLine {
  /** From 1, the header's; undefined where only the file as a whole does not agree. */
  line?: number;
  reason: BadReason;
  detail: string;
  /** Of the paper, as far as it can be read. */
  title?: string;
}

/** What was found wrong with a file. */
export interface Damage {
  /** The first ones; `count` has all. */
  bad: BadLine[];
  count: number;
  /** How many records the header counts that the file does not have. */
  missing: number;
}

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
  /** All that can be restored. */
  lines: BackupLine[];
  damage: Damage;
}

const LONGEST_HEADER = 10_000;
/** The most bad lines that are named. */
const NAMED = 1_000;
const NEWLINE = Uint8Array.of(10);
const RETURN = 13;
// Takes off the byte order mark that some editors put first.
const decoder = new TextDecoder('utf-8', { fatal: true });

/**
 * Reads and checks a whole file.
 *
 * @param pieces its bytes in order, cut anywhere.
 * @throws BadBackup where there is nothing to restore; and whatever reading the pieces throws.
 */
export async function readBackup(pieces: AsyncIterable<Uint8Array>): Promise<BackupContent> {
  const lines: BackupLine[] = [];
  const { header, damage } = await scanBackup(pieces, (line) => lines.push(line));
  const [first] = damage.bad;
  if (lines.length === 0 && first) throw new BadBackup(first.reason, first.line, first.detail);
  return { header, lines, damage };
}

/**
 * Reads a file line by line and keeps none.
 *
 * @param take called with each good line, and with what stood in the file.
 * @throws BadBackup for a file that is no backup.
 */
export async function scanBackup(
  pieces: AsyncIterable<Uint8Array>,
  take: (line: BackupLine, stated: unknown, number: number) => void,
): Promise<Omit<BackupContent, 'lines'>> {
  const hash = sha256.create();
  const counts: LineCounts = { papers: 0, bin: 0, feedback: 0 };
  const damage: Damage = { bad: [], count: 0, missing: 0 };
  let header: Header | undefined;
  let number = 0;
  let hasReturns = false;
  let blank: number | undefined;
  for await (const { bytes: raw, ended } of splitLines(pieces)) {
    number++;
    if (!header) {
      hasReturns = raw.at(-1) === RETURN;
      const text = decode(raw);
      header = checkHeader(raw.length > LONGEST_HEADER ? undefined : text);
      continue;
    }
    const bytes = hasReturns && raw.at(-1) === RETURN ? raw.subarray(0, -1) : raw;
    if (bytes.length === 0) {
      blank ??= number;
      continue;
    }
    // Blank lines may stand at the end alone.
    if (blank !== undefined) addBad(damage, { line: blank, reason: 'altered', detail: '' });
    blank = undefined;
    const text = decode(bytes);
    hash.update(bytes);
    hash.update(NEWLINE);
    const read = readLine(text, header.version);
    if (typeof read === 'string') {
      const reason = read ? 'malformed' : ended ? 'altered' : 'truncated';
      addBad(damage, { line: number, reason, detail: read, ...titleIn(text) });
      continue;
    }
    counts[COUNTED_AS[read.kind]]++;
    take(read.line, read.stated, number);
  }
  if (!header) throw new BadBackup('foreign', 1);
  checkWhole(header, counts, number, `sha256:${bytesToHex(hash.digest())}`, damage);
  return { header, damage };
}

/** The line; or what is wrong with its record, an empty text for one that is not as it was written. */
function readLine(
  text: string | undefined,
  version: number,
): { kind: keyof typeof COUNTED_AS; line: BackupLine; stated: unknown } | string {
  const parsed = text === undefined ? undefined : parseLine(text);
  if (!parsed) return '';
  const stated = version === VERSION ? parsed.value : upgradeLine(parsed.value);
  const line = validateLine(stated);
  return typeof line === 'string' ? line : { kind: parsed.kind, line, stated };
}

function addBad(damage: Damage, line: BadLine): void {
  damage.count++;
  if (damage.bad.length < NAMED) damage.bad.push(line);
}

function checkHeader(text: string | undefined): Header {
  const header = text === undefined ? undefined : parseHeader(text);
  if (!header) throw new BadBackup('foreign', 1);
  if (header.version > VERSION) throw new BadBackup('newer', 1, String(header.version));
  return header;
}

/** Compares the file as a whole with its header. */
function checkWhole(
  header: Header,
  counts: LineCounts,
  last: number,
  checksum: string,
  damage: Damage,
): void {
  damage.missing = Math.max(0, total(header.counts) - total(counts) - damage.count);
  if (damage.missing > 0) addBad(damage, { line: last + 1, reason: 'truncated', detail: '' });
  const agree = Object.values(COUNTED_AS).every((kind) => counts[kind] === header.counts[kind]);
  if (damage.count === 0 && (!agree || checksum !== header.checksum))
    addBad(damage, { reason: 'altered', detail: '' });
}

function total({ papers, bin, feedback }: LineCounts): number {
  return papers + bin + feedback;
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}
