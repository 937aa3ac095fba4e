/**
 * Parses the query language: words, `"exact phrase"`, `-excluded`, and fields as in `author:bengio
 * year:2019..2022 is:unread`.
 *
 * Words and phrases are searched for; fields about the saved paper (`tag:`, `year:`, `is:` …) filter the
 * results.
 */
import { splitWords } from '../text/analyser.ts';
import { FIELD_NAMES, type FieldName, readField } from './field-names.ts';
import { parseSaved } from './saved-time.ts';

/** The index field for each field name that can be typed before words. */
export const TEXT_FIELDS = {
  title: 'title',
  abstract: 'abstract',
  author: 'authors',
  venue: 'venue',
} as const;

/** The values of `is:`. */
export const STATES = ['unread', 'reading', 'read', 'starred'] as const;
/** The values of `has:`. */
export const PARTS = ['note', 'abstract', 'pdf', 'code', 'tag'] as const;

export type Part = (typeof PARTS)[number];
export type TextField = keyof typeof TEXT_FIELDS;

/**
 * One condition of a query; the last word of an `open` phrase may be unfinished. Years are inclusive; an open
 * range ends at ±Infinity.
 */
export type Condition =
  | { kind: 'text'; text: string; field?: TextField; phrase: boolean; quoted?: true; open?: true }
  | { kind: 'tag'; value: string }
  | { kind: 'site'; value: string }
  | { kind: 'year'; from: number; to: number }
  /** Times in ms since 1970 UTC; `to` is exclusive. */
  | { kind: 'saved'; from: number; to: number }
  | { kind: 'is'; state: (typeof STATES)[number] }
  | { kind: 'has'; part: Part };

/** A condition or its negation, and its position in the query (UTF-16 offsets, end exclusive). */
export interface Clause {
  condition: Condition;
  negated: boolean;
  start: number;
  end: number;
}

/** A note for the user on a part of the query that was not understood as written. */
export type QueryNote =
  | { kind: 'unknown-field'; field: string; known: readonly string[] }
  | { kind: 'unknown-value'; field: string; value: string; known: readonly string[] }
  | { kind: 'not-a-year'; value: string }
  | { kind: 'not-a-date'; value: string }
  | { kind: 'nothing-to-find'; text: string }
  | { kind: 'not-saved'; text: string; address?: string | undefined };

export interface ParsedQuery {
  clauses: Clause[];
  /** On parts that were not understood; these are searched as words. */
  notes: QueryNote[];
}

// An optional minus, an optional field, then a quoted phrase (closed or not) or everything up to white space.
const CLAUSE =
  /(?<minus>-(?=[^\s-]))?(?:(?<field>[a-z]+):(?=\S))?(?:"(?<phrase>[^"]*)(?<closed>"?)|(?<word>\S+))/giu;

// A field name without a value yet.
const UNFINISHED_FIELD = new RegExp(`^(?:${FIELD_NAMES.join('|')}):$`, 'i');

/**
 * Parses a query. Never throws: what is not understood is searched as words, with a note.
 *
 * @param typing whether the end of the query is still being typed: an unfinished value there is ignored.
 */
export function parseQuery(query: string, typing = false): ParsedQuery {
  if (isProse(query)) return { clauses: parseProse(query), notes: [] };
  const clauses: Clause[] = [];
  const notes: QueryNote[] = [];
  for (const match of query.replace(/[“”„«»]/g, '"').matchAll(CLAUSE)) {
    const { minus, field, phrase, closed, word } = match.groups ?? {};
    const value = (phrase ?? word ?? '').trim();
    if (!value || UNFINISHED_FIELD.test(value)) continue;
    const isLast = match.index + match[0].length === query.length;
    if (typing && isLast && isUnfinished(field?.toLowerCase(), value)) continue;
    const parsed = parseField(field, value, phrase !== undefined);
    if (parsed.note) notes.push(parsed.note);
    const start = match.index;
    // A quote that is not closed goes to the end; while it is typed, its last word may be unfinished.
    const isOpen = phrase !== undefined && !closed && typing && parsed.condition.kind === 'text';
    clauses.push({
      condition: isOpen ? ({ ...parsed.condition, open: true } as Condition) : parsed.condition,
      negated: minus !== undefined,
      start,
      end: start + match[0].length,
    });
  }
  return { clauses, notes };
}

/** A query of so many words was pasted: its quotes and dashes are the text's own. */
const PROSE_WORDS = 12;

// Conditions that the user adds to what was pasted.
const ADDED = /(?<=^|\s)(author|tag|site|year|saved|is|has):(?:"([^"]*)"|(\S+))/g;

function isProse(query: string): boolean {
  let words = 0;
  // A run of Chinese is about half as many words as it has characters.
  for (const { cjk, start, end } of splitWords(query.replace(ADDED, ' '))) {
    words += cjk ? Math.ceil((end - start) / 2) : 1;
    if (words >= PROSE_WORDS) return true;
  }
  return false;
}

/**
 * Parses a pasted text, of which nothing is required or excluded; words in quotes count more. Conditions stay
 * conditions, but for `title:`, `abstract:` and `venue:`, which may be headings of the text.
 */
