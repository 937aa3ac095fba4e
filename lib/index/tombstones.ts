/** Documents of segments that are void: of papers that were removed or written anew since. */
import type { OffprintDb } from '../db/database.ts';
import { DocumentIds } from './document-ids.ts';
import { readColumns } from './documents.ts';

/** By the id of each paper that is noted as removed or written anew, in how many segments a document of it is void. */
export async function countTombstones(db: OffprintDb): Promise<Map<number, number>> {
  const deleted = await db.indexDeleted.toArray();
  const counts = new Map(deleted.map(({ id }) => [id, 0]));
  if (deleted.length === 0) return counts;
  for (const segment of await db.indexSegments.toArray()) {
    const ids = new DocumentIds();
    ids.startPart();
    for (const { runs } of await readColumns(db, segment.id)) ids.addRuns(runs);
    for (const { id, revision } of deleted)
      if (segment.revision < revision && ids.documentIn(0, id) >= 0)
        counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}
