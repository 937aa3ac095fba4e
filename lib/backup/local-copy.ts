/** What is in the library now, under the names that a backup uses. */
import type { OffprintDb } from '../db/database.ts';
import { uidOf } from '../library/sources.ts';
import type { BackupLine } from './portable.ts';
import { portable, portableFeedback } from './lines.ts';
import type { BinnedPaper, SavedPaper, FeedbackRow } from '../db/rows.ts';

export interface LocalCopy {
  /** By uid. */
  live: Map<string, SavedPaper>;
  bin: Map<string, BinnedPaper>;
  said: FeedbackRow[];
  /** The uid of every number, in the library or the bin. */
  uids: Map<number, string>;
}

export async function readLocalCopy(db: OffprintDb): Promise<LocalCopy> {
  const [rows, bin] = [await db.papers.toArray(), await db.bin.toArray()];
  return {
    live: new Map(rows.map((row) => [uidOf(row), row])),
    bin: new Map(bin.map((binned) => [uidOf(binned.paper), binned])),
    said: await db.feedback.toArray(),
    uids: new Map([...bin.map(({ paper }) => paper), ...rows].map((row) => [row.id, uidOf(row)])),
  };
}

/** The lines that a backup of it would have. */
export function localLines({ live, bin, said, uids }: LocalCopy): BackupLine[] {
  const binned = [...bin].filter(([uid]) => !live.has(uid));
  return [
    ...Array.from(live.values(), (row) => ({ paper: portable(row, uids) })),
    ...binned.map(([, { paper, removedAt }]) => ({ binned: { paper: portable(paper, uids), removedAt } })),
    ...said.flatMap((row) => {
      const one = portableFeedback(row, uids);
      return one ? [{ said: one }] : [];
    }),
  ];
}
