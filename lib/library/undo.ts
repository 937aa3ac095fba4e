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
  type OwnerChange,
  type RowChange,
  type Undone,
  unflat,
} from './changes.ts';
import type { OffprintDb, SavedPaper } from './db.ts';
import { ownOf } from './own.ts';
import { restorePapers } from './remove.ts';

const NOTHING: Undone = { undone: false, kept: 0 };
const TURNS: RowChange['what'][] = ['changed', 'added', 'addedToBin', 'unbinned', 'binned', 'gone'];

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
    const asLeft = await ownersAsLeft(db, entry.owners);
    const near = await withThoseApart(
      db,
      entry.rows.map(({ id }) => id),
    );
    let kept = 0;
    // What was changed or added first: a record comes back only where no other holds its ids any more.
    const rows = entry.rows.toSorted((a, b) => TURNS.indexOf(a.what) - TURNS.indexOf(b.what));
    for (const row of rows) kept += await undoRow(change, row, entry.at);
    await returnOwners(change, near, asLeft);
    await change.finish();
    await db.changes.update(number, { undone: now });
    return { undone: true, kept };
  });
}

/** @returns how many things were left alone. */
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
      const { after, kept } = reverted(row, made.fields, change.now);
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

/**
 * The row with the fields put back that are as the change left them. What pages said (ids, sources, title …) hangs together: it
 * is put back as a whole or not at all. Taking back is a change of its own, made now.
 */
function reverted(row: SavedPaper, fields: FieldChange[], now: number): { after: SavedPaper; kept: number } {
  const all = flat(row);
  const values = fields.filter(([field]) => !field.startsWith('edited.'));
  const said = values.filter(([field]) => !isOwnField(field));
  const saidKept = said.some(([field, , after]) => !equal(all.get(field), after));
  let kept = saidKept ? 1 : 0;
  for (const [field, before, after] of values) {
    const own = isOwnField(field);
    if (own ? !equal(all.get(field), after) : saidKept) {
      if (own) kept++;
      continue;
    }
    all.set(field, before);
    if (fields.some(([other]) => other === `edited.${field}`)) all.set(`edited.${field}`, now);
  }
  return { after: unflat(row.id, all), kept };
}

function isOwnField(field: string): boolean {
  return field.startsWith('tags.') || field === 'note' || field === 'status' || field === 'starred';
}

/** Of ids that went from one record to another, those that are still where they went, with the record that had them. */
async function ownersAsLeft(db: OffprintDb, owners: OwnerChange[]): Promise<Map<string, number | undefined>> {
  const held = await db.aliases.bulkGet(owners.map(([alias]) => alias));
  return new Map(
    owners.flatMap(([alias, before, after], i): [string, number | undefined][] => {
      const now = held[i]?.paper;
      return now === undefined || now === after ? [[alias, before]] : [];
    }),
  );
}

/** Numbers of records, and of those kept apart from them: these may share ids. */
async function withThoseApart(db: OffprintDb, numbers: number[]): Promise<number[]> {
  const rows = await db.papers.bulkGet(numbers);
  return [...new Set([...numbers, ...rows.flatMap((row) => row?.apart ?? [])])];
}

/** Gives ids back to the records that had them, as far as these have them now; none is left without a record that has it. */
async function returnOwners(
  change: Change,
  touched: number[],
  asLeft: Map<string, number | undefined>,
): Promise<void> {
  const { db } = change;
  const near = (await db.papers.bulkGet(await withThoseApart(db, touched))).filter(
    (row) => row !== undefined,
  );
  const owned = await db.aliases.where('paper').anyOf(touched).toArray();
  const aliases = new Set([
    ...asLeft.keys(),
    ...owned.map(({ alias }) => alias),
    ...near.flatMap(({ ids }) => ids),
  ]);
  const held = await db.aliases.bulkGet([...aliases]);
  const now = new Map([...aliases].map((alias, i) => [alias, held[i]?.paper]));
  const wanted = [...asLeft.values(), ...now.values()].filter((id) => id !== undefined);
  const others = (await db.papers.bulkGet([...new Set(wanted)])).filter((row) => row !== undefined);
  const holds = (id: number | undefined, alias: string) =>
    others.some((row) => row.id === id && row.ids.includes(alias));
  await change.own(
    [...aliases].map((alias) => {
      const had = [asLeft.get(alias), now.get(alias)].find((id) => holds(id, alias));
      return [alias, had ?? near.find((row) => row.ids.includes(alias))?.id];
    }),
  );
}
