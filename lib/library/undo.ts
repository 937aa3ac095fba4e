/**
 * Taking a change back, at once or long after.
 *
 * Only what is still as the change left it is put back: a field that was changed again since keeps its later value. Nothing is
 * lost by it: a paper whose saving is taken back after something was added to it goes to the bin.
 */
import { Change, CHANGED_TABLES } from './change.ts';
import {
  type ChangeRow,
  equal,
  flat,
  type FieldChange,
  type RowChange,
  type Undone,
  unflat,
} from './changes.ts';
import type { OffprintDb, SavedPaper } from './db.ts';
import { removePapers, restorePapers } from './remove.ts';

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
  return db.transaction('rw', CHANGED_TABLES, async () => {
    const entry = await db.changes.get(number);
    if (!entry) return NOTHING;
    mayUndo(entry);
    if (entry.undone !== undefined) return NOTHING;
    if (entry.said !== undefined) await db.feedback.bulkDelete([entry.said].flat());
    const change = new Change(db, now);
    let kept = 0;
    for (const row of entry.rows.toReversed()) kept += await undoRow(change, row, entry.at);
    await returnOwners(change, entry);
    await change.finish();
    await db.changes.update(number, { undone: now });
    return { undone: true, kept };
  });
}

/** @returns how many things were left alone. */
async function undoRow(change: Change, made: RowChange, at: number): Promise<number> {
  const { db } = change;
  switch (made.what) {
    case 'unbinned':
      await removePapers(change, [made.id]);
      // It had become a part of another record.
      if (!(await db.bin.get(made.id))) await db.bin.put(made.bin);
      return 0;
    case 'binned':
      return (await restorePapers(change, [made.id])).length > 0 ? 0 : 1;
    case 'added': {
      const row = await db.papers.get(made.id);
      if (!row) return 0;
      if (isTouchedSince(row, at)) await change.toBin([row]);
      else await change.delete([row.id]);
      return 0;
    }
    case 'addedToBin':
      await db.bin.delete(made.id);
      return 0;
    case 'gone':
      if (await db.papers.get(made.id)) return 1;
      await change.put([made.row]);
      return 0;
    case 'changed': {
      const row = await db.papers.get(made.id);
      if (!row) return 1;
      const { after, kept } = reverted(row, made.fields, change.now);
      await change.put([after]);
      return kept;
    }
    default:
      return made satisfies never;
  }
}

/** Whether a person or a page added something to a record later. */
function isTouchedSince({ edited = {}, sources = [] }: SavedPaper, at: number): boolean {
  return Object.values(edited).some((time) => time > at) || sources.some(({ savedAt }) => savedAt > at);
}

/** The row with the fields put back that are as the change left them. Taking back is a change of its own, made now. */
function reverted(row: SavedPaper, fields: FieldChange[], now: number): { after: SavedPaper; kept: number } {
  const all = flat(row);
  let kept = 0;
  for (const [field, before, after] of fields) {
    if (field.startsWith('edited.')) continue;
    if (!equal(all.get(field), after)) {
      kept++;
      continue;
    }
    all.set(field, before);
    if (fields.some(([other]) => other === `edited.${field}`)) all.set(`edited.${field}`, now);
  }
  return { after: unflat(row.id, all), kept };
}

/** Gives ids back to the records that had them, and to the records that hold them where nobody else does. */
async function returnOwners(change: Change, { owners, rows }: ChangeRow): Promise<void> {
  const { db } = change;
  const held = await db.aliases.bulkGet(owners.map(([alias]) => alias));
  const had = await db.papers.bulkGet(owners.map(([, before]) => before ?? 0));
  await change.own(
    owners.flatMap(([alias, before, after], i): [string, number | undefined][] => {
      const now = held[i]?.paper;
      if (now !== undefined && now !== after) return [];
      return [[alias, had[i] ? before : undefined]];
    }),
  );
  // An id whose record kept it after all, and one whose record was put back, must not be without a paper.
  const there = (await db.papers.bulkGet(rows.map(({ id }) => id))).filter((row) => row !== undefined);
  const wanted = there.flatMap((row) => row.ids.map((alias) => ({ alias, paper: row.id })));
  const free = await db.aliases.bulkGet(wanted.map(({ alias }) => alias));
  await change.own(wanted.flatMap(({ alias, paper }, i) => (free[i] ? [] : [[alias, paper] as const])));
}
