/** Reads the library as the lines of a backup: papers, the bin, feedback. */
import type { OffprintDb } from '../db/database.ts';
import type { BinnedPaper, SavedPaper, FeedbackRow } from '../db/rows.ts';
import { uidOf } from '../library/sources.ts';
import { type BackupLine, type PortablePaper, type PortableFeedback } from './portable.ts';
import { normalise } from './record.ts';

const BATCH = 500;

/**
 * Calls `take` with every line, by ascending id. Feedback on papers that were deleted for good is left out.
 *
 * @param db in a transaction of `papers`, `bin` and `feedback`.
 * @param take must not wait for anything but the database, as the transaction would end.
 */
export async function forEachLine(db: OffprintDb, take: (line: BackupLine) => void): Promise<void> {
  const uids = await referencedUids(db);
  const live = new Set<string>();
  await forEachRow<SavedPaper>(
    (after) => db.papers.where(':id').above(after).limit(BATCH).toArray(),
    (row) => {
      live.add(uidOf(row));
      take({ paper: toPortable(row, uids) });
    },
  );
  await forEachRow<BinnedPaper>(
    (after) => db.bin.where(':id').above(after).limit(BATCH).toArray(),
    ({ paper, removedAt }) => {
      // The bin may hold an earlier state of a paper that was saved again.
      if (!live.has(uidOf(paper))) take({ binned: { paper: toPortable(paper, uids), removedAt } });
    },
  );
  for (const row of await db.feedback.toArray()) {
    const feedback = toPortableFeedback(row, uids);
    if (feedback) take({ feedback });
  }
}

/** All lines as one list. */
export async function readLines(db: OffprintDb): Promise<BackupLine[]> {
  const lines: BackupLine[] = [];
  await db.transaction('r', [db.papers, db.bin, db.feedback], () =>
    forEachLine(db, (line) => lines.push(line)),
  );
  return lines;
}

/** A row with uids in place of ids. @param uids by id. */
export function toPortable(row: SavedPaper, uids: ReadonlyMap<number, string>): PortablePaper {
  const { id: _, distinctFrom: ids = [], ...rest } = row;
  const distinctFrom = ids.flatMap((id) => uids.get(id) ?? []);
  return normalise({ ...rest, ...(distinctFrom.length > 0 && { distinctFrom }) });
}

/** Feedback with a uid in place of the paper's id; undefined where that paper was deleted for good. */
export function toPortableFeedback(
  { at, entry }: FeedbackRow,
  uids: ReadonlyMap<number, string>,
): PortableFeedback | undefined {
  if (entry.kind !== 'not') return { at, entry };
  const paper = uids.get(entry.paper);
  return paper === undefined ? undefined : { at, entry: { ...entry, paper } };
}

/** The uids of all records, live or in the bin, that another row refers to; by id. */
async function referencedUids(db: OffprintDb): Promise<Map<number, string>> {
  const wanted = new Set<number>();
  await db.papers.each(({ distinctFrom }) => distinctFrom?.forEach((id) => wanted.add(id)));
  await db.bin.each(({ paper }) => paper.distinctFrom?.forEach((id) => wanted.add(id)));
  await db.feedback.each(({ entry }) => entry.kind === 'not' && wanted.add(entry.paper));
  const ids = [...wanted];
  const rows = await db.papers.bulkGet(ids);
  const binned = await db.bin.bulkGet(ids);
  return new Map(
    ids.flatMap((id, i): [number, string][] => {
      const paper = rows[i] ?? binned[i]?.paper;
      return paper ? [[id, uidOf(paper)]] : [];
    }),
  );
}

/** Reads a table in batches, so that a large one is never in memory as a whole. */
async function forEachRow<T extends { id: number }>(
  readBatch: (after: number) => Promise<T[]>,
  take: (row: T) => void,
): Promise<void> {
  let after = 0;
  for (;;) {
    const rows = await readBatch(after);
    for (const row of rows) take(row);
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return;
    after = last.id;
  }
}
