/** The change log: what each operation changed, field by field, so that any of the last thousand can be taken back. */
import type { SavedPaper } from '../db/rows.ts';
import type { FieldChange } from '../db/change-rows.ts';

/** What taking a change back came to. */
export interface UndoResult {
  /** False when it had been taken back before, is no longer in the log, or nothing of it could be (`kept` is then above 0). */
  undone: boolean;
  /** Things that were left alone, as they have changed again since. */
  kept: number;
}

/** Entries kept. */
export const LOG_LENGTH = 1_000;

/** A record as fields that can be compared one by one: each tag and each time of a change is a field of its own. */
export function flatten(row: SavedPaper): Map<string, unknown> {
  const { id: _id, tags = [], edited = {}, ...rest } = row;
  return new Map<string, unknown>([
    ...Object.entries(rest),
    ...tags.map((tag): [string, unknown] => [`tags.${tag}`, true]),
    ...Object.entries(edited).map(([field, at]): [string, unknown] => [`edited.${field}`, at]),
  ]);
}

/** The record of these fields. */
export function unflatten(id: number, fields: ReadonlyMap<string, unknown>): SavedPaper {
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
  const [was, is] = [flatten(before), flatten(after)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((field): FieldChange[] =>
    equal(was.get(field), is.get(field)) ? [] : [[field, was.get(field), is.get(field)]],
  );
}

/** Whether two values of a field are the same. Rows are plain data, made by one code: their keys have one order. */
export function equal(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
