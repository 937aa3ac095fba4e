/** What a person adds to a paper: tags, a note, how far they have read, a star; and when each of it was last changed. */
import { oneLine, visible } from './text/plain.ts';

/** How far it is read. A paper without a status is still to be read. */
export const STATUSES = ['unread', 'reading', 'read'] as const;
export type Status = (typeof STATUSES)[number];

/** A person's own fields, as a paper carries them: what was never set, or was taken back, is not there. */
export interface Annotations {
  /** In the order of their letters, each once. */
  tags?: string[];
  /** Markdown. */
  note?: string;
  status?: Exclude<Status, 'unread'>;
  starred?: true;
}

/** A change of own fields; what is left out stays as it is. */
export interface AnnotationEdit {
  addTags?: string[];
  removeTags?: string[];
  /** The empty text takes the note away. */
  note?: string;
  status?: Status;
  starred?: boolean;
}

/** Largest sizes, in UTF-16 code units, and the most tags a paper has. */
export const ANNOTATION_LIMITS = { tag: 100, tags: 100, note: 64_000 };

/** A tag as it is kept: one line, no quotation marks (the search language delimits with them), not a field's beginning. */
export function normaliseTag(text: string): string {
  return oneLine(text.replace(/["“”„«»]/g, ' ')).slice(0, ANNOTATION_LIMITS.tag);
}

/** `own` after an edit. */
export function applyEdit<T extends Annotations>(own: T, edit: AnnotationEdit): T {
  const after: T = { ...own };
  if (edit.addTags || edit.removeTags) {
    const gone = new Set(edit.removeTags?.map(normaliseTag));
    const tags = new Set([
      ...(own.tags ?? []).filter((tag) => !gone.has(tag)),
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

/** What a message held, if it is an edit; why it is none, otherwise. */
export function validateAnnotationEdit(said: unknown): AnnotationEdit | string {
  if (typeof said !== 'object' || said === null) return 'An edit was expected.';
  const { addTags, removeTags, note, status, starred } = said as Record<string, unknown>;
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

/** A record, or what a page said of one: that has none of these. */
interface Annotated extends Annotations {
  title: string;
  edited?: Record<string, number>;
}

/**
 * The own fields of two records made into one: all tags, both notes, the star of either, the status set later. Of each field the later
 * time of change.
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

/** Of a record, what a person added to it. */
export function annotationsOf({ tags, note, status, starred }: Annotations): Annotations {
  return {
    ...(tags && { tags }),
    ...(note && { note }),
    ...(status && { status }),
    ...(starred && { starred }),
  };
}
