/** What the library found to be likely one paper, or likely several, for the user to decide. */
import type { OffprintDb } from '../db/database.ts';
import type { SavedPaper, Source } from '../db/rows.ts';
import { conflictOf } from './conflicts.ts';
import { type Likeness, likeness } from './likeness.ts';

/** Two records that may be one paper. */
export interface LikelyDuplicate {
  pair: [SavedPaper, SavedPaper];
  /** Missing where only a page said so. */
  likeness?: Likeness;
  /** The address of a page that named ids of both. */
  seenAt?: string;
}

/** A record that may be several papers, and two of its sources that contradict each other. */
export interface RecordConflict {
  paper: SavedPaper;
  sources: [Source, Source];
}

export interface DuplicateFindings {
  /** Most likely first. */
  likely: LikelyDuplicate[];
  conflicts: RecordConflict[];
  /** How many papers have yet to be compared. */
  waiting: number;
}

/** The most pairs, and the most records, that are shown at once; more follow when these are decided. */
const SHOWN = 200;

/** Reads what was found. Pairs that were joined, removed, corrected or marked as different are left out. */
export async function readFindings(db: OffprintDb): Promise<DuplicateFindings> {
  const [likely, conflicts, waiting] = await Promise.all([
    readLikely(db),
    readConflicts(db),
    db.uncompared.count(),
  ]);
  return { likely, conflicts, waiting };
}

async function readLikely(db: OffprintDb): Promise<LikelyDuplicate[]> {
  const found = await db.duplicates.toArray();
  const rows = await db.papers.bulkGet(found.flatMap(({ a, b }) => [a, b]));
  const likely = found.flatMap(({ seenAt }, i): LikelyDuplicate[] => {
    const [one, two] = [rows[2 * i], rows[2 * i + 1]];
    if (!one || !two || one.distinctFrom?.includes(two.id)) return [];
    const alike = likeness(one, two);
    if (!alike && !seenAt) return [];
    return [{ pair: [one, two], ...(alike && { likeness: alike }), ...(seenAt && { seenAt }) }];
  });
  const similarity = (of: LikelyDuplicate) => of.likeness?.similarity ?? 1;
  return likely.toSorted((x, y) => similarity(y) - similarity(x)).slice(0, SHOWN);
}

async function readConflicts(db: OffprintDb): Promise<RecordConflict[]> {
  const found = await db.conflicts.limit(SHOWN).primaryKeys();
  const rows = (await db.papers.bulkGet(found)).filter((row) => row !== undefined);
  return rows.flatMap((paper): RecordConflict[] => {
    const sources = conflictOf(paper);
    return sources ? [{ paper, sources }] : [];
  });
}
