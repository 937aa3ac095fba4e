/** Visits saved pages with the extension as it is shipped, one after the other. */
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { type SavedPage, savedPages, startOverPages } from '../e2e/saved-pages.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** Nothing of ours for so long, in ms, and all is done with a page. */
export const QUIET = 1_200;

type Running = Awaited<ReturnType<typeof startOverPages>>;

/** The pages that are beside the repository, with those of them that are wanted. */
export function pagesBeside(isWanted: (file: string) => boolean) {
  const all = savedPages(resolve(ROOT, '../shared/pages/INDEX.tsv'));
  return { all, wanted: all.filter(({ file }) => isWanted(file)) };
}

/**
 * Builds the extension and visits each page.
 *
 * @param pages the library has papers of all of them; the wanted ones are visited.
 * @returns what each visit told, and how many papers the library has.
 */
export async function overPages<T>(
  { all, wanted }: ReturnType<typeof pagesBeside>,
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
