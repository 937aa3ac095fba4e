/** Makes a backup file of the library, and reads one with every byte checked. */
import type { OffprintDb } from '../db/database.ts';
import { type BackupContent, readBackup } from './read.ts';
import { writeBackup } from './write.ts';

/** The whole library as a file. It is built of blobs, which the browser may keep on disk. */
export async function makeBackup(db: OffprintDb, now: number): Promise<Blob> {
  const pieces: Blob[] = [];
  const { headerLine } = await writeBackup(db, now, (piece) => pieces.push(new Blob([piece])));
  return new Blob([headerLine, ...pieces], { type: 'application/jsonl' });
}

/** @throws BadBackup for a file that is not a complete backup. */
export function openBackup(file: Blob): Promise<BackupContent> {
  return readBackup(piecesOf(file.stream().getReader()));
}

async function* piecesOf(reader: ReadableStreamDefaultReader<Uint8Array>): AsyncGenerator<Uint8Array> {
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}
