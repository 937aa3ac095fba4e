/** Finds the saved records of papers by their ids. */
import type { Paper } from '../paper.ts';
import type { OffprintDb } from '../db/database.ts';
import type { SavedPaper } from '../db/rows.ts';

/**
 * For each of `papers` the saved records that share an id with it, oldest first; an empty list where there is
 * none. Takes two reads, however many papers there are.
 */
export async function findSaved(db: OffprintDb, papers: Pick<Paper, 'ids'>[]): Promise<SavedPaper[][]> {
  const wanted = [...new Set(papers.flatMap((paper) => paper.ids))];
  const aliases = await db.aliases.bulkGet(wanted);
  const owner = new Map(aliases.flatMap((found) => (found ? [[found.alias, found.paper] as const] : [])));
  const rows = await db.papers.bulkGet([...new Set(owner.values())]);
  const byId = new Map(rows.flatMap((row) => (row ? [[row.id, row] as const] : [])));
  return papers.map(({ ids }) => {
    const owners = new Set(ids.flatMap((id) => owner.get(id) ?? []));
    return [...owners].toSorted((a, b) => a - b).flatMap((id) => byId.get(id) ?? []);
  });
}
