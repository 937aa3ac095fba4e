/** The fields of the query language, and other words by which people call them. */
import { SCHEMES } from '../identity/ids.ts';

/** The names of fields, as the language writes them. */
export const FIELD_NAMES = [
  'title',
  'abstract',
  'author',
  'venue',
  'tag',
  'site',
  'year',
  'saved',
  'is',
  'has',
] as const;
export type FieldName = (typeof FIELD_NAMES)[number];

const ALIASES: Record<string, FieldName> = {
  abs: 'abstract',
  authors: 'author',
  by: 'author',
  conference: 'venue',
  date: 'year',
  host: 'site',
  in: 'venue',
  journal: 'venue',
  keyword: 'tag',
  label: 'tag',
  name: 'title',
  published: 'year',
  source: 'site',
  state: 'is',
  status: 'is',
  tags: 'tag',
  titles: 'title',
  website: 'site',
  with: 'has',
  added: 'saved',
  years: 'year',
};

// A shorter word before a colon belongs to a title (`re:invent`).
const SHORTEST_UNKNOWN = 3;

/** What a word before a colon means. */
export type FieldReading =
  | { kind: 'known'; field: FieldName }
  /** A word that no field is called, though it may be meant as one. */
  | { kind: 'unknown' }
  /** Part of the text: an id, an address or a title with a colon. */
  | { kind: 'text' };

/** Reads a word before a colon; `value` is what follows it. */
export function readField(typed: string, value: string): FieldReading {
  const name = typed.toLowerCase();
  const known = FIELD_NAMES.find((one) => one === name) ?? (Object.hasOwn(ALIASES, name) && ALIASES[name]);
  if (known) return { kind: 'known', field: known };
  const isAddress = value.startsWith('//') || SCHEMES.some((scheme) => scheme === name);
  return { kind: isAddress || name.length < SHORTEST_UNKNOWN ? 'text' : 'unknown' };
}
