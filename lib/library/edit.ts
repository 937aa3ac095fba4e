/** What a person changes of saved papers: tags, notes, status, star, and what a page said wrong. */
import { checkFields, type Draft } from '../paper.ts';
import type { ChangeSet } from './change-set.ts';
import { equal } from './change-log.ts';
import type { OffprintDb } from '../db/database.ts';
import { applyEdit, type AnnotationEdit, normaliseTag } from '../annotations.ts';
import { CORRECTED, sourcesOf } from './sources.ts';
import type { SavedPaper } from '../db/rows.ts';

/** What is corrected; what is left out stays as it is. */
export type Correction = Partial<Pick<Draft, (typeof CORRECTED)[number]>>;

/** Changes own fields of papers; numbers that are not in the library are passed over. */
export async function annotatePapers(change: ChangeSet, ids: number[], edit: AnnotationEdit): Promise<void> {
  const rows = (await change.db.papers.bulkGet(ids)).filter((row) => row !== undefined);
  await putAnnotated(change, rows, (row) => applyEdit(row, edit));
}

/** Writes the rows that an edit changes, with the time of each field it changed. */
async function putAnnotated(
  change: ChangeSet,
  rows: SavedPaper[],
  edit: (row: SavedPaper) => SavedPaper,
): Promise<void> {
  const changed = rows.flatMap((row) => {
    const after = edit(row);
    const fields = changedFields(row, after);
    return fields.length > 0 ? [stamped(after, fields, change.now)] : [];
  });
  await change.put(changed);
}

/** The row with the time of a change on some of its fields. */
export function stamped(row: SavedPaper, fields: string[], at: number): SavedPaper {
  return { ...row, edited: { ...row.edited, ...Object.fromEntries(fields.map((field) => [field, at])) } };
}

/** Own fields that differ, tags one by one. */
function changedFields(before: SavedPaper, after: SavedPaper): string[] {
  const [had, has] = [new Set(before.tags), new Set(after.tags)];
  const tags = [...had, ...has].filter((tag) => !(had.has(tag) && has.has(tag)));
  const others = (['note', 'status', 'starred'] as const).filter((field) => before[field] !== after[field]);
  return [...others, ...tags.map((tag) => `tags.${tag}`)];
}

/**
 * Another name for a tag on all papers that have it; one that is in use takes the papers of both. Without a new name the tag is
 * dropped.
 */
export async function renameTag(change: ChangeSet, from: string, to?: string): Promise<void> {
  const rows = await change.db.papers.where('tags').equals(from).toArray();
  const name = to && normaliseTag(to);
  if (name === from) return;
  await putAnnotated(change, rows, (row) =>
    applyEdit(row, { removeTags: [from], ...(name && { addTags: [name] }) }),
  );
}

/** All tags in use, with how many papers have each, the commonest first. */
export async function tagCounts(db: OffprintDb): Promise<{ tag: string; count: number }[]> {
  const counts = new Map<string, number>();
  // Keys alone: no row is read.
  for (const tag of (await db.papers.orderBy('tags').keys()) as string[])
    counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].map(([tag, count]) => ({ tag, count })).toSorted((a, b) => b.count - a.count);
}

/**
 * Corrects what is known of a paper. The corrected fields are the person's from then on: no page overwrites them. The ids it has
 * stay, and its sources say what they said.
 *
 * @returns why not, where the corrected paper would not pass the gate.
 */
export async function correctPaper(
  change: ChangeSet,
  id: number,
  said: Correction,
): Promise<string | undefined> {
  const row = await change.db.papers.get(id);
  if (!row) return 'it is not in the library';
  const fields = CORRECTED.filter((field) => field in said);
  const checked = checkFields({ ...row, ...said });
  if (!checked.ok) return checked.reason;
  // What does not pass must not take away what is known. The year 0 is how a known one is taken away.
  const lost = checked.omitted.filter((field) => !(field === 'year' && said.year === 0));
  if (lost.length > 0) return `too large or malformed: ${lost.join(', ')}`;
  const after: SavedPaper = { ...row };
  for (const field of fields) {
    delete after[field];
    if (checked.paper[field] !== undefined) Object.assign(after, { [field]: checked.paper[field] });
  }
  const changed = fields.filter((field) => !equal(row[field], after[field]));
  if (!row.sources && changed.length > 0) after.sources = sourcesOf(row);
  if (changed.length > 0) await change.put([stamped(after, changed, change.now)]);
  return undefined;
}
