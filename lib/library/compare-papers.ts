/**
 * Compares new and changed papers with the whole library, in the background, and notes what may be one paper
 * or several.
 */
import type { OffprintDb } from '../db/database.ts';
import type { SavedPaper } from '../db/rows.ts';
import { conflictOf } from './conflicts.ts';
import { likeness } from './likeness.ts';
import { titleParts } from './title-parts.ts';

/** Papers compared in one transaction. */
const AT_ONCE = 20;
/** The most papers one is compared with, those first that share the most parts of its title. */
const MOST = 50;

/**
 * Compares some of the papers that have yet to be compared.
 *
 * @returns whether any are left.
 */
export function comparePapers(db: OffprintDb, atOnce = AT_ONCE): Promise<boolean> {
  const tables = [db.papers, db.uncompared, db.titleParts, db.duplicates, db.conflicts];
  return db.transaction('rw', tables, async () => {
    const waiting = await db.uncompared.limit(atOnce).primaryKeys();
    if (waiting.length === 0) return false;
    const rows = (await db.papers.bulkGet(waiting)).filter((row) => row !== undefined);
    const parts = rows.map((row) => ({ paper: row.id, keys: titleParts(row) }));
    await db.titleParts.bulkPut(parts);
    for (const [i, row] of rows.entries()) await compareOne(db, row, parts[i]?.keys ?? []);
    await db.uncompared.bulkDelete(waiting);
    return waiting.length === atOnce;
  });
}

async function compareOne(db: OffprintDb, row: SavedPaper, keys: number[]): Promise<void> {
  if (conflictOf(row)) await db.conflicts.put({ paper: row.id });
  else await db.conflicts.delete(row.id);
  if (keys.length === 0) return;
  const sharing = new Map<number, number>();
  for (const id of await db.titleParts.where('keys').anyOf(keys).primaryKeys())
    if (id !== row.id) sharing.set(id, (sharing.get(id) ?? 0) + 1);
  const nearest = [...sharing].toSorted((a, b) => b[1] - a[1] || b[0] - a[0]).slice(0, MOST);
  const others = (await db.papers.bulkGet(nearest.map(([id]) => id))).filter((other) => other !== undefined);
  const alike = others.filter((other) => !row.distinctFrom?.includes(other.id) && likeness(row, other));
  const pairs = alike.map(({ id }): [number, number] => [Math.min(id, row.id), Math.max(id, row.id)]);
  const known = await db.duplicates.bulkGet(pairs);
  // What a page said of a pair is kept.
  await db.duplicates.bulkPut(pairs.flatMap(([a, b], i) => (known[i] ? [] : [{ a, b }])));
}
