/** Putting the fields of one record back. */
import { equal, flatten, unflatten } from './change-log.ts';
import type { SavedPaper } from '../db/rows.ts';
import { type FieldChange } from '../db/change-rows.ts';

/**
 * The row with the fields put back that are as the change left them. What pages said (ids, sources, title …) hangs together: it
 * is put back as a whole or not at all. Taking back is a change of its own, made now.
 *
 * @param now ms since 1970 UTC. @param ownOnly whether all that pages said is left as it is.
 * @returns the row, and how many things were left alone.
 */
export function reverted(
  row: SavedPaper,
  fields: FieldChange[],
  now: number,
  ownOnly = false,
): { after: SavedPaper; kept: number } {
  const all = flatten(row);
  const values = fields.filter(([field]) => !field.startsWith('edited.'));
  const said = values.filter(([field]) => !isOwnField(field));
  const saidKept = ownOnly || said.some(([field, , after]) => !equal(all.get(field), after));
  let kept = saidKept ? 1 : 0;
  for (const [field, before, after] of values) {
    const own = isOwnField(field);
    if (own ? !equal(all.get(field), after) : saidKept) {
      if (own) kept++;
      continue;
    }
    all.set(field, before);
    if (fields.some(([other]) => other === `edited.${field}`)) all.set(`edited.${field}`, now);
  }
  return { after: unflatten(row.id, all), kept };
}

function isOwnField(field: string): boolean {
  return field.startsWith('tags.') || field === 'note' || field === 'status' || field === 'starred';
}
