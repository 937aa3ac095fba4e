/** Pairs of saved papers that may be one: offered, never joined silently. */
import { nearDuplicateSteps } from './near-duplicates.ts';
import { inSlices, type Slices } from '../schedule.ts';
import type { OffprintDb } from '../db/database.ts';
import type { SavedPaper } from '../db/rows.ts';

/** Numbers of two records, the lower one first. */
export type Pair = [number, number];

/** Likely pairs, the likeliest first. Reads all papers: for when a person asks for it. @param slices how the work is cut up. */
export async function findDuplicates(db: OffprintDb, slices: Slices): Promise<Pair[]> {
  const papers = await db.papers.toArray();
  const near = await inSlices(nearDuplicateSteps(papers), () => undefined, slices);
  return (near ?? []).flatMap(({ a, b }): Pair[] => {
    const [one, two] = [papers[a], papers[b]];
    return one && two ? [[one.id, two.id]] : [];
  });
}

/** Of pairs, those that are both still there, and that nobody has said are different. */
export async function undecided(db: OffprintDb, pairs: Pair[]): Promise<[SavedPaper, SavedPaper][]> {
  const rows = await db.papers.bulkGet(pairs.flat());
  return pairs.flatMap((_, i): [SavedPaper, SavedPaper][] => {
    const [one, two] = [rows[2 * i], rows[2 * i + 1]];
    return one && two && !one.apart?.includes(two.id) ? [[one, two]] : [];
  });
}
