/** A library's content as the lines of a backup: papers, the bin, and what was said of relatedness. */
import type { OffprintDb } from '../db/database.ts';
import { uidOf } from '../library/sources.ts';
import { type BackupLine, type PortablePaper, type PortableFeedback } from './portable.ts';
import { normal } from './record.ts';
import type { BinnedPaper, SavedPaper, FeedbackRow } from '../db/rows.ts';

const TOGETHER = 500;

/**
 * Hands over every line, in an order that follows from the numbers. What was said of a paper that is gone for good is left out: it is
 * about nothing.
 *
 * @param db in a transaction of `papers`, `bin` and `feedback`. @param take must not wait for anything but the database.
 */
export async function eachLine(db: OffprintDb, take: (line: BackupLine) => void): Promise<void> {
  const uids = await uidsByNumber(db);
  const live = new Set<string>();
  await inPieces<SavedPaper>(
    (after) => db.papers.where(':id').above(after).limit(TOGETHER).toArray(),
    (row) => {
      live.add(uidOf(row));
      take({ paper: portable(row, uids) });
    },
  );
  await inPieces<BinnedPaper>(
    (after) => db.bin.where(':id').above(after).limit(TOGETHER).toArray(),
    ({ paper, removedAt }) => {
      // An earlier state of a record that is there again: it is in the library.
      if (!live.has(uidOf(paper))) take({ binned: { paper: portable(paper, uids), removedAt } });
    },
  );
  for (const row of await db.feedback.toArray()) {
    const said = portableFeedback(row, uids);
    if (said) take({ said });
  }
}

/** Every line at once. */
export async function allLines(db: OffprintDb): Promise<BackupLine[]> {
  const lines: BackupLine[] = [];
  await db.transaction('r', [db.papers, db.bin, db.feedback], () => eachLine(db, (line) => lines.push(line)));
  return lines;
}

/** A row under its uid. @param uids of all numbers. */
export function portable(row: SavedPaper, uids: ReadonlyMap<number, string>): PortablePaper {
  const { id: _, apart, ...rest } = row;
  const named = apart?.flatMap((id) => uids.get(id) ?? []) ?? [];
  return normal({ ...rest, ...(named.length > 0 && { apart: named }) });
}

/** What was said, of a paper under its uid; nothing where the paper is gone for good. */
export function portableFeedback(
  { at, said }: FeedbackRow,
  uids: ReadonlyMap<number, string>,
): PortableFeedback | undefined {
  if (said.kind !== 'not') return { at, said };
  const paper = uids.get(said.paper);
  return paper === undefined ? undefined : { at, said: { ...said, paper } };
}

/** The uid of every number, in the library or the bin, that anything refers to. */
async function uidsByNumber(db: OffprintDb): Promise<Map<number, string>> {
  const wanted = new Set<number>();
  await db.papers.each(({ apart }) => apart?.forEach((id) => wanted.add(id)));
  await db.bin.each(({ paper }) => paper.apart?.forEach((id) => wanted.add(id)));
  await db.feedback.each(({ said }) => said.kind === 'not' && wanted.add(said.paper));
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

async function inPieces<T extends { id: number }>(
  read: (after: number) => Promise<T[]>,
  take: (row: T) => void,
): Promise<void> {
  let after = 0;
  for (;;) {
    const rows = await read(after);
    for (const row of rows) take(row);
    const last = rows.at(-1);
    if (!last || rows.length < TOGETHER) return;
    after = last.id;
  }
}
