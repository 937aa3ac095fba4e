/** Puts the fields of one record back to what they were before a change. */
import { editTime, withPlausibleTimes } from './clock.ts';
import { equal, flatten, unflatten } from './change-log.ts';
import type { SavedPaper } from '../db/rows.ts';
import type { FieldChange } from '../db/change-rows.ts';

/** The time at which the user took all sources of a record for one paper: a statement of its own. */
const CONFIRMED = 'edited.joined';

/**
 * Puts back each field that still has the value the change gave it. What pages said (ids, sources, title …)
 * belongs together: it is put back as a whole or not at all.
 *
 * @param now ms since 1970 UTC, the time of the edits that putting back makes.
 * @param annotationsOnly whether what pages said is left as it is.
 * @returns the row, and how many fields were left as they are; what pages said counts as one.
 */
export function revertFields(
  row: SavedPaper,
  fields: FieldChange[],
  now: number,
  annotationsOnly = false,
): { after: SavedPaper; kept: number } {
  const settledRow = withPlausibleTimes(row, now);
  const all = flatten(settledRow);
  const at = editTime(row, now);
  const values = fields.filter(([field]) => !field.startsWith('edited.') || field === CONFIRMED);
  const pageFields = values.filter(([field]) => !isAnnotation(field));
  const keepPageFields =
    pageFields.length > 0 &&
    (annotationsOnly || pageFields.some(([field, , after]) => !equal(all.get(field), after)));
  let kept = keepPageFields ? 1 : 0;
  for (const [field, before, after] of values) {
    const isOwn = isAnnotation(field);
    if (isOwn ? !equal(all.get(field), after) : keepPageFields) {
      if (isOwn) kept++;
      continue;
    }
    all.set(field, before);
    const time = `edited.${field}`;
    if (time !== CONFIRMED && fields.some(([other]) => other === time)) all.set(time, at);
  }
  return { after: unflatten(row.id, all), kept };
}

function isAnnotation(field: string): boolean {
  return (
    field === CONFIRMED ||
    field.startsWith('tags.') ||
    field === 'note' ||
    field === 'status' ||
    field === 'starred'
  );
}
