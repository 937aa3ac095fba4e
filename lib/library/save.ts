/** Saving: a paper that is known gains what it lacked, a new one is added; never two records of one paper. */
import type { Omitted, Paper } from '../paper.ts';
import type { ChangeSet } from './change-set.ts';
import type { OffprintDb } from '../db/database.ts';
import { findSaved } from './find.ts';
import { absorbRecords } from './records.ts';
import { sourceKey, sourcesOf } from './sources.ts';
import type { SavedPaper, Source } from '../db/rows.ts';

/** What became of one paper: `added`, `known` and now under this id, or `gone` (id 0): to be completed, but no longer there. */
export interface SaveResult {
  id: number;
  outcome: 'added' | 'known' | 'gone';
  /** Whether the record has an abstract now. */
  abstract: boolean;
  /** What was said of it and not kept, being too large or malformed. */
  omitted?: Omitted[];
}

export interface SaveContext {
  /** The page the papers were read from. */
  seenAt: string;
  /**
   * Whether an abstract that is missing will be fetched from the paper's own page (true). False comes with what that page
   * said, which completes a record that is there and makes no new one: it may have been removed meanwhile.
   */
  wanting?: boolean;
}

/**
 * Saves papers as one change: all or none. Saving again changes nothing.
 *
 * @returns one outcome per paper, in order.
 */
export async function savePapers(
  change: ChangeSet,
  papers: Paper[],
  context: SaveContext,
): Promise<SaveResult[]> {
  const outcomes: SaveResult[] = [];
  for (const paper of papers) outcomes.push(await saveOne(change, paper, context));
  return outcomes;
}

async function saveOne(
  change: ChangeSet,
  paper: Paper,
  { seenAt, wanting }: SaveContext,
): Promise<SaveResult> {
  const { db } = change;
  const source: Source = { ...paper, seenAt, savedAt: change.now };
  const [known = []] = await findSaved(db, [paper]);
  const first = known[0] && (await partedFor(db, known[0], source));
  if (!first && wanting === false) return { id: 0, outcome: 'gone', abstract: false };
  if (!first) {
    const row: Omit<SavedPaper, 'id'> = {
      ...source,
      ...(wanting && !paper.abstract && { abstractPending: true as const }),
    };
    const id = await change.add(row);
    await change.assignAliases(paper.ids.map((alias) => [alias, id]));
    return { id, outcome: 'added', abstract: Boolean(paper.abstract) };
  }
  // Records that a person has parted stay apart, whatever a page says.
  const merged = await absorbRecords(change, first, known, source, (row) => {
    if (row.abstract || wanting === false) delete row.abstractPending;
  });
  return { id: first.id, outcome: 'known', abstract: Boolean(merged.abstract) };
}

/** Of records kept apart that share an id, the one this source was parted into; else the one that holds the id. */
async function partedFor(db: OffprintDb, holder: SavedPaper, source: Source): Promise<SavedPaper> {
  if (!holder.distinctFrom) return holder;
  const records = [holder, ...(await db.papers.bulkGet(holder.distinctFrom))].filter(
    (row) => row !== undefined,
  );
  return records.find((row) => sourcesOf(row).some((own) => sourceKey(own) === sourceKey(source))) ?? holder;
}
