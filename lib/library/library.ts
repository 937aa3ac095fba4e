/** The library as it is served: nothing it is handed is trusted, everything it does is one transaction. */
import type { RowRelations } from '../related/row-relations.ts';
import type { OffprintDb } from '../db/database.ts';
import { createEveryday, type Everyday } from './everyday.ts';
import { createRare, type Rare } from './rare.ts';
import type { Disclosures } from './trust.ts';

/** All that may be asked of it. The worker has what pages ask; the rest waits in a page nobody sees until it is wanted. */
export interface Library extends Everyday, Rare {}

/** @param now and `shown`: see `createEveryday`. */
export function createLibrary(
  db: OffprintDb,
  relations: RowRelations,
  now: () => number = Date.now,
  shown?: Disclosures,
): Library {
  return { ...createEveryday(db, relations, now, shown), ...createRare(db, now) };
}
