/** Makes a backup file of the library, and reads one with every byte checked. */
import type { OffprintDb } from '../db/database.ts';
import { type BackupContent, type BadLine, readBackup } from './read.ts';
import { verifyBackup } from './verify.ts';
import { writeBackup } from './write.ts';

/** A backup that was read back after it was written. */
export interface VerifiedFile {
  file: Blob;
  /** The titles of papers that could not be restored from it; none in a sound library. */
  unreadable: string[];
}

/**
 * The whole library as a file. It is built of blobs, which the browser may keep on disk.
 *
 * @throws Error `NOT_AS_WRITTEN`.
 */
export async function makeBackup(db: OffprintDb, now: number): Promise<VerifiedFile> {
  const pieces: Blob[] = [];
  const { header, headerLine } = await writeBackup(db, now, (piece) => pieces.push(new Blob([piece])));
  const file = new Blob([headerLine, ...pieces], { type: 'application/jsonl' });
  return { file, unreadable: namesOf(await verifyBackup(piecesOf(file), header)) };
}

/** What bad lines are called where they are shown; the first ones are enough. */
export function namesOf(bad: readonly BadLine[]): string[] {
  return bad
    .slice(0, 20)
    .map(({ title, line, reason }) => title ?? (line === undefined ? reason : String(line)));
}

/** @throws BadBackup for a file of which nothing can be restored. */
export function openBackup(file: Blob): Promise<BackupContent> {
  return readBackup(piecesOf(file));
}

/** The bytes of a file, in order. */
export async function* piecesOf(file: Blob): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}
