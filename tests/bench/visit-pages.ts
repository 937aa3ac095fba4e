/** Visits saved pages one after another, with the extension as it is shipped. */
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { type SavedPage, savedPages, startOverPages } from '../e2e/saved-pages.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** A page is finished when the extension has done nothing for this many ms. */
export const QUIET = 1_200;

type Running = Awaited<ReturnType<typeof startOverPages>>;

/** Lists all saved pages beside the repository, and those that are wanted. */
export function listPages(isWanted: (file: string) => boolean) {
  const all = savedPages(resolve(ROOT, '../shared/pages/INDEX.tsv'));
  return { all, wanted: all.filter(({ file }) => isWanted(file)) };
}

/**
 * Builds the extension and visits each page.
 *
 * @param pages papers of all pages are saved to the library first; the wanted pages are visited.
 * @returns the results of the visits, and the number of papers in the library.
 */
export async function visitPages<T>(
  { all, wanted }: ReturnType<typeof listPages>,
  visit: (running: Running, page: SavedPage, i: number) => Promise<T>,
): Promise<{ visits: T[]; saved: number }> {
  execFileSync('npx', ['wxt', 'build'], { cwd: ROOT, stdio: 'ignore' });
  const running = await startOverPages(wanted, { papersOf: all });
  try {
    const visits: T[] = [];
    for (const [i, page] of wanted.entries()) visits.push(await visit(running, page, i));
    return { visits, saved: running.saved };
  } finally {
    await running.close();
  }
}
