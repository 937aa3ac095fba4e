/** What the user adds to a paper: tags, a note, a reading status, a star. */
import { oneLine, visible } from './text/plain.ts';

/** The reading status. A paper without one is unread. */
export const STATUSES = ['unread', 'reading', 'read'] as const;
export type Status = (typeof STATUSES)[number];

/** Annotations of a paper; those that were never set, or were removed, are missing. */
export interface Annotations {
  /** Sorted, each once. */
  tags?: string[];
  /** Markdown. */
  note?: string;
  status?: Exclude<Status, 'unread'>;
  starred?: true;
}

/** A change of annotations; what is left out stays as it is. */
export interface AnnotationEdit {
  addTags?: string[];
  removeTags?: string[];
  /** An empty note removes it. */
  note?: string;
  status?: Status;
  starred?: boolean;
}

/** The longest tag and note, in UTF-16 code units, and the most tags per edit. */
export const ANNOTATION_LIMITS = { tag: 100, tags: 100, note: 64_000 };

/** A tag as it is stored: one line, without quotation marks, which delimit values in search queries. */
export function normaliseTag(text: string): string {
  const line = oneLine(text.replace(/["“”„«»]/g, ' '));
  if (line.length <= ANNOTATION_LIMITS.tag) return line;
  // Cut where no character is halved, and tidied again: the cut may leave a space at the end.
  const cut = line.slice(0, ANNOTATION_LIMITS.tag).replace(/[\ud800-\udbff]$/, '');
  return oneLine(cut);
}

/** The annotations, or the row that has them, after an edit. */
export function applyEdit<T extends Annotations>(before: T, edit: AnnotationEdit): T {
  const after: T = { ...before };
  if (edit.addTags || edit.removeTags) {
    const removed = new Set(edit.removeTags?.map(normaliseTag));
    const tags = new Set([
      ...(before.tags ?? []).filter((tag) => !removed.has(tag)),
      ...(edit.addTags ?? []).map(normaliseTag),
    ]);
    tags.delete('');
    if (tags.size > 0) after.tags = [...tags].toSorted();
    else delete after.tags;
  }
  if (edit.note !== undefined) {
    const note = visible(edit.note).trim();
    if (note) after.note = note;
    else delete after.note;
  }
  if (edit.status === 'unread') delete after.status;
  else if (edit.status) after.status = edit.status;
  if (edit.starred) after.starred = true;
  else if (edit.starred === false) delete after.starred;
  return after;
}

/** The value as an edit, or why it is not one. */
export function validateAnnotationEdit(value: unknown): AnnotationEdit | string {
  if (typeof value !== 'object' || value === null) return 'An edit was expected.';
  const { addTags, removeTags, note, status, starred } = value as Record<string, unknown>;
  const edit: AnnotationEdit = {};
  for (const [name, tags] of Object.entries({ addTags, removeTags })) {
    if (tags === undefined) continue;
    if (!isTags(tags))
      return `At most ${ANNOTATION_LIMITS.tags} tags of at most ${ANNOTATION_LIMITS.tag} characters were expected.`;
    edit[name as 'addTags' | 'removeTags'] = tags;
  }
  if (note !== undefined) {
    if (typeof note !== 'string' || note.length > ANNOTATION_LIMITS.note)
      return `A note of at most ${ANNOTATION_LIMITS.note.toLocaleString('en')} characters was expected.`;
    edit.note = note;
  }
  if (status !== undefined) {
    const known = STATUSES.find((known) => known === status);
    if (!known) return `A status is one of ${STATUSES.join(', ')}.`;
    edit.status = known;
  }
  if (starred !== undefined) {
    if (typeof starred !== 'boolean') return 'A paper is starred or not.';
    edit.starred = starred;
  }
  return edit;
}

function isTags(value: unknown): value is string[] {
  return (
    Array.isArray(value) &&
    value.length <= ANNOTATION_LIMITS.tags &&
    value.every((tag) => typeof tag === 'string' && tag.length <= ANNOTATION_LIMITS.tag)
  );
}

/** A record with annotations, or a source without. */
interface Annotated extends Annotations {
  title: string;
  edited?: Record<string, number>;
}

/**
 * The annotations of two joined records: all tags, both notes, the star of either, the status set later. Each
 * field gets the later of its edit times.
 */
export function mergeAnnotations(one: Annotated, other: Annotated): Omit<Annotated, 'title'> {
  const tags = [...new Set([...(one.tags ?? []), ...(other.tags ?? [])])].toSorted();
  const notes = new Set([one.note, other.note].filter((note) => note !== undefined));
  const statusAt = ({ edited }: Annotated) => edited?.['status'] ?? 0;
  const status = (statusAt(other) > statusAt(one) ? other.status : one.status) ?? one.status ?? other.status;
  const edited: Record<string, number> = { ...one.edited };
  for (const [field, at] of Object.entries(other.edited ?? {}))
    edited[field] = Math.max(at, edited[field] ?? 0);
  return {
    ...(tags.length > 0 && { tags }),
    ...(notes.size > 0 && { note: [...notes].join('\n\n') }),
    ...(status && { status }),
    ...((one.starred || other.starred) && { starred: true }),
    ...(Object.keys(edited).length > 0 && { edited }),
  };
}

/** The annotations of a record, without its other fields. */
export function annotationsOf({ tags, note, status, starred }: Annotations): Annotations {
  return {
    ...(tags && { tags }),
    ...(note && { note }),
    ...(status && { status }),
    ...(starred && { starred }),
  };
}
