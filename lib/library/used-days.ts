/** Counts the days on which the library was used, by which the bin knows how long it has kept a paper. */
import type { OffprintDb } from '../db/database.ts';
import { DAY } from './clock.ts';

interface UsedDays {
  count: number;
  /** The last day counted, in days since 1970 UTC. */
  last: number;
}

const KEY = 'usedDays';

/** How many days it has been used; 0 before the first was counted. */
export async function readUsedDays(db: OffprintDb): Promise<number> {
  return (await read(db))?.count ?? 0;
}

/**
 * Counts today, once. However far a clock is ahead, that is one day; which day it was is forgotten once the
 * clock is right.
 *
 * @param now ms since 1970 UTC. @returns how many days it has been used.
 */
export function countUsedDay(db: OffprintDb, now: number): Promise<number> {
  return db.transaction('rw', [db.settings], async () => {
    const today = Math.floor(now / DAY);
    const { count, last } = (await read(db)) ?? { count: 0, last: -Infinity };
    // A day back is a journey to the west.
    if (today <= last && today >= last - 1) return count;
    const counted: UsedDays = { count: today > last ? count + 1 : count, last: today };
    await db.settings.put({ key: KEY, value: counted });
    return counted.count;
  });
}

async function read(db: OffprintDb): Promise<UsedDays | undefined> {
  return (await db.settings.get(KEY))?.value as UsedDays | undefined;
}
