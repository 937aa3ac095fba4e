/**
 * Taking a change back, at once or long after.
 *
 * Only what is still as the change left it is put back: a field that was changed again since keeps its later value. Nothing is
 * lost by it: a paper whose saving is taken back after something was added to it goes to the bin.
 */
import { ChangeSet, CHANGED_TABLES } from './change-set.ts';
import { type UndoResult } from './change-log.ts';
import type { OffprintDb } from '../db/database.ts';
import { annotationsOf } from '../annotations.ts';
import { ownersAsLeft, returnOwners, withThoseApart } from './alias-owners.ts';
import { restorePapers } from './remove.ts';
import { withinQuota } from '../db/library-error.ts';
import { reverted } from './revert.ts';
import type { SavedPaper } from '../db/rows.ts';
import { type ChangeRow, type RowChange } from '../db/change-rows.ts';

const TURNS: RowChange['kind'][] = ['added', 'changed', 'addedToBin', 'unbinned', 'binned', 'deleted'];

const NOTHING: UndoResult = { undone: false, kept: 0 };

/**
 * Takes one change back, in one transaction; a second time nothing happens.
 *
 * @param mayUndo whether whoever asks may take back this entry; it throws where not.
 */
export function undoChange(
  db: OffprintDb,
  number: number,
  now: number,
  mayUndo: (entry: ChangeRow) => void = () => {},
): Promise<UndoResult> {
  return withinQuota(() =>
    db.transaction('rw', CHANGED_TABLES, async () => {
      const entry = await db.changes.get(number);
      if (!entry) return NOTHING;
      mayUndo(entry);
      if (entry.undoneAt !== undefined) return NOTHING;
      if (entry.feedback !== undefined) await db.feedback.bulkDelete(entry.feedback);
      const change = new ChangeSet(db, now);
      const asLeft = await ownersAsLeft(db, entry.owners);
      const near = await withThoseApart(
        db,
        entry.rows.map(({ id }) => id),
      );
      let kept = 0;
      // A record comes back, or is no longer kept apart, only where no other holds its ids any more.
      for (const kind of TURNS) kept += await undoRows(change, kind, entry);
      await returnOwners(change, near, asLeft);
      const { rows } = await change.finish();
      // All of it has changed again since, or is no longer in the bin: it may yet be as it was.
      if (kept > 0 && rows.length === 0) return { undone: false, kept };
      await db.changes.update(number, { undoneAt: now });
      return { undone: true, kept };
    }),
  );
}

/** Takes back what happened to records in one way: many at a time, where it happened to many. @returns how many were left alone. */
async function undoRows(
  change: ChangeSet,
  kind: RowChange['kind'],
  { rows, at }: ChangeRow,
): Promise<number> {
  const made = rows.filter((row) => row.kind === kind);
  const ids = made.map(({ id }) => id);
  if (kind === 'added') return undoAdded(change, made, at);
  if (kind === 'binned') return ids.length - (await restorePapers(change, ids)).length;
  let kept = 0;
  for (const row of made) kept += await undoRow(change, row, at);
  return kept;
}

/** Papers go as they came; those that a person, or another page, has added something to since go to the bin. */
async function undoAdded(change: ChangeSet, made: RowChange[], at: number): Promise<number> {
  const there = (await change.db.papers.bulkGet(made.map(({ id }) => id))).filter((row) => row !== undefined);
  const sources = new Map(made.map((row) => [row.id, (row.kind === 'added' && row.sources) || 0]));
  const grown = there.filter(
    (row) => (row.sources?.length ?? 0) > (sources.get(row.id) ?? 0) || hasOwnSince(row, at),
  );
  const isGrown = new Set(grown);
  await change.toBin(grown);
  await change.delete(there.filter((row) => !isGrown.has(row)).map(({ id }) => id));
  return 0;
}

/** @param at when the change was made. @returns how many things were left alone. */
async function undoRow(change: ChangeSet, made: RowChange, at: number): Promise<number> {
  const { db } = change;
  switch (made.kind) {
    case 'unbinned': {
      const row = await db.papers.get(made.id);
      if (row) await change.toBin([row]);
      // It had become a part of another record, or a backup had made something else of it.
      if (!row || !isTouchedSince(row, at)) await db.bin.put(made.bin);
      return 0;
    }
    case 'addedToBin':
      await db.bin.delete(made.id);
      return 0;
    case 'deleted':
      if ((await db.papers.get(made.id)) || (await isHeld(db, made.row))) return 1;
      await change.put([made.row]);
      return 0;
    case 'changed': {
      const row = await db.papers.get(made.id);
      if (!row) return 1;
      const whole = reverted(row, made.fields, change.now);
      const { after, kept } = (await wasApart(db, row, whole.after))
        ? reverted(row, made.fields, change.now, true)
        : whole;
      await change.put([after]);
      return kept;
    }
    case 'added':
    case 'binned':
    default:
      // Taken back together.
      return 0;
  }
}

/** Whether a person added something to a record after it came. */
function hasOwnSince(row: SavedPaper, at: number): boolean {
  return (
    Object.keys(annotationsOf(row)).length > 0 && Object.values(row.edited ?? {}).some((time) => time >= at)
  );
}

/** Whether a person or a page did something to a record since. */
function isTouchedSince({ edited = {}, sources = [] }: SavedPaper, at: number): boolean {
  return Object.values(edited).some((time) => time > at) || sources.some(({ savedAt }) => savedAt > at);
}

/** Whether another record is this paper, too, and not kept apart from it. */
async function isHeld(db: OffprintDb, { ids, distinctFrom }: SavedPaper): Promise<boolean> {
  const owners = (await db.aliases.bulkGet(ids)).flatMap((held) => (held ? [held.paper] : []));
  const rows = await db.papers.bulkGet([...new Set(owners)]);
  return rows.some((row) => row && !distinctFrom?.includes(row.id) && row.ids.some((id) => ids.includes(id)));
}

/** Whether a record that is no longer to be kept apart from another has come to share an id with it. */
async function wasApart(db: OffprintDb, row: SavedPaper, after: SavedPaper): Promise<boolean> {
  const parted = row.distinctFrom?.filter((id) => !after.distinctFrom?.includes(id)) ?? [];
  return (await db.papers.bulkGet(parted)).some((other) => other?.ids.some((id) => after.ids.includes(id)));
}
