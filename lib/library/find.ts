/** Finds the saved records of papers by their ids, else by title and first author or what pages claimed. */
import { agreeByTitle, contradiction, decides, titleKey } from '../identity/same-paper.ts';
import { isDistinctive } from '../identity/title.ts';
import { isIssued } from '../identity/ids.ts';
import type { Paper } from '../paper.ts';
import type { OffprintDb } from '../db/database.ts';
import { claimKey } from '../db/titles.ts';
import type { SavedPaper } from '../db/rows.ts';
import { likeness } from './likeness.ts';
import { sourceKey, sourcesOf, withAllClaims } from './sources.ts';

type Wanted = Pick<Paper, 'ids' | 'title' | 'authors' | 'year'>;

/**
 * For each of `papers` its saved records, oldest first; an empty list where there is none. Takes four reads,
 * however many papers there are.
 *
 * A strong id decides: all records that share one. Where none does, the one record with its title and first
 * author that nothing contradicts, or for which a page named one of its ids, if their titles are alike.
 *
 * @param seenAt the page the papers were read from: there, a paper whose title says nothing is the one saved
 *   from it before.
 */
export async function findSaved(
  db: OffprintDb,
  papers: readonly Wanted[],
  seenAt?: string,
): Promise<SavedPaper[][]> {
  const wanted = [...new Set(papers.flatMap((paper) => paper.ids))];
  const aliases = await db.aliases.bulkGet(wanted);
  const owner = new Map(aliases.flatMap((found) => (found ? [[found.alias, found.paper] as const] : [])));
  const rows = await rowsById(db, owner.values());
  const found = papers.map(({ ids }) => {
    const owners = new Set(ids.flatMap((id) => owner.get(id) ?? []));
    return [...owners].toSorted((a, b) => a - b).flatMap((id) => rows.get(id) ?? []);
  });
  const left = papers.filter((_, i) => found[i]?.length === 0);
  const byTitle = await findByTitle(db, left, seenAt);
  return papers.map((paper, i) => {
    const record = byTitle.get(paper);
    return record ? [record] : (found[i] ?? []);
  });
}

/** The oldest saved record that has one of these ids. */
export async function findSavedById(db: OffprintDb, ids: string[]): Promise<SavedPaper | undefined> {
  const [found] = await findSaved(db, [{ ids, title: '', authors: [] }]);
  return found?.[0];
}

async function findByTitle(
  db: OffprintDb,
  papers: readonly Wanted[],
  seenAt: string | undefined,
): Promise<Map<Wanted, SavedPaper>> {
  const keys = new Map(papers.map((paper) => [paper, keysOf(paper)]));
  const known = [...new Set([...keys.values()].flat())];
  const titles = known.length > 0 ? await db.titles.bulkGet(known) : [];
  const idsOf = new Map(titles.flatMap((row) => (row ? [[row.key, row.papers] as const] : [])));
  const rows = await rowsById(db, [...idsOf.values()].flat());
  return new Map(
    papers.flatMap((paper) => {
      const ids = new Set(keys.get(paper)?.flatMap((key) => idsOf.get(key) ?? []));
      const alike = [...ids].flatMap((id) => rows.get(id) ?? []);
      const same = alike.filter((row) => isRecordOf(row, paper, seenAt) || isClaimedFor(row, paper));
      const fromPage = same.filter(
        (row) => seenAt && sourcesOf(row).some((source) => isFrom(source, paper, seenAt)),
      );
      // Several records fit: none is certain.
      const [record, ...others] = fromPage.length > 0 ? fromPage : same;
      return record && others.length === 0 ? [[paper, record] as const] : [];
    }),
  );
}

function keysOf(paper: Wanted): string[] {
  const key = titleKey(paper);
  return [...(key === undefined ? [] : [key]), ...paper.ids.filter(isIssued).map(claimKey)];
}

/** Whether a page named one of the paper's ids for a record, and the paper's title does not say otherwise. */
function isClaimedFor(row: SavedPaper, paper: Wanted): boolean {
  const claimed = new Set(sourcesOf(row).flatMap((source) => source.claimed ?? []));
  if (!paper.ids.some((id) => claimed.has(id))) return false;
  return !paper.title || (!contradiction(row, paper) && likeness(row, paper) !== undefined);
}

/** Whether a record is of this paper, by title and first author alone. */
function isRecordOf(row: SavedPaper, paper: Wanted, seenAt: string | undefined): boolean {
  if (contradiction(row, paper) || contradiction(withAllClaims(row), paper)) return false;
  const sources = [row, ...sourcesOf(row)];
  if (isDistinctive(paper.title)) return sources.some((source) => agreeByTitle(source, paper));
  // A title that says nothing, and no id: one paper on the page it was saved from.
  if ([...row.ids, ...paper.ids].some((id) => isIssued(id) || decides(id))) return false;
  return seenAt === undefined || sources.some((source) => source.seenAt === seenAt);
}

function isFrom(source: Parameters<typeof sourceKey>[0], { ids, title }: Wanted, seenAt: string): boolean {
  return sourceKey(source) === sourceKey({ seenAt, ids, title });
}

async function rowsById(db: OffprintDb, ids: Iterable<number>): Promise<Map<number, SavedPaper>> {
  const rows = await db.papers.bulkGet([...new Set(ids)]);
  return new Map(rows.flatMap((row) => (row ? [[row.id, row] as const] : [])));
}
