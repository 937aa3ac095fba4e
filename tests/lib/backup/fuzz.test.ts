/**
 * Damaged backups and papers are refused or accepted as valid; nothing else throws, and refused ones change
 * nothing.
 */
import 'fake-indexeddb/auto';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { identify } from '@/lib/addresses/index.ts';
import { readLines } from '@/lib/backup/lines.ts';
import { validateLine } from '@/lib/backup/validate-line.ts';
import { type BackupLine, canonicalText } from '@/lib/backup/portable.ts';
import { BadBackup, readBackup } from '@/lib/backup/read.ts';
import { restoreBackup } from '@/lib/backup/restore.ts';
import { newStage } from '@/lib/backup/stage.ts';
import { writeBackup } from '@/lib/backup/write.ts';
import { checkLibrary } from '@/tests/lib/library/check-library.ts';
import { OffprintDb } from '@/lib/db/database.ts';
import { LibraryError } from '@/lib/db/library-error.ts';
import { toPaper } from '@/lib/paper.ts';
import { createRandom } from '@/tests/random.ts';
import { libraryOf } from '../library/operations.ts';
import { contentOf } from './copies.ts';
import { damagedBytes, damagedRecord, damagedValue, joinedBytes, sealedFile } from './mutate.ts';

vi.setConfig({ testTimeout: 120_000 });

const TRIED = 10_000;
afterAll(() => console.log(`${3 * TRIED} damaged files, records and papers tried`));

/** One in this many is also written to a database. */
const WRITTEN = 100;

const draft = (i: number) => ({
  title: `On the ${i}th of things`,
  authors: ['Ada Example', 'Bo Example'],
  abstract: 'We look at things.',
  year: 2026,
  venue: 'Proceedings of Examples',
  url: `https://arxiv.org/abs/2601.0000${i}`,
  ids: [`10.1000/${i}`],
});

let file: Uint8Array;
let lines: BackupLine[];
beforeAll(async () => {
  const db = new OffprintDb(`test-${Math.random()}`);
  const library = libraryOf(db);
  await library.savePapers([1, 2, 3, 4].map(draft), 'https://arxiv.org/list/cs.CL/recent');
  await library.savePapers([draft(2)], 'https://papers.example.org/');
  await library.annotatePapers([1, 2], { addTags: ['to cite'], note: 'A *note*', starred: true });
  await library.correctPaper(1, { title: 'Corrected' });
  await library.joinPapers([1, 3]);
  await library.splitPaper(2);
  await library.removePapers([4]);
  await library.addFeedback({ kind: 'not', paper: 1, title: 'Corrected', weight: 1 });
  lines = await readLines(db);
  const pieces: Uint8Array[] = [];
  const { headerLine } = await writeBackup(db, 0, (piece) => pieces.push(piece));
  file = joinedBytes(headerLine, ...pieces);
  await db.delete();
});

it(`accepts no altered line from ${TRIED.toLocaleString('en')} backups whose bytes were damaged`, async () => {
  const random = createRandom(1);
  const taken: BackupLine[][] = [];
  for (let i = 0; i < TRIED; i++) {
    const read = await readOrRefused(damagedBytes(file, random));
    if (read) taken.push(read);
  }
  const known = new Set(lines.map(canonicalText));
  expect(taken.flat().filter((line) => !known.has(canonicalText(line)))).toEqual([]);
});

it(`accepts or refuses each of ${TRIED.toLocaleString('en')} backups with a damaged record and right checksums`, async () => {
  const random = createRandom(2);
  const header = new TextDecoder().decode(file).split('\n')[0] ?? '';
  const wrong: string[] = [];
  const taken: BackupLine[][] = [];
  for (let i = 0; i < TRIED; i++) {
    const at = Math.floor(random() * lines.length);
    const damaged = lines.slice(at, at + 2).map((line, n) => (n === 0 ? damagedRecord(line, random) : line));
    const read = await readOrRefused(sealedFile(header, damaged));
    if (read) taken.push(read);
    wrong.push(...(i % WRITTEN === 0 ? await wrongAfterRestoring(damaged) : []));
  }
  expect(wrong).toEqual([]);
  expect(taken.filter((read) => !isDeepStrictEqual(read.map(validateLine), read))).toEqual([]);
  expect(taken.length).toBeGreaterThan(0);
  expect(Object.prototype).not.toHaveProperty('polluted');
});

it(`accepts or refuses each of ${TRIED.toLocaleString('en')} damaged papers`, async () => {
  const random = createRandom(3);
  const db = new OffprintDb(`test-${Math.random()}`);
  const library = libraryOf(db);
  for (let i = 0; i < TRIED; i++) {
    const damaged = damagedValue(draft(i % 9), random);
    const checked = toPaper(damaged, { identify });
    const again = checked.ok && toPaper(checked.paper, { identify });
    expect(again && again.ok && again.paper).toEqual(checked.ok && checked.paper);
    if (i % WRITTEN > 0) continue;
    const before = await contentOf(db);
    const saved = await doneOrRefused(() => library.savePapers([damaged], 'https://arxiv.org/'));
    expect(saved).toBe(checked.ok);
    expect(saved || isDeepStrictEqual(await contentOf(db), before)).toBe(true);
  }
  expect(await checkLibrary(db)).toEqual([]);
  await db.delete();
});

/** The lines; undefined where the file was refused. Any other error fails the test. */
async function readOrRefused(bytes: Uint8Array): Promise<BackupLine[] | undefined> {
  try {
    return (await readBackup(inPieces(bytes))).lines;
  } catch (error) {
    if (error instanceof BadBackup) return undefined;
    throw error;
  }
}

async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 1_000) yield bytes.slice(at, at + 1_000);
}

async function doneOrRefused(act: () => Promise<unknown>): Promise<boolean> {
  try {
    await act();
    return true;
  } catch (error) {
    if (error instanceof LibraryError) return false;
    throw error;
  }
}

/**
 * Stages unchecked lines and restores them: restoring has to validate them.
 *
 * @returns what is wrong with the library then.
 */
async function wrongAfterRestoring(damaged: unknown[]): Promise<string[]> {
  const db = new OffprintDb(`test-${Math.random()}`);
  await libraryOf(db).savePapers([draft(1), draft(7)], 'https://arxiv.org/list/cs.CL/recent');
  const stage = newStage(0);
  const before = await contentOf(db);
  await db.staged.bulkAdd(damaged.map((line) => ({ stage, line })));
  const asked = { stage, mode: 'merge', file: 'damaged.jsonl' } as const;
  const done = await doneOrRefused(() => restoreBackup(db, asked, 1_000));
  const unchanged = isDeepStrictEqual(await contentOf(db), before);
  const wrong = await checkLibrary(db);
  await db.delete();
  return done || unchanged ? wrong : ['changed by what was refused', ...wrong];
}
