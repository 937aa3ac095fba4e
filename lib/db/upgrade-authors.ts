/** Gives authors their parts: rows from before version 4 of the schema have them as text. */
import { toName } from '../names/name.ts';
import { saysCut } from '../names/cut.ts';
import { parseNames } from '../names/split-names.ts';
import { oneLine } from '../text/plain.ts';

type Fields = Record<string, unknown>;

/** A saved paper, with what its sources said. @param row anything; what is no object is returned as it is. */
export function namePaperAuthors(row: unknown): unknown {
  const named = mapFields(row, namedField);
  const { authors } = Object(row) as Fields;
  const cut =
    Array.isArray(authors) && authors.some((author) => typeof author === 'string' && saysCut(author));
  return cut ? { ...Object(named), authorsCut: true } : named;
}

/** A paper in the bin. */
export function nameBinnedAuthors(row: unknown): unknown {
  return mapFields(row, (field, value) => (field === 'paper' ? namePaperAuthors(value) : value));
}

/** An entry of the change log: undoing it puts back the rows that it holds. */
export function nameChangeAuthors(row: unknown): unknown {
  return mapFields(row, (field, value) =>
    field === 'rows' && Array.isArray(value) ? value.map(nameRowChange) : value,
  );
}

function nameRowChange(change: unknown): unknown {
  return mapFields(change, (field, value) => {
    if (field === 'row') return namePaperAuthors(value);
    if (field === 'bin') return nameBinnedAuthors(value);
    if (field === 'fields')
      return (value as [string, unknown, unknown][]).map(([name, before, after]) => [
        name,
        namedField(name, before),
        namedField(name, after),
      ]);
    return value;
  });
}

function namedField(field: string, value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  if (field === 'authors') return namesOf(value);
  return field === 'sources' ? value.map(namePaperAuthors) : value;
}

/** Names that were one text each; one of numbers alone stays as it is written. */
function namesOf(authors: unknown[]): unknown[] {
  return authors.flatMap((author) => {
    if (typeof author !== 'string') return [author];
    if (saysCut(author)) return [];
    return parseNames([author])[0] ?? toName({ literal: author }, oneLine) ?? [];
  });
}

/** Keeps the order of fields: rows are compared as JSON. */
function mapFields(row: unknown, map: (field: string, value: unknown) => unknown): unknown {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return row;
  return Object.fromEntries(
    Object.entries(row as Fields).map(([field, value]) => [field, map(field, value)]),
  );
}
