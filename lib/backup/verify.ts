/** Reads a backup back that was just written: only then is it one. */
import type { Header } from './format.ts';
import { canonicalText } from './portable.ts';
import { type BadLine, scanBackup } from './read.ts';

/**
 * Compares a written file with what was meant to be written.
 *
 * @returns the records that could not be restored from it as they are, none in a sound library.
 * @throws Error `NOT_AS_WRITTEN` where the bytes are others than those that were written.
 */
export async function verifyBackup(pieces: AsyncIterable<Uint8Array>, written: Header): Promise<BadLine[]> {
  const changed: BadLine[] = [];
  const { header, damage } = await scanBackup(pieces, (line, stated, number) => {
    if (canonicalText(line) === canonicalText(stated)) return;
    const { title } = 'feedback' in line ? {} : 'paper' in line ? line.paper : line.binned.paper;
    changed.push({
      line: number,
      reason: 'malformed',
      detail: 'it would be read otherwise',
      ...(title && { title }),
    });
  }).catch((cause: unknown) => {
    throw new Error('NOT_AS_WRITTEN', { cause });
  });
  const isWhole = damage.missing === 0 && damage.bad.every(({ reason }) => reason === 'malformed');
  if (!isWhole || canonicalText(header) !== canonicalText(written)) throw new Error('NOT_AS_WRITTEN');
  return [...damage.bad, ...changed];
}
