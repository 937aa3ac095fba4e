/** Imports papers of another program: saves them, and keeps what the user had added to them there. */
import { applyEdit, type AnnotationEdit, ANNOTATION_LIMITS } from '../annotations.ts';
import type { SavedPaper } from '../db/rows.ts';
import type { Paper } from '../paper.ts';
import type { ChangeSet } from './change-set.ts';
import { putEdited } from './edit.ts';
import { type SaveContext, savePapers, type SaveResult } from './save.ts';

/** A paper, with the tags, note, status and star that it had elsewhere. */
export interface ImportedPaper {
  paper: Paper;
  edit: AnnotationEdit;
}

/**
 * Saves papers, all or none, with what was added to them elsewhere. What the user has said here stays: tags
 * are added, another note comes after the one that is there, status and star are set where they are not.
 *
 * @returns one result per paper, in order.
 */
export async function importPapers(
  change: ChangeSet,
  papers: readonly ImportedPaper[],
  context: SaveContext,
): Promise<SaveResult[]> {
  const results = await savePapers(
    change,
    papers.map(({ paper }) => paper),
    context,
  );
  for (const [i, { edit }] of papers.entries()) {
    const row = await change.db.papers.get(results[i]?.id ?? 0);
    if (row) await putEdited(change, [row], (saved) => addImported(saved, edit));
  }
  return results;
}

function addImported(saved: SavedPaper, { addTags = [], note, status, starred }: AnnotationEdit): SavedPaper {
  const had = new Set(saved.tags);
  const room = Math.max(0, ANNOTATION_LIMITS.tags - had.size);
  const added = addTags.filter((tag) => !had.has(tag)).slice(0, room);
  const isNew = note && !saved.note?.includes(note);
  const whole = saved.note ? `${saved.note}\n\n${note}` : note;
  return applyEdit(saved, {
    addTags: added,
    ...(isNew && whole && whole.length <= ANNOTATION_LIMITS.note && { note: whole }),
    ...(status && !saved.status && { status }),
    ...(starred && { starred }),
  });
}
