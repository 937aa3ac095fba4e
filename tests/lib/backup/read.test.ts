/**
 * Reading gives back what was written; a file that is not whole is refused with the reason and the first bad
 * line.
 */
import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readLines } from '@/lib/backup/lines.ts';
import { BadBackup, readBackup } from '@/lib/backup/read.ts';
import { backupName } from '@/lib/backup/name.ts';
import { writeBackup } from '@/lib/backup/write.ts';
import { OffprintDb } from '@/lib/db/database.ts';
import { type Frozen, thaw } from '../library/frozen.ts';
import { libraryOf } from '../library/operations.ts';
import { joinedBytes, sealedFile } from './mutate.ts';

const MADE = Date.UTC(2026, 10, 24, 9, 5, 7);
const db = new OffprintDb(`test-${Math.random()}`);
let file: Uint8Array;
beforeAll(async () => {
  const library = libraryOf(db);
  const papers = [1, 2, 3].map((i) => ({ title: `Paper ${i} – Überblick`, ids: [`arXiv:2601.0000${i}`] }));
  await library.savePapers(papers, 'https://arxiv.org/list/cs.CL/recent');
  await library.removePapers([3]);
  await library.addFeedback({ kind: 'less', words: 'überblick', weight: 1 });
  const pieces: Uint8Array[] = [];
  const { headerLine } = await writeBackup(db, MADE, (piece) => pieces.push(piece));
  file = joinedBytes(headerLine, ...pieces);
});
afterAll(() => db.delete());

async function* cut(bytes: Uint8Array, length: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

const text = () => new TextDecoder().decode(file);
const bytes = (changed: string) => new TextEncoder().encode(changed);
/** The lines of the file with one of them changed; numbered from 1. */
const withLine = (number: number, change: (line: string) => string) =>
  bytes(
    text()
      .split('\n')
      .map((line, i) => (i + 1 === number ? change(line) : line))
      .join('\n'),
  );

it.each([1, 7, 1_000_000])('reads what was written from pieces of %i bytes', async (length) => {
  const { header, lines } = await readBackup(cut(file, length));
  expect(header).toMatchObject({
    format: 'offprint-backup',
    version: 3,
    made: '2026-11-24T09:05:07.000Z',
    counts: { papers: 2, bin: 1, feedback: 1 },
  });
  expect(lines).toEqual(await readLines(db));
});

it.each<[string, () => Uint8Array, Partial<BadBackup>]>([
  ['nothing at all', () => bytes(''), { reason: 'foreign', line: 1 }],
  ['a file of something else', () => bytes('{"papers":[]}\n'), { reason: 'foreign', line: 1 }],
  ['a picture', () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 10, 255, 0), { reason: 'foreign', line: 1 }],
  [
    'a file of a later version',
    () => withLine(1, (line) => line.replace('"version":3', '"version":4')),
    { reason: 'newer', line: 1 },
  ],
  ['a file cut off in a line', () => file.subarray(0, -20), { reason: 'truncated', line: 5 }],
  [
    'a file cut off after a line',
    () => bytes(text().split('\n').slice(0, 3).join('\n') + '\n'),
    { reason: 'truncated', line: 4 },
  ],
  [
    'a title that was changed',
    () => withLine(3, (line) => line.replace('Paper', 'Piper')),
    { reason: 'altered', line: 3 },
  ],
  ['a line that was doubled', () => withLine(2, (line) => `${line}\n${line}`), { reason: 'altered' }],
  [
    'two lines in each other’s place',
    () => {
      const [header, one, two, ...rest] = text().split('\n');
      return bytes([header, two, one, ...rest].join('\n'));
    },
    { reason: 'altered' },
  ],
  [
    'a record that is not valid',
    () => sealedFile(text().split('\n')[0] ?? '', [{ paper: { title: '' } }]),
    { reason: 'malformed', line: 2, detail: 'no list of ids' },
  ],
])('refuses %s', async (_, made, reason) => {
  const error = await readBackup(cut(made(), 100)).catch((error: unknown) => error);
  expect(error).toBeInstanceOf(BadBackup);
  expect(error).toMatchObject(reason);
});

it('reads a file of version 1', async () => {
  const old = readFileSync(join(import.meta.dirname, 'frozen/v1.jsonl'));
  const { header, lines } = await readBackup(cut(old, 1_000));
  expect(header.version).toBe(1);
  // The file is a backup of this database, made before its names changed.
  const frozen = readFileSync(join(import.meta.dirname, '../library/frozen/v2.json'), 'utf8');
  await thaw('v2', JSON.parse(frozen) as Frozen);
  expect(lines).toEqual(await readLines(new OffprintDb('v2')));
  const text = JSON.stringify(lines);
  for (const name of ['abstractPending', 'distinctFrom', 'entry']) expect(text).toContain(`"${name}":`);
});

it('reads a file of version 2, whose authors are text', async () => {
  const old = readFileSync(join(import.meta.dirname, 'frozen/v2.jsonl'));
  const { header, lines } = await readBackup(cut(old, 1_000));
  expect(header.version).toBe(2);
  expect(old.toString()).toContain('"authors":["Ada Example","Bo Sample"]');
  const frozen = readFileSync(join(import.meta.dirname, '../library/frozen/v3.json'), 'utf8');
  await thaw('v3', JSON.parse(frozen) as Frozen);
  expect(lines).toEqual(await readLines(new OffprintDb('v3')));
  const parts = '{"family":"Example","given":"Ada"},{"family":"Sample","given":"Bo"}';
  expect(JSON.stringify(lines)).toContain(`"authors":[${parts}]`);
});

it('names files so that they sort by time', () => {
  expect(backupName(MADE)).toBe('offprint-2026-11-24T090507Z.jsonl');
});
