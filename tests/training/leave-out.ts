/** Leaves the papers of some authors out of training, so that they can be used for evaluation. */
import { createHash } from 'node:crypto';

/**
 * The papers that none of these authors has written.
 *
 * @param hashes SHA-256 of each name as the corpus writes it, in UTF-8, as hexadecimal digits.
 */
export function leaveOut<T extends { authors: readonly string[] }>(
  papers: readonly T[],
  hashes: ReadonlySet<string>,
): T[] {
  const isLeftOut = (name: string) => hashes.has(createHash('sha256').update(name, 'utf8').digest('hex'));
  return papers.filter(({ authors }) => !authors.some(isLeftOut));
}