function parseProse(query: string): Clause[] {
  const clauses: Clause[] = [];
  for (const match of query.matchAll(ADDED)) {
    const [, field, phrase, word] = match;
    const { condition, note } = parseField(field, phrase ?? word ?? '', false);
    if (!note)
      clauses.push({ condition, negated: false, start: match.index, end: match.index + match[0].length });
  }
  const rest = query.replace(ADDED, (added) => ' '.repeat(added.length));
  let isQuoted = false;
  for (const { 0: text, index } of rest.matchAll(/["“”„«»]|[^\s"“”„«»]+/g)) {
    if (/^["“”„«»]$/.test(text)) isQuoted = !isQuoted;
    else
      clauses.push({
        condition: { ...textCondition(text, false), ...(isQuoted && { quoted: true as const }) },
        negated: false,
        start: index,
        end: index + text.length,
      });
  }
  return clauses;
}

interface ParsedCondition {
  condition: Condition;
  note?: QueryNote;
}

/** Parses a value and the word before its colon, which may be another name of a field. */
function parseField(typed: string | undefined, value: string, phrase: boolean): ParsedCondition {
  if (typed === undefined) return { condition: textCondition(value, phrase) };
  const reading = readField(typed, value);
  if (reading.kind === 'known') {
    const state = value.toLowerCase();
    // `status:tagged` and `with:star` say what they mean.
    const field = reading.field === 'is' && isPart(state) ? 'has' : reading.field;
    return parseCondition(field, value, phrase);
  }
  // A title may contain a colon: `CLIP: learning …` is not a field.
  const condition = textCondition(`${typed}:${value}`, phrase);
  if (reading.kind === 'text') return { condition };
  return { condition, note: { kind: 'unknown-field', field: typed, known: FIELD_NAMES } };
}

function isPart(value: string): boolean {
  return PARTS.some((part) => part === value);
}

function parseCondition(field: FieldName, value: string, phrase: boolean): ParsedCondition {
  const asWords = (note: QueryNote) => ({ condition: textCondition(`${field} ${value}`, false), note });
  switch (field) {
    case 'author':
      // Never a phrase: names are written in either order and with initials.
      return { condition: { ...textCondition(value, false), field } };
    case 'title':
    case 'abstract':
    case 'venue':
      return { condition: { ...textCondition(value, phrase), field } };
    case 'tag':
    case 'site':
      return { condition: { kind: field, value } };
    case 'year': {
      const years = parseYears(value);
      return years ? { condition: years } : asWords({ kind: 'not-a-year', value });
    }
    case 'is': {
      const named = value.toLowerCase();
      const state = STATES.find((state) => state === named) ?? STATE_ALIASES[named];
      return state
        ? { condition: { kind: 'is', state } }
        : asWords({ kind: 'unknown-value', field, value, known: STATES });
    }
    case 'saved': {
      const times = parseSaved(value, Date.now());
      return times ? { condition: { kind: 'saved', ...times } } : asWords({ kind: 'not-a-date', value });
    }
    case 'has':
    default: {
      const named = value.toLowerCase();
      const part = PARTS.find((part) => part === named || `${part}s` === named);
      return part
        ? { condition: { kind: 'has', part } }
        : asWords({ kind: 'unknown-value', field, value, known: PARTS });
    }
  }
}

const STATE_ALIASES: Partial<Record<string, (typeof STATES)[number]>> = {
  star: 'starred',
  favourite: 'starred',
  favorite: 'starred',
  new: 'unread',
  'to-read': 'unread',
  done: 'read',
};

function isUnfinished(field: string | undefined, value: string): boolean {
  const begins = (known: readonly string[]) =>
    known.some((one) => one.startsWith(value.toLowerCase()) && one !== value.toLowerCase());
  if (field === 'is') return begins(STATES) && !STATES.some((state) => state === value.toLowerCase());
  if (field === 'has') return begins(PARTS);
  if (field === 'saved') return /^[-\d.]*$/.test(value) && !parseSaved(value, 0);
  return field === 'year' && !parseYears(value) && /^[<>]?=?(?:\d{4})?[-–.]{0,2}\d{0,3}$/.test(value);
}

function textCondition(text: string, phrase: boolean) {
  return { kind: 'text' as const, text, phrase };
}

/**
 * `2020`, `2019..2022`, `2019..`, `..2022`; also with `-` for the dots, and `>2019`, `>=2019`, `<2019`,
 * `<=2019`.
 */
function parseYears(value: string): Condition | undefined {
  const range = /^(\d{4})?(\.\.|-|–)?(\d{4})?$/.exec(value);
  if (range && (range[1] ?? range[3])) {
    const [, from, dots, to] = range;
    if (!dots) return { kind: 'year', from: Number(from), to: Number(from) };
    const ends = [from ? Number(from) : -Infinity, to ? Number(to) : Infinity] as const;
    return { kind: 'year', from: Math.min(...ends), to: Math.max(...ends) };
  }
  const [, sign, year] = /^([<>]=?)(\d{4})$/.exec(value) ?? [];
  if (!sign) return undefined;
  if (sign.startsWith('>'))
    return { kind: 'year', from: Number(year) + (sign === '>' ? 1 : 0), to: Infinity };
  return { kind: 'year', from: -Infinity, to: Number(year) - (sign === '<' ? 1 : 0) };
}
