/**
 * Saves papers: a known paper gets the fields it lacks, a new one is added. A paper never has two records.
 */
import type { Identify } from '../identity/address-rule.ts';
import { isSamePaper } from '../identity/same-paper.ts';
import type { OmittedField, Paper } from '../paper.ts';
import type { ChangeSet } from './change-set.ts';
import type { OffprintDb } from '../db/database.ts';
import { fitting } from './bounds.ts';
import { withAcceptedIds } from './accepted-ids.ts';
import { findSaved } from './find.ts';
import { noteTitles } from './note-titles.ts';
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
  omitted?: OmittedField[];
}

export interface SaveContext {
  /** The page the papers were read from. */
  seenAt: string;
  /** Reads which paper an address names. */
  identify: Identify;
  abstracts?: AbstractStatus;
}

/** `pending`: a missing abstract will be fetched from the paper's own page. */
export const ABSTRACT_STATUSES = ['pending'] as const;
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
  { seenAt, identify, abstracts }: SaveContext,
): Promise<SaveResult> {
  const { db } = change;
  const source: Source = { ...paper, seenAt, savedAt: change.now };
  const [known = []] = await findSaved(db, [paper], seenAt);
  const meant = namedByAddress(known, paper, identify) ?? known[0];
  const record = meant && (await splitRecordFor(db, meant, source));
  if (!record) {
    const row: Omit<SavedPaper, 'id'> = {
      ...source,
      ...(abstracts === 'pending' && !paper.abstract && { abstractPending: true as const }),
    };
    const id = await change.add(row);
    await change.assignAliases(paper.ids.map((alias) => [alias, id]));
    // A later row of the same batch may be of this paper, by its title.
    await noteTitles(db, [{ id, before: undefined, after: { ...row, id } }]);
    return { id, outcome: 'added', abstract: Boolean(paper.abstract) };
  }
  const merged = await addSource(change, record, source, identify);
  await offerAsDuplicates(db, record, known, seenAt);
  return { id: record.id, outcome: 'known', abstract: Boolean(merged.abstract) };
}

/**
 * Completes one record by what the paper's own page says, and no other. Where that page is of another paper,
 * only the wait for an abstract ends.
 *
 * @param id of the record; it may have been removed in the meantime.
 */
export async function completePaper(
  change: ChangeSet,
  id: number,
  paper: Paper,
  { seenAt, identify }: SaveContext,
): Promise<SaveResult> {
  const { db } = change;
  const row = await db.papers.get(id);
  if (!row) return { id: 0, outcome: 'gone', abstract: false };
  const { abstractPending: _, ...waited } = row;
  if (row.abstractPending) await change.put([waited]);
  if (!isSamePaper(waited, paper)) return { id, outcome: 'known', abstract: Boolean(row.abstract) };
  const source: Source = { ...paper, seenAt, savedAt: change.now };
  const merged = await addSource(change, waited, source, identify);
  await offerAsDuplicates(db, waited, (await findSaved(db, [paper]))[0] ?? [], seenAt);
  return { id, outcome: 'known', abstract: Boolean(merged.abstract) };
}

/** Adds what a page says to a record. No words are replaced, and no record is joined with another. */
async function addSource(
  change: ChangeSet,
  row: SavedPaper,
  source: Source,
  identify: Identify,
): Promise<SavedPaper> {
  const isKept = sourcesOf(row).some((kept) => sourceKey(kept) === sourceKey(source));
  const accepted = fitting(row, await withAcceptedIds(change.db, row, source, identify), isKept);
  if (!accepted) return row;
  return absorbRecords(change, row, [], accepted, (merged) => {
    if (merged.abstract) delete merged.abstractPending;
  });
}

/** Notes that a page names ids of several records: whether they are one paper is for the user to say. */
async function offerAsDuplicates(
  db: OffprintDb,
  record: SavedPaper,
  named: SavedPaper[],
  seenAt: string,
): Promise<void> {
  const others = named.filter(({ id }) => id !== record.id && !record.distinctFrom?.includes(id));
  await db.duplicates.bulkPut(
    others.map(({ id }) => ({ a: Math.min(id, record.id), b: Math.max(id, record.id), seenAt })),
  );
}

/** Of several records, the one whose id is in the row's own address. */
function namedByAddress(known: SavedPaper[], { url }: Paper, identify: Identify): SavedPaper | undefined {
  if (known.length < 2 || url === undefined) return undefined;
  const { ids } = identify(url);
  return known.find((row) => row.ids.some((id) => ids.includes(id)));
}

/**
 * After a split several records share an id: the one that has this source; else the one that holds the id.
 */
async function splitRecordFor(db: OffprintDb, holder: SavedPaper, source: Source): Promise<SavedPaper> {
  if (!holder.distinctFrom) return holder;
  const near = (await db.papers.bulkGet(holder.distinctFrom)).filter((row) => row !== undefined);
  const records = [holder, ...near.filter((row) => isSamePaper(row, source))];
  return (
    records.find((row) => sourcesOf(row).some((kept) => sourceKey(kept) === sourceKey(source))) ?? holder
  );
}
