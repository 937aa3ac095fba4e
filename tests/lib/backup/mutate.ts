/** Damages files byte by byte, and well-formed values part by part. */
import { bytesToHex } from '@noble/hashes/utils.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { parseHeader, formatLine } from '@/lib/backup/format.ts';
import type { BackupLine } from '@/lib/backup/portable.ts';

/** Numbers from 0 to 1, the same ones for the same seed. */
export type Random = () => number;

const below = (random: Random, n: number) => Math.floor(random() * n);

/** Changes, removes, inserts, doubles or cuts off bytes. */
export function damagedBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const at = below(random, bytes.length);
  const length = 1 + below(random, random() < 0.5 ? 4 : bytes.length - at);
  const [before, part, after] = [bytes.slice(0, at), bytes.slice(at, at + length), bytes.slice(at + length)];
  const noise = Uint8Array.from({ length: 1 + below(random, 8) }, () => below(random, 256));
  switch (below(random, 5)) {
    case 0:
      return joinedBytes(
        before,
        part.map((byte) => byte ^ (1 + below(random, 255))),
        after,
      );
    case 1:
      return joinedBytes(before, after);
    case 2:
      return joinedBytes(before, noise, part, after);
    case 3:
      return joinedBytes(before, part, part, after);
    default:
      return before;
  }
}

const HOSTILE: readonly unknown[] = [
  null,
  true,
  -1,
  1.5,
  1e308,
  '',
  ' ',
  '\u202e\ud800\u0000',
  '<img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  'x'.repeat(70_000),
  [],
  [[]],
  {},
  JSON.parse('{"__proto__":{"polluted":true},"constructor":1,"toString":2,"length":1e9}'),
  Array.from({ length: 2_000 }, (_, i) => `arxiv:2601.${i}`),
];

/** A copy in which one value is replaced, removed, doubled or renamed. */
export function damagedValue(value: unknown, random: Random): unknown {
  if (typeof value !== 'object' || value === null || random() < 0.1)
    return HOSTILE[below(random, HOSTILE.length)];
  const entries = Object.entries(value);
  if (entries.length === 0) return HOSTILE[below(random, HOSTILE.length)];
  const at = below(random, entries.length);
  const [key, part] = entries[at] ?? ['', undefined];
  switch (below(random, 5)) {
    case 0:
      entries.splice(at, 1);
      break;
    case 1:
      entries.push([['__proto__', 'constructor', `${key}x`, key][below(random, 4)] ?? key, part]);
      break;
    default:
      entries[at] = [key, damagedValue(part, random)];
  }
  return Array.isArray(value) ? entries.map(([, one]) => one) : Object.fromEntries(entries);
}

/** A line with a damaged record, or with a record of another kind. */
export function damagedRecord(line: BackupLine, random: Random): Record<string, unknown> {
  const [[kind, record] = ['', undefined]] = Object.entries(line);
  if (random() < 0.9) return { [kind]: damagedValue(record, random) };
  return { [['paper', 'binned', 'feedback'][below(random, 3)] ?? kind]: record };
}

/** A file with right checksums and counts, of records that may be wrong. */
export function sealedFile(header: string, lines: object[]): Uint8Array {
  const body = new TextEncoder().encode(lines.map((line) => `${formatLine(line as BackupLine)}\n`).join(''));
  const checksum = `sha256:${bytesToHex(sha256(body))}`;
  const count = (kind: string) => lines.filter((line) => kind in line).length;
  const counts = { papers: count('paper'), bin: count('binned'), feedback: count('feedback') };
  const first = `${JSON.stringify({ ...parseHeader(header), counts, checksum })}\n`;
  return joinedBytes(new TextEncoder().encode(first), body);
}

export function joinedBytes(...parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
