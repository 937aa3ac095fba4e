/** The user's edits of saved papers: tags, notes, status, stars, and corrections of what pages said. */
import { checkFields, type Draft } from '../paper.ts';
import type { ChangeSet } from './change-set.ts';
import { equal } from './change-log.ts';
import type { OffprintDb } from '../db/database.ts';
import { LibraryError } from '../db/library-error.ts';
import { editTime, withPlausibleTimes } from './clock.ts';
import { applyEdit, type AnnotationEdit, normaliseTag } from '../annotations.ts';
import { CORRECTED, sourcesOf } from './sources.ts';
import type { SavedPaper } from '../db/rows.ts';

/** New values of fields; fields that are left out stay as they are. */
export type Correction = Partial<Pick<Draft, (typeof CORRECTED)[number]>>;

/** Changes annotations of papers. Unknown ids are ignored. */
export async function annotatePapers(change: ChangeSet, ids: number[], edit: AnnotationEdit): Promise<void> {
  const rows = (await change.db.papers.bulkGet(ids)).filter((row) => row !== undefined);
  await putEdited(change, rows, (row) => applyEdit(row, edit));
}

/** Writes the rows that an edit changes, with the time of change of each field. */
export async function putEdited(
  change: ChangeSet,
  rows: SavedPaper[],
  edit: (row: SavedPaper) => SavedPaper,
): Promise<void> {
  const changed = rows.flatMap((row) => {
    const after = edit(row);
    const fields = changedFields(row, after);
    return fields.length > 0 ? [withEditTimes(after, fields, change.now)] : [];
  });
  await change.put(changed);
}

/**
 * The row with the time of an edit of some fields, later than all others of the row.
 *
 * @param now ms since 1970 UTC. @param more other times that the edit is to be later than.
 */
export function withEditTimes(
  from: SavedPaper,
  fields: string[],
  now: number,
  ...more: number[]
): SavedPaper {
  const row = withPlausibleTimes(from, now);
  const at = editTime(from, now, ...more);
  return { ...row, edited: { ...row.edited, ...Object.fromEntries(fields.map((field) => [field, at])) } };
}

/** The annotations that differ, each tag as a field of its own. */
function changedFields(before: SavedPaper, after: SavedPaper): string[] {
  const [had, has] = [new Set(before.tags), new Set(after.tags)];
  const tags = [...had, ...has].filter((tag) => !(had.has(tag) && has.has(tag)));
  const others = (['note', 'status', 'starred'] as const).filter((field) => before[field] !== after[field]);
  return [...others, ...tags.map((tag) => `tags.${tag}`)];
}

/**
 * Renames a tag on all papers that have it. A name that is in use already then has the papers of both tags.
 * Without a new name the tag is removed.
 */
export async function renameTag(change: ChangeSet, from: string, to?: string): Promise<void> {
  const rows = await change.db.papers.where('tags').equals(from).toArray();
  const name = to === undefined ? undefined : normaliseTag(to);
  // An empty name would remove the tag from all papers.
  if (name === '') throw new LibraryError('The new tag has no letters.');
  if (name === from) return;
  await putEdited(change, rows, (row) =>
    applyEdit(row, { removeTags: [from], ...(name && { addTags: [name] }) }),
  );
}

/** All tags in use with their number of papers, most frequent first. */
export async function tagCounts(db: OffprintDb): Promise<{ tag: string; count: number }[]> {
  const counts = new Map<string, number>();
  // Reads the keys of the tag index alone, no rows.
  for (const tag of (await db.papers.orderBy('tags').keys()) as string[])
    counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].map(([tag, count]) => ({ tag, count })).toSorted((a, b) => b.count - a.count);
}

/**
 * Corrects fields of a paper. From then on no page overwrites them. Its ids and its sources stay as they are.
 *
 * @returns why it was refused, where the corrected paper would not be valid.
 */
export async function correctPaper(
  change: ChangeSet,
  id: number,
  correction: Correction,
): Promise<string | undefined> {
  const row = await change.db.papers.get(id);
  if (!row) return 'it is not in the library';
  const consistent = withYearOfDate(correction);
  const fields = CORRECTED.filter((field) => field in consistent);
  const checked = checkFields({ ...row, ...consistent });
  if (!checked.ok) return checked.reason;
  // An invalid value must not remove a known one. The year 0 is how the form removes a year.
  const lost = checked.omitted.filter((field) => !(field === 'year' && correction.year === 0));
  if (lost.length > 0) return `too large or malformed: ${lost.join(', ')}`;
  const after: SavedPaper = { ...row };
  // A date of another year than the corrected one is gone.
  if (checked.paper.date !== row.date && !fields.includes('date')) fields.push('date');
  for (const field of fields) {
    delete after[field];
    if (checked.paper[field] !== undefined) Object.assign(after, { [field]: checked.paper[field] });
  }
  const changed = fields.filter((field) => !equal(row[field], after[field]));
  if (!row.sources && changed.length > 0) after.sources = sourcesOf(row);
  if (changed.length > 0) await change.put([withEditTimes(after, changed, change.now)]);
  return undefined;
}

/** A corrected date has its year corrected with it, and a removed year takes the date with it. */
function withYearOfDate(correction: Correction): Correction {
  const { year, date } = correction;
  if (year === undefined && date) return { ...correction, year: Number(date.slice(0, 4)) };
  return year === 0 && date === undefined ? { ...correction, date: '' } : correction;
}
