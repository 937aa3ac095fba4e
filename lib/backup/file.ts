/** A backup as a file: made from the library, and read back with every byte checked. */
import type { OffprintDb } from '../db/database.ts';
import { type ReadBackup, readBackup } from './read.ts';
import { writeBackup } from './write.ts';

/** The whole library as a file. Its pieces are the browser's to keep, which may put them on disk. */
export async function makeBackup(db: OffprintDb, now: number): Promise<Blob> {
  const pieces: Blob[] = [];
  const { first } = await writeBackup(db, now, (piece) => pieces.push(new Blob([piece])));
  return new Blob([first, ...pieces], { type: 'application/jsonl' });
}

/** @throws BadBackup for a file that is no whole backup. */
export function openBackup(file: Blob): Promise<ReadBackup> {
  return readBackup(piecesOf(file.stream().getReader()));
}

async function* piecesOf(reader: ReadableStreamDefaultReader<Uint8Array>): AsyncGenerator<Uint8Array> {
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}
