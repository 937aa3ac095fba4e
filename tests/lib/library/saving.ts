/** Saves papers into a library without the service. */
import { identify } from '@/lib/addresses/index.ts';
import { changeLibrary } from '@/lib/library/change-set.ts';
import type { OffprintDb } from '@/lib/db/database.ts';
import { type SaveResult, savePapers } from '@/lib/library/save.ts';
import type { Paper } from '@/lib/paper.ts';

/** @param at ms since 1970 UTC. */
export async function save(db: OffprintDb, papers: Paper[], seenAt: string, at = 1): Promise<SaveResult[]> {
  const { result } = await changeLibrary(db, { kind: 'save', at }, (change) =>
    savePapers(change, papers, { seenAt, identify }),
  );
  return result;
}
