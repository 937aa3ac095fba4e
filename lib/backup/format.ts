/**
 * The format of a backup file: UTF-8, one JSON value per line. The first line is a header with a checksum of
 * all bytes after it. Each further line is one record with its own checksum, so that an altered file can be
 * reported by line.
 */
import { crc32 } from './crc32.ts';
import type { BackupLine } from './portable.ts';

export const FORMAT = 'offprint-backup';
/** Versions 1 (`upgrade-line.ts`) and 2, whose authors are text, are still read. */
export const VERSION = 3;

/** Number of lines of each kind. */
export interface LineCounts {
  papers: number;
  bin: number;
  feedback: number;
}

export interface Header {
  format: typeof FORMAT;
  version: number;
  /** When it was made, ISO 8601. */
  made: string;
  counts: LineCounts;
  /** `sha256:` and 64 hexadecimal digits. */
  checksum: string;
}

/** What a kind of line is counted as. `said` is what version 1 called feedback. */
export const COUNTED_AS = { paper: 'papers', binned: 'bin', feedback: 'feedback', said: 'feedback' } as const;
type LineKind = keyof typeof COUNTED_AS;

const LINE = /^\{"(paper|binned|feedback|said)":(.*),"crc32":"([0-9a-f]{8})"\}$/s;
const encoder = new TextEncoder();

/** The text of a line with its checksum, without the newline. */
export function formatLine(line: BackupLine): string {
  const [kind, record] = Object.entries(line)[0] ?? [];
  const text = JSON.stringify(record);
  return `{"${kind}":${text},"crc32":"${crc32(encoder.encode(text))}"}`;
}

/** The unvalidated content of a line; undefined where the line does not agree with its checksum. */
export function parseLine(text: string): { kind: LineKind; value: unknown } | undefined {
  const [, kind, record = '', sum] = LINE.exec(text) ?? [];
  if (!kind || crc32(encoder.encode(record)) !== sum) return undefined;
  try {
    return { kind: kind as LineKind, value: { [kind]: JSON.parse(record) as unknown } };
  } catch {
    return undefined;
  }
}

/** The header, if the first line is one; of a later version only `format` and `version` are checked. */
export function parseHeader(text: string): Header | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const header = value as Partial<Header>;
  return header.format === FORMAT && Number.isInteger(header.version) && isComplete(header)
    ? (value as Header)
    : undefined;
}

function isComplete({ version = 0, made, counts, checksum }: Partial<Header>): boolean {
  if (version > VERSION) return true;
  if (version < 1) return false;
  if (typeof made !== 'string' || Number.isNaN(Date.parse(made))) return false;
  if (typeof checksum !== 'string' || !/^sha256:[0-9a-f]{64}$/.test(checksum)) return false;
  if (typeof counts !== 'object' || counts === null) return false;
  return Object.values(COUNTED_AS).every((kind) => Number.isSafeInteger(counts[kind]) && counts[kind] >= 0);
}
