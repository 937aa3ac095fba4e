/**
 * Undoes a change, at once or long after.
 *
 * Only what is still as the change left it is put back; a field that was changed again keeps its later value.
 * Nothing is lost: a paper to which something was added after it was saved goes to the bin when its save is
 * undone.
 */
import { type Annotations, annotationsOf } from '../annotations.ts';
import type { ChangeRow, RowChange } from '../db/change-rows.ts';
import type { OffprintDb } from '../db/database.ts';
import { withinQuota } from '../db/library-error.ts';
import type { SavedPaper } from '../db/rows.ts';
import { shareId } from '../identity/same-paper.ts';
import { ownersToReturn, returnOwners, withDistinct } from './alias-owners.ts';
import { equal, type UndoResult } from './change-log.ts';
import { ChangeSet, CHANGED_TABLES } from './change-set.ts';
import { restorePapers } from './remove.ts';
import { readUsedDays } from './used-days.ts';
import { revertFields } from './revert.ts';
import { CORRECTED, sourcesOf } from './sources.ts';

/**
 * A record can come back, or stop being marked as different, only after other records have given up its ids.
 */
const ORDER: RowChange['kind'][] = ['added', 'changed', 'addedToBin', 'unbinned', 'binned', 'deleted'];

const NOTHING: UndoResult = { undone: false, kept: 0 };

/**
 * Undoes one change in one transaction; a second time nothing happens.
 *
 * @param id of the log entry. @param now ms since 1970 UTC.
 */
export function undoChange(db: OffprintDb, id: number, now: number): Promise<UndoResult> {
  return withinQuota(() =>
    db.transaction('rw', CHANGED_TABLES, async () => {
      const entry = await db.changes.get(id);
      if (!entry || entry.undoneAt !== undefined) return NOTHING;
      if (entry.feedback) await db.feedback.bulkDelete(entry.feedback);
      const change = new ChangeSet(db, now);
      const toReturn = await ownersToReturn(db, entry.owners);
      const touched = await withDistinct(
        db,
        entry.rows.map(({ id }) => id),
      );
      let kept = 0;
      for (const kind of ORDER) kept += await undoRows(change, kind, entry);
      await returnOwners(change, touched, toReturn);
      const { rows } = await change.finish();
      // Everything has changed again since, or has left the bin. Undoing may still be possible later.
      if (kept > 0 && rows.length === 0) return { undone: false, kept };
      await db.changes.update(id, { undoneAt: now });
      return { undone: true, kept };
    }),
  );
}

/** Undoes the row changes of one kind. @returns how many rows or fields were left alone. */
async function undoRows(
  change: ChangeSet,
  kind: RowChange['kind'],
  { rows, at, kind: of }: ChangeRow,
): Promise<number> {
  const made = rows.filter((row) => row.kind === kind);
  const ids = made.map(({ id }) => id);
  // The words of a restored record are still in its file.
  if (kind === 'added') return undoAdded(change, made, of === 'import' ? at : 0);
  if (kind === 'binned') return ids.length - (await restorePapers(change, ids)).length;
  let kept = 0;
  for (const row of made) kept += await undoRow(change, row, at);
  return kept;
}

/**
 * Deletes added papers; those that hold words of the user since a time, or what another page has said since,
 * go to the bin.
 */
async function undoAdded(change: ChangeSet, made: RowChange[], since: number): Promise<number> {
  const rows = (await change.db.papers.bulkGet(made.map(({ id }) => id))).filter((row) => row !== undefined);
  const sources = new Map(made.map((row) => [row.id, (row.kind === 'added' && row.sources) || 0]));
  const imported = new Map(made.map((row) => [row.id, row.kind === 'added' ? row.annotations : undefined]));
  const grown = rows.filter(
    (row) =>
      (row.sources?.length ?? 0) > (sources.get(row.id) ?? 0) || holdsWords(row, since, imported.get(row.id)),
  );
  const isGrown = new Set(grown);
  await change.toBin(grown);
  await change.delete(rows.filter((row) => !isGrown.has(row)).map(({ id }) => id));
  return 0;
}

/** @param at when the change was made. @returns how many rows or fields were left alone. */
async function undoRow(change: ChangeSet, made: RowChange, at: number): Promise<number> {
  const { db } = change;
  switch (made.kind) {
    case 'unbinned': {
      const row = await db.papers.get(made.id);
      if (row) await change.toBin([row]);
      // It was joined into another record, or a backup changed it: the bin gets back what it had.
      if (!row || !isEditedSince(row, at))
        await db.bin.put({ ...made.bin, usedDays: await readUsedDays(db) });
      return 0;
    }
    case 'addedToBin':
      await db.bin.delete(made.id);
      return 0;
    case 'deleted':
      if ((await db.papers.get(made.id)) || (await isInOtherRecord(db, made.row))) return 1;
      await change.put([made.row]);
      return 0;
    case 'changed': {
      const row = await db.papers.get(made.id);
      if (!row) return 1;
      const reverted = revertFields(row, made.fields, change.now);
      const { after, kept } = (await wouldShareIds(db, row, reverted.after))
        ? revertFields(row, made.fields, change.now, true)
        : reverted;
      await change.put([after]);
      return kept;
    }
    case 'added':
    case 'binned':
    default:
      // Undone together, in `undoRows`.
      return 0;
  }
}

/**
 * Whether the user has annotated or corrected a record, at or after a time if that is above 0.
 *
 * @param imported annotations that it came with, which are still in its file.
 */
function holdsWords(row: SavedPaper, since: number, imported: Annotations = {}): boolean {
  if (since > 0 && !Object.values(row.edited ?? {}).some((time) => time >= since)) return false;
  const said = annotationsOf(row);
  if (!isEmpty(said) && !equal(said, annotationsOf(imported))) return true;
  // A correction that was undone has left its time, and the words of a source.
  const isCorrected = (field: (typeof CORRECTED)[number]) =>
    row.edited?.[field] !== undefined && !sourcesOf(row).some((source) => equal(source[field], row[field]));
  return CORRECTED.some(isCorrected);
}

function isEmpty(annotations: Annotations): boolean {
  return Object.keys(annotations).length === 0;
}

/** Whether the user or a page changed a record after a time. */
function isEditedSince({ edited = {}, sources = [] }: SavedPaper, at: number): boolean {
  return Object.values(edited).some((time) => time > at) || sources.some(({ savedAt }) => savedAt > at);
}

/** Whether another record, not marked as different, has one of these ids. */
async function isInOtherRecord(db: OffprintDb, { ids, distinctFrom }: SavedPaper): Promise<boolean> {
  const owners = (await db.aliases.bulkGet(ids)).flatMap((held) => (held ? [held.paper] : []));
  const rows = await db.papers.bulkGet([...new Set(owners)]);
  return rows.some((row) => row && !distinctFrom?.includes(row.id) && shareId(row, { ids }));
}

/** Whether `after` would share an id with a record that it is no longer marked as different from. */
async function wouldShareIds(db: OffprintDb, row: SavedPaper, after: SavedPaper): Promise<boolean> {
  const unmarked = row.distinctFrom?.filter((id) => !after.distinctFrom?.includes(id)) ?? [];
  return (await db.papers.bulkGet(unmarked)).some((other) => other && shareId(other, after));
}
