/** Reading gives back what was written; of a damaged file the good lines, and what is wrong with the rest. */
import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readLines } from '@/lib/backup/lines.ts';
import { BadBackup, type Damage, readBackup } from '@/lib/backup/read.ts';
import { parseHeader } from '@/lib/backup/format.ts';
import type { BackupLine } from '@/lib/backup/portable.ts';
import { verifyBackup } from '@/lib/backup/verify.ts';
import { backupName } from '@/lib/backup/name.ts';
import { writeBackup } from '@/lib/backup/write.ts';
import { OffprintDb } from '@/lib/db/database.ts';
import { type Frozen, thaw } from '../library/frozen.ts';
import { libraryOf } from '../library/operations.ts';
import { joinedBytes, sealedFile } from './mutate.ts';

const MADE = Date.UTC(2026, 10, 24, 9, 5, 7);
const db = new OffprintDb(`test-${Math.random()}`);
let file: Uint8Array;
let goodLines: BackupLine[];
beforeAll(async () => {
  const library = libraryOf(db);
  const papers = [1, 2, 3].map((i) => ({ title: `Paper ${i} – Überblick`, ids: [`arXiv:2601.0000${i}`] }));
  await library.savePapers(papers, 'https://arxiv.org/list/cs.CL/recent');
  await library.removePapers([3]);
  await library.addFeedback({ kind: 'less', words: 'überblick', weight: 1 });
  const pieces: Uint8Array[] = [];
  const { headerLine } = await writeBackup(db, MADE, (piece) => pieces.push(piece));
  file = joinedBytes(headerLine, ...pieces);
  goodLines = await readLines(db);
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
  const { header, lines, damage } = await readBackup(cut(file, length));
  expect(damage).toEqual({ bad: [], count: 0, missing: 0 });
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

/** Lines 2 to 5 are two papers, one in the bin, and feedback. */
it.each<[string, () => Uint8Array, good: number, Partial<Damage>]>([
  [
    'cut off in a line',
    () => file.subarray(0, -20),
    3,
    { count: 1, missing: 0, bad: [{ line: 5, reason: 'truncated', detail: '' }] },
  ],
  [
    'cut off after a line',
    () => bytes(text().split('\n').slice(0, 3).join('\n') + '\n'),
    2,
    { missing: 2, bad: [{ line: 4, reason: 'truncated', detail: '' }] },
  ],
  [
    'with a title that was changed',
    () => withLine(3, (line) => line.replace('Paper', 'Piper')),
    3,
    { count: 1, bad: [{ line: 3, reason: 'altered', detail: '', title: 'Piper 2 – Überblick' }] },
  ],
  [
    'with bytes that are no text',
    () => {
      const damaged = file.slice();
      damaged[damaged.indexOf(10) + 30] = 255;
      return damaged;
    },
    3,
    { count: 1, bad: [{ line: 2, reason: 'altered', detail: '' }] },
  ],
  [
    'with a line that was doubled',
    () => withLine(2, (line) => `${line}\n${line}`),
    5,
    { count: 1, bad: [{ reason: 'altered', detail: '' }] },
  ],
  [
    'with two lines in each other’s place',
    () => {
      const [header, one, two, ...rest] = text().split('\n');
      return bytes([header, two, one, ...rest].join('\n'));
    },
    4,
    { count: 1, bad: [{ reason: 'altered', detail: '' }] },
  ],
  [
    'with a record that is not valid',
    () =>
      sealedFile(text().split('\n')[0] ?? '', [
        ...goodLines,
        { paper: { title: 'Kept by another program', authors: 7 } },
      ]),
    4,
    {
      count: 1,
      missing: 0,
      bad: [{ line: 6, reason: 'malformed', detail: 'no list of ids', title: 'Kept by another program' }],
    },
  ],
])('takes the good lines of a file %s, and names the bad ones', async (_, made, good, damage) => {
  const read = await readBackup(cut(made(), 100));
  expect(read.damage).toMatchObject(damage);
  expect(read.lines).toHaveLength(good);
  for (const line of read.lines) expect(goodLines).toContainEqual(line);
});

it.each<[string, () => Uint8Array]>([
  ['begins with a byte order mark', () => joinedBytes(Uint8Array.of(0xef, 0xbb, 0xbf), file)],
  ['has the line ends of Windows', () => bytes(text().replaceAll('\n', '\r\n'))],
  ['ends with one more line', () => bytes(`${text()}\n`)],
  ['lacks its last line end', () => file.subarray(0, -1)],
])('reads a file that an editor has saved again and that %s', async (_, made) => {
  const { lines, damage } = await readBackup(cut(made(), 100));
  expect(damage.count).toBe(0);
  expect(lines).toEqual(goodLines);
});

it('reads a written file back, and finds what it would not give back', async () => {
  const { header } = await readBackup(cut(file, 100));
  expect(await verifyBackup(cut(file, 100), header)).toEqual([]);
  await expect(verifyBackup(cut(file.subarray(0, -20), 100), header)).rejects.toThrow('NOT_AS_WRITTEN');
  const other = bytes(text().replace('Paper 1', 'Paper 7'));
  await expect(verifyBackup(cut(other, 100), header)).rejects.toThrow('NOT_AS_WRITTEN');
  const [paper] = goodLines;
  const odd = sealedFile(JSON.stringify(header), [
    { paper: { ...Object(paper).paper, tags: ['two  spaces'] } },
  ]);
  const oddHeader = parseHeader(new TextDecoder().decode(odd).split('\n')[0] ?? '');
  expect(oddHeader && (await verifyBackup(cut(odd, 100), oddHeader))).toMatchObject([
    { line: 2, title: 'Paper 1 – Überblick' },
  ]);
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
