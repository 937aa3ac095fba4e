/**
 * Finds pairs of saved papers that may be duplicates. They are offered to the user, never joined silently.
 */
import { nearDuplicateSteps } from './near-duplicates.ts';
import { runInSlices, type SliceOptions } from '../schedule.ts';
import type { OffprintDb } from '../db/database.ts';
import type { SavedPaper } from '../db/rows.ts';

/** The ids of two records, the lower one first. */
export type Pair = [number, number];

/**
 * Likely duplicates, most likely first. Reads all papers, so only on request.
 *
 * @param slices how the work is divided.
 */
export async function findDuplicates(db: OffprintDb, slices: SliceOptions): Promise<Pair[]> {
  const papers = await db.papers.toArray();
  const near = await runInSlices(nearDuplicateSteps(papers), () => undefined, slices);
  return (near ?? []).flatMap(({ a, b }): Pair[] => {
    const [one, two] = [papers[a], papers[b]];
    return one && two ? [[one.id, two.id]] : [];
  });
}

/** The pairs whose papers both exist and are not marked as different. */
export async function unmarkedPairs(db: OffprintDb, pairs: Pair[]): Promise<[SavedPaper, SavedPaper][]> {
  const rows = await db.papers.bulkGet(pairs.flat());
  return pairs.flatMap((_, i): [SavedPaper, SavedPaper][] => {
    const [one, two] = [rows[2 * i], rows[2 * i + 1]];
    return one && two && !one.distinctFrom?.includes(two.id) ? [[one, two]] : [];
  });
}
