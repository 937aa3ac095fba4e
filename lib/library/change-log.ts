/** The change log: what each operation changed, field by field. Any of its entries can be undone. */
import type { SavedPaper } from '../db/rows.ts';
import type { FieldChange } from '../db/change-rows.ts';

/** The result of undoing a change. */
export interface UndoResult {
  /**
   * False when it was undone before, is no longer in the log, or nothing of it could be undone (then `kept`
   * is above 0).
   */
  undone: boolean;
  /** Number of fields or records that were left alone, because they have changed again since. */
  kept: number;
}

/** The most entries kept. */
export const LOG_LENGTH = 1_000;

/**
 * A record as single fields: each tag (`tags.NAME`) and each time of change (`edited.FIELD`) is a field of
 * its own.
 */
export function flatten(row: SavedPaper): Map<string, unknown> {
  const { id: _id, tags = [], edited = {}, ...rest } = row;
  return new Map<string, unknown>([
    ...Object.entries(rest),
    ...tags.map((tag): [string, unknown] => [`tags.${tag}`, true]),
    ...Object.entries(edited).map(([field, at]): [string, unknown] => [`edited.${field}`, at]),
  ]);
}

/** The record of these fields; the reverse of `flatten`. */
export function unflatten(id: number, fields: ReadonlyMap<string, unknown>): SavedPaper {
  const row: Partial<SavedPaper> & Record<string, unknown> = { id };
  const tags: string[] = [];
  const edited: [string, number][] = [];
  for (const [field, value] of fields) {
    if (value === undefined) continue;
    if (field.startsWith('tags.')) tags.push(field.slice('tags.'.length));
    else if (field.startsWith('edited.')) edited.push([field.slice('edited.'.length), value as number]);
    else row[field] = value;
  }
  if (tags.length > 0) row['tags'] = tags.toSorted();
  if (edited.length > 0) row['edited'] = Object.fromEntries(edited);
  return row as SavedPaper;
}

/** The fields in which two records differ. */
export function differences(before: SavedPaper, after: SavedPaper): FieldChange[] {
  const [was, is] = [flatten(before), flatten(after)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((field): FieldChange[] =>
    equal(was.get(field), is.get(field)) ? [] : [[field, was.get(field), is.get(field)]],
  );
}

/** Whether two plain values are equal. Compares JSON, as the keys of rows always have the same order. */
export function equal(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
