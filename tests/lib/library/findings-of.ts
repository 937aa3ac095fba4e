/** What a library finds out about its papers. */
import type { OffprintDb } from '@/lib/db/database.ts';
import { comparePapers } from '@/lib/library/compare-papers.ts';
import { readFindings } from '@/lib/library/duplicates.ts';

/** Compares all papers that are waiting, then reads which may be one and which may be several. */
export async function findingsOf(db: OffprintDb): ReturnType<typeof readFindings> {
  while (await comparePapers(db)) continue;
  return readFindings(db);
}
