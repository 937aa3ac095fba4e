/** Counts tombstones: documents of segments whose papers were removed or saved again since. */
import type { OffprintDb } from '../db/database.ts';
import { DocumentIds } from './document-ids.ts';
import { readColumns } from './documents.ts';

/** For each paper id with a tombstone, the number of segments that contain an outdated document of it. */
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
