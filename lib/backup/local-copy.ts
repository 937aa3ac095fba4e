/** Reads the whole library, keyed by the uids that a backup uses. */
import type { OffprintDb } from '../db/database.ts';
import type { BinnedPaper, SavedPaper, FeedbackRow } from '../db/rows.ts';
import { uidOf } from '../library/sources.ts';
import { toPortable, toPortableFeedback } from './lines.ts';
import type { BackupLine } from './portable.ts';

export interface LocalCopy {
  /** By uid. */
  live: Map<string, SavedPaper>;
  bin: Map<string, BinnedPaper>;
  feedback: FeedbackRow[];
  /** The uid of every id, live or in the bin. */
  uids: Map<number, string>;
}

export async function readLocalCopy(db: OffprintDb): Promise<LocalCopy> {
  const [rows, bin] = [await db.papers.toArray(), await db.bin.toArray()];
  return {
    live: new Map(rows.map((row) => [uidOf(row), row])),
    bin: new Map(bin.map((binned) => [uidOf(binned.paper), binned])),
    feedback: await db.feedback.toArray(),
    uids: new Map([...bin.map(({ paper }) => paper), ...rows].map((row) => [row.id, uidOf(row)])),
  };
}

/** The names of all records, live or in the bin. */
export async function readUids(db: OffprintDb): Promise<Set<string>> {
  const { uids } = await db.transaction('r', [db.papers, db.bin, db.feedback], () => readLocalCopy(db));
  return new Set(uids.values());
}

/** The lines that a backup of it would have. */
export function localLines({ live, bin, feedback, uids }: LocalCopy): BackupLine[] {
  const binned = [...bin].filter(([uid]) => !live.has(uid));
  return [
    ...Array.from(live.values(), (row) => ({ paper: toPortable(row, uids) })),
    ...binned.map(([, { paper, removedAt }]) => ({ binned: { paper: toPortable(paper, uids), removedAt } })),
    ...feedback.flatMap((row) => {
      const portable = toPortableFeedback(row, uids);
      return portable ? [{ feedback: portable }] : [];
    }),
  ];
}
