/**
 * Saves papers: a known paper gets the fields it lacks, a new one is added. A paper never has two records.
 */
import type { Omitted, Paper } from '../paper.ts';
import type { ChangeSet } from './change-set.ts';
import type { OffprintDb } from '../db/database.ts';
import { findSaved } from './find.ts';
import { absorbRecords } from './records.ts';
import { sourceKey, sourcesOf } from './sources.ts';
import type { SavedPaper, Source } from '../db/rows.ts';

/**
 * What became of one paper: `added`; `known` under this id; or `gone` (id 0), not saved because its record
 * was removed.
 */
export interface SaveResult {
  id: number;
  outcome: 'added' | 'known' | 'gone';
  /** Whether the record has an abstract. */
  abstract: boolean;
  /** Fields that were too large or malformed, and left out. */
  omitted?: Omitted[];
}

export interface SaveContext {
  /** The page the papers were read from. */
  seenAt: string;
  abstracts?: AbstractStatus;
}

/**
 * `pending`: a missing abstract will be fetched from the paper's own page. `fetched`: the papers were read
 * from their own pages; they complete records and add none, as a record may have been removed in the
 * meantime.
 */
export const ABSTRACT_STATUSES = ['pending', 'fetched'] as const;
export type AbstractStatus = (typeof ABSTRACT_STATUSES)[number];

/**
 * Saves papers, all or none. Saving again changes nothing.
 *
 * @returns one result per paper, in order.
 */
export async function savePapers(
  change: ChangeSet,
  papers: Paper[],
  context: SaveContext,
): Promise<SaveResult[]> {
  const results: SaveResult[] = [];
  for (const paper of papers) results.push(await saveOne(change, paper, context));
  return results;
}

async function saveOne(
  change: ChangeSet,
  paper: Paper,
  { seenAt, abstracts }: SaveContext,
): Promise<SaveResult> {
  const { db } = change;
  const source: Source = { ...paper, seenAt, savedAt: change.now };
  const [known = []] = await findSaved(db, [paper]);
  const first = known[0] && (await splitRecordFor(db, known[0], source));
  if (!first && abstracts === 'fetched') return { id: 0, outcome: 'gone', abstract: false };
  if (!first) {
    const row: Omit<SavedPaper, 'id'> = {
      ...source,
      ...(abstracts === 'pending' && !paper.abstract && { abstractPending: true as const }),
    };
    const id = await change.add(row);
    await change.assignAliases(paper.ids.map((alias) => [alias, id]));
    return { id, outcome: 'added', abstract: Boolean(paper.abstract) };
  }
  // Records that the user marked as different are not joined, whatever a page says.
  const merged = await absorbRecords(change, first, known, source, (row) => {
    if (row.abstract || abstracts === 'fetched') delete row.abstractPending;
  });
  return { id: first.id, outcome: 'known', abstract: Boolean(merged.abstract) };
}

/**
 * After a split several records share an id: the one that has this source; else the one that holds the id.
 */
async function splitRecordFor(db: OffprintDb, holder: SavedPaper, source: Source): Promise<SavedPaper> {
  if (!holder.distinctFrom) return holder;
  const records = [holder, ...(await db.papers.bulkGet(holder.distinctFrom))].filter(
    (row) => row !== undefined,
  );
  return records.find((row) => sourcesOf(row).some((own) => sourceKey(own) === sourceKey(source))) ?? holder;
}
