/** The change log: what each operation changed, field by field, so that any of the last thousand can be taken back. */
import type { Binned, SavedPaper } from '../db/database.ts';

/** What a person calls it. */
export type ChangeKind =
  | 'save'
  | 'remove'
  | 'restore'
  | 'annotate'
  | 'edit'
  | 'renameTag'
  | 'join'
  | 'keepApart'
  | 'part'
  | 'say'
  | 'import';

/** What happened to one record. Fields are named as `flat` names them. */
export type RowChange =
  /** `sources`: how many it was made of at once, when more than one. */
  | { id: number; what: 'added'; sources?: number }
  /** Was there and is no more, as when it was joined into another. */
  | { id: number; what: 'gone'; row: SavedPaper }
  | { id: number; what: 'binned' }
  | { id: number; what: 'unbinned'; bin: Binned }
  /** Came into the bin from a backup. */
  | { id: number; what: 'addedToBin' }
  | { id: number; what: 'changed'; fields: FieldChange[] };

export type FieldChange = [field: string, before: unknown, after: unknown];

/** An id that went from one record to another. Those of an added record that nobody had are not noted. */
export type OwnerChange = [alias: string, before: number | undefined, after: number | undefined];

/** One entry of the log. */
export interface ChangeRow {
  id: number;
  kind: ChangeKind;
  /** ms since 1970 UTC. */
  at: number;
  /** The tab that asked for it; nothing when it was one of the extension's own pages. */
  by?: string;
  /** When it was taken back. */
  undone?: number;
  /** How many papers it is about, and the title of the first. */
  count: number;
  title: string;
  /** What else names it: a tag, a file. */
  detail?: string;
  rows: RowChange[];
  owners: OwnerChange[];
  /** The entries of what was said of relatedness. */
  said?: number | number[];
}

/** What taking a change back came to. */
export interface Undone {
  /** False when it had been taken back before, is no longer in the log, or nothing of it could be (`kept` is then above 0). */
  undone: boolean;
  /** Things that were left alone, as they have changed again since. */
  kept: number;
}

/** Entries kept. */
export const LOG_LENGTH = 1_000;

/** A record as fields that can be compared one by one: each tag and each time of a change is a field of its own. */
export function flat(row: SavedPaper): Map<string, unknown> {
  const { id: _id, tags = [], edited = {}, ...rest } = row;
  return new Map<string, unknown>([
    ...Object.entries(rest),
    ...tags.map((tag): [string, unknown] => [`tags.${tag}`, true]),
    ...Object.entries(edited).map(([field, at]): [string, unknown] => [`edited.${field}`, at]),
  ]);
}

/** The record of these fields. */
export function unflat(id: number, fields: ReadonlyMap<string, unknown>): SavedPaper {
  const row: Record<string, unknown> = { id };
  const tags: string[] = [];
  const edited: [string, unknown][] = [];
  for (const [field, value] of fields) {
    if (value === undefined) continue;
    if (field.startsWith('tags.')) tags.push(field.slice('tags.'.length));
    else if (field.startsWith('edited.')) edited.push([field.slice('edited.'.length), value]);
    else row[field] = value;
  }
  if (tags.length > 0) row['tags'] = tags.toSorted();
  if (edited.length > 0) row['edited'] = Object.fromEntries(edited);
  return row as unknown as SavedPaper;
}

/** The fields in which two records differ. */
export function differences(before: SavedPaper, after: SavedPaper): FieldChange[] {
  const [was, is] = [flat(before), flat(after)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((field): FieldChange[] =>
    equal(was.get(field), is.get(field)) ? [] : [[field, was.get(field), is.get(field)]],
  );
}

/** Whether two values of a field are the same. Rows are plain data, made by one code: their keys have one order. */
export function equal(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
