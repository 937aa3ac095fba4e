/** Renames the fields of rows from before version 3 of the schema (version 2 of the backup format). */

type Fields = Record<string, unknown>;

/** A saved paper. @param row anything; what is no object is returned as it is. */
export function renamePaperFields(row: unknown): unknown {
  return renameFields(row, ([field, value]) => paperField(field, value));
}

/** Feedback: a row of the table, or a line of a backup. */
export function renameFeedback(row: unknown): unknown {
  return renameFields(row, ([field, value]) => [field === 'said' ? 'entry' : field, value]);
}

/** A paper in the bin. */
export function renameBinned(row: unknown): unknown {
  return renameFields(row, ([field, value]) => [field, field === 'paper' ? renamePaperFields(value) : value]);
}

/** An entry of the change log. */
export function renameChange(row: unknown): unknown {
  return renameFields(row, ([field, value]) => {
    if (field === 'kind') return [field, CHANGE_KINDS[String(value)] ?? value];
    if (field === 'by') return ['tab', value];
    if (field === 'undone') return ['undoneAt', value];
    if (field === 'said') return ['feedback', [value].flat()];
    return [field, field === 'rows' ? (value as Fields[]).map(renameRowChange) : value];
  });
}

const CHANGE_KINDS: Record<string, string> = { keepApart: 'markDistinct', part: 'split', say: 'feedback' };

function renameRowChange(change: Fields): unknown {
  return renameFields(change, ([field, value]) => {
    if (field === 'what') return ['kind', value === 'gone' ? 'deleted' : value];
    if (field === 'row') return [field, renamePaperFields(value)];
    if (field === 'bin') return [field, renameBinned(value)];
    if (field === 'fields') return [field, (value as [string, unknown, unknown][]).map(renameFieldChange)];
    return [field, value];
  });
}

function renameFieldChange([field, before, after]: [string, unknown, unknown]): unknown {
  const [name, old] = paperField(field, before);
  return [name, old, paperField(field, after)[1]];
}

function paperField(field: string, value: unknown): [string, unknown] {
  if (field === 'apart') return ['distinctFrom', value];
  if (field === 'wanting') return ['abstractPending', value === 'abstract' ? true : value];
  return [field, value];
}

/** Keeps the order of fields: rows are compared as JSON. */
function renameFields(row: unknown, rename: (entry: [string, unknown]) => [string, unknown]): unknown {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return row;
  return Object.fromEntries(Object.entries(row).map(rename));
}
