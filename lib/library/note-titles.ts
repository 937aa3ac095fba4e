/** Keeps the table of titles, and what has still to be compared, in step with the papers. */
import type { OffprintDb } from '../db/database.ts';
import type { SavedPaper } from '../db/rows.ts';
import { titleKeysOf, updatedTitles } from '../db/titles.ts';
import { equal } from './change-log.ts';

interface Changed {
  id: number;
  before: SavedPaper | undefined;
  after: SavedPaper | undefined;
}

/** @param changed records with what they were and are; in the transaction that changes them. */
export async function noteTitles(db: OffprintDb, changed: readonly Changed[]): Promise<void> {
  const compared = changed.filter(({ before, after }) => !after || !isAlike(before, after));
  if (compared.length === 0) return;
  const changes = compared.map(({ id, before, after }) => ({
    paper: id,
    before: before ? titleKeysOf(before) : [],
    after: after ? titleKeysOf(after) : [],
  }));
  const keys = [...new Set(changes.flatMap(({ before, after }) => [...before, ...after]))];
  const rows = (await db.titles.bulkGet(keys)).filter((row) => row !== undefined);
  const { put, gone } = updatedTitles(rows, changes);
  await db.titles.bulkPut(put);
  if (gone.length > 0) await db.titles.bulkDelete(gone);
  await db.uncompared.bulkPut(compared.flatMap(({ id, after }) => (after ? [{ paper: id }] : [])));
  const deleted = compared.flatMap(({ id, after }) => (after ? [] : [id]));
  if (deleted.length === 0) return;
  await db.titleParts.bulkDelete(deleted);
  await db.conflicts.bulkDelete(deleted);
  await db.uncompared.bulkDelete(deleted);
}

/** Whether nothing has changed by which records are compared. */
function isAlike(before: SavedPaper | undefined, after: SavedPaper): boolean {
  return before !== undefined && equal(compared(before), compared(after));
}

function compared({ title, authors, year, ids, claimed, sources, edited }: SavedPaper): unknown {
  return [
    title,
    authors,
    year,
    ids,
    claimed,
    sources?.map((source) => [source.title, source.authors, source.ids, source.year, source.claimed]),
    edited?.['joined'],
  ];
}
