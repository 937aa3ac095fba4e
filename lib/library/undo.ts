/**
 * Taking a change back, at once or long after.
 *
 * Only what is still as the change left it is put back: a field that was changed again since keeps its later value. Nothing is
 * lost by it: a paper whose saving is taken back after something was added to it goes to the bin.
 */
import { Change, CHANGED_TABLES } from './change.ts';
import { type ChangeRow, type RowChange, type Undone } from './changes.ts';
import type { OffprintDb, SavedPaper } from './db.ts';
import { ownOf } from './own.ts';
import { ownersAsLeft, returnOwners, withThoseApart } from './owners.ts';
import { restorePapers } from './remove.ts';
import { withinQuota } from './refused.ts';
import { reverted } from './revert.ts';

const TURNS: RowChange['what'][] = ['added', 'changed', 'addedToBin', 'unbinned', 'binned', 'gone'];

const NOTHING: Undone = { undone: false, kept: 0 };

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
): Promise<Undone> {
  return withinQuota(() =>
    db.transaction('rw', CHANGED_TABLES, async () => {
      const entry = await db.changes.get(number);
      if (!entry) return NOTHING;
      mayUndo(entry);
      if (entry.undone !== undefined) return NOTHING;
      if (entry.said !== undefined) await db.feedback.bulkDelete([entry.said].flat());
      const change = new Change(db, now);
      const asLeft = await ownersAsLeft(db, entry.owners);
      const near = await withThoseApart(
        db,
        entry.rows.map(({ id }) => id),
      );
      let kept = 0;
      // A record comes back, or is no longer kept apart, only where no other holds its ids any more.
      const rows = entry.rows.toSorted((a, b) => TURNS.indexOf(a.what) - TURNS.indexOf(b.what));
      for (const row of rows) kept += await undoRow(change, row, entry.at);
      await returnOwners(change, near, asLeft);
      await change.finish();
      await db.changes.update(number, { undone: now });
      return { undone: true, kept };
    }),
  );
}

/** @param at when the change was made. @returns how many things were left alone. */
async function undoRow(change: Change, made: RowChange, at: number): Promise<number> {
  const { db } = change;
  switch (made.what) {
    case 'unbinned': {
      const row = await db.papers.get(made.id);
      if (row) await change.toBin([row]);
      // It had become a part of another record, or a backup had made something else of it.
      if (!row || !isTouchedSince(row, at)) await db.bin.put(made.bin);
      return 0;
    }
    case 'binned':
      return (await restorePapers(change, [made.id])).length > 0 ? 0 : 1;
    case 'added': {
      const row = await db.papers.get(made.id);
      if (!row) return 0;
      const grown = (row.sources?.length ?? 0) > (made.sources ?? 0) || hasOwnSince(row, at);
      if (grown) await change.toBin([row]);
      else await change.delete([row.id]);
      return 0;
    }
    case 'addedToBin':
      await db.bin.delete(made.id);
      return 0;
    case 'gone':
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
    default:
      return made satisfies never;
  }
}

/** Whether a person added something to a record after it came. */
function hasOwnSince(row: SavedPaper, at: number): boolean {
  return Object.keys(ownOf(row)).length > 0 && Object.values(row.edited ?? {}).some((time) => time >= at);
}

/** Whether a person or a page did something to a record since. */
function isTouchedSince({ edited = {}, sources = [] }: SavedPaper, at: number): boolean {
  return Object.values(edited).some((time) => time > at) || sources.some(({ savedAt }) => savedAt > at);
}

/** Whether another record is this paper, too, and not kept apart from it. */
async function isHeld(db: OffprintDb, { ids, apart }: SavedPaper): Promise<boolean> {
  const owners = (await db.aliases.bulkGet(ids)).flatMap((held) => (held ? [held.paper] : []));
  const rows = await db.papers.bulkGet([...new Set(owners)]);
  return rows.some((row) => row && !apart?.includes(row.id) && row.ids.some((id) => ids.includes(id)));
}

/** Whether a record that is no longer to be kept apart from another has come to share an id with it. */
async function wasApart(db: OffprintDb, row: SavedPaper, after: SavedPaper): Promise<boolean> {
  const parted = row.apart?.filter((id) => !after.apart?.includes(id)) ?? [];
  return (await db.papers.bulkGet(parted)).some((other) => other?.ids.some((id) => after.ids.includes(id)));
}
