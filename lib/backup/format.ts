/**
 * The file of a backup: UTF-8, one JSON value a line. First a header, with a checksum over all bytes after its line; then a record a
 * line, each with a checksum of its own, so that a file that was altered can say where.
 */
import { crc32 } from './crc32.ts';
import type { BackupLine } from './portable.ts';

export const FORMAT = 'offprint-backup';
export const VERSION = 1;

/** How many lines there are of each kind. */
export interface Counts {
  papers: number;
  bin: number;
  feedback: number;
}

export interface Header {
  format: typeof FORMAT;
  version: number;
  /** When it was made, ISO 8601. */
  made: string;
  counts: Counts;
  /** `sha256:` and 64 hexadecimal digits. */
  checksum: string;
}

export const KINDS = { paper: 'papers', binned: 'bin', said: 'feedback' } as const;

const SEALED = /^\{"(paper|binned|said)":(.*),"crc32":"([0-9a-f]{8})"\}$/s;
const encoder = new TextEncoder();

/** The text of a line with its checksum, without the line's end. */
export function sealed(line: BackupLine): string {
  const [kind, record] = Object.entries(line)[0] ?? [];
  const text = JSON.stringify(record);
  return `{"${kind}":${text},"crc32":"${crc32(encoder.encode(text))}"}`;
}

/** What a line holds, unchecked, if it is as it was written. */
export function unsealed(text: string): { kind: keyof typeof KINDS; value: unknown } | undefined {
  const [, kind, record = '', sum] = SEALED.exec(text) ?? [];
  if (!kind || crc32(encoder.encode(record)) !== sum) return undefined;
  try {
    return { kind: kind as keyof typeof KINDS, value: { [kind]: JSON.parse(record) as unknown } };
  } catch {
    return undefined;
  }
}

/** A header, if the first line is one: of this version or of a later one. */
export function parsedHeader(text: string): Header | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const header = value as Partial<Header>;
  return header.format === FORMAT && Number.isInteger(header.version) && isWhole(header)
    ? (value as Header)
    : undefined;
}

/** Of a later version only this is known: that it is later. */
function isWhole({ version, made, counts, checksum }: Partial<Header>): boolean {
  if (version !== VERSION) return true;
  if (typeof made !== 'string' || Number.isNaN(Date.parse(made))) return false;
  if (typeof checksum !== 'string' || !/^sha256:[0-9a-f]{64}$/.test(checksum)) return false;
  if (typeof counts !== 'object' || counts === null) return false;
  return Object.values(KINDS).every((kind) => Number.isSafeInteger(counts[kind]) && counts[kind] >= 0);
}
